import { describe, expect, test } from 'vitest';
import type { Indicator } from '../../../src/domain/agreement.ts';
import { decimal } from '../../../src/domain/decimal.ts';
import { monthText } from '../../../src/domain/month.ts';
import type { Observation } from '../../../src/domain/observation.ts';
import { assessmentOf, exact, percent, shown } from '../../support/assessed.ts';
import { draftWith, series } from '../../support/draft-fixture.ts';
import { count, goal } from '../../support/goal-fixture.ts';

const laufend = { planPath: 'linear', outlook: 'run-rate', target: decimal(1200) } as const;
const both = ['int_w', 'int_m'];
const WOMEN = [60, 62, 64, 50, 52, 48, 58, 60];
const MEN = [58, 60, 62, 50, 52, 50, 64, 64];
const inWomenAndMen = [...series('int_w', 2020, WOMEN), ...series('int_m', 2020, MEN)];

function found(indicator: Indicator, observations: readonly Observation[], at = '2020-08') {
  return assessmentOf(draftWith(at, [indicator], observations));
}

describe('the run rate of a total of women and men', () => {
  test('goes on like the single total: 914 in eight months are 1371 in twelve', () => {
    const { outlook, judged } = found(
      goal('I.1', { art: 'fluss-kumuliert', messgroesse: both }, laufend),
      inWomenAndMen,
    );
    expect(shown(judged?.actual)).toBe('914');
    expect(shown(outlook.computed)).toBe('1371');
  });

  test('of a quota lets the numerator grow: 9,5 % are 14,2 % in the year', () => {
    const quota = goal(
      'I.1',
      { art: 'quote-fluss-bestand', zaehler: both, nenner: ['elb_w', 'elb_m'], 'verzug-monate': '0' },
      { ...laufend, target: decimal('0.15'), unit: { kind: 'ratio' }, precision: 1 },
    );
    const stocks = [
      ...series('elb_w', 2020, Array(8).fill(4800)),
      ...series('elb_m', 2020, Array(8).fill(4850)),
    ];
    const { outlook, judged } = found(quota, [...inWomenAndMen, ...stocks]);
    expect([percent(judged?.actual), percent(outlook.computed)]).toEqual(['9.5', '14.2']);
  });

  test('is tried on past years in the same way, so that the better method is chosen by what it would have said', () => {
    const automatic = goal(
      'I.1',
      { art: 'fluss-kumuliert', messgroesse: both },
      { ...laufend, outlook: 'automatic' },
    );
    const even = [2017, 2018, 2019].flatMap((year) =>
      both.flatMap((id) => series(id, year, Array(12).fill(year - 1960))),
    );
    const { outlook } = found(automatic, [...even, ...inWomenAndMen]);
    const runRate = outlook.backTests.find(({ method }) => method === 'run-rate');
    expect(runRate?.years.map(({ year, error }) => `${year} ${exact(error)}`)).toEqual([
      '2019 0',
      '2018 0',
      '2017 0',
    ]);
  });

  test('knows when the year runs unlike the one before', () => {
    const shares = goal(
      'I.1',
      { art: 'fluss-kumuliert', messgroesse: both },
      { ...laufend, outlook: 'prior-year-shares' },
    );
    const before = both.flatMap((id) => series(id, 2019, Array(12).fill(10)));
    const year = (values: readonly number[]) =>
      found(shares, [...before, ...both.flatMap((id) => series(id, 2020, values))]).outlook.patternBroken;
    expect(year(Array(8).fill(9))).toBe(false);
    expect(year([30, 30, 30, 1, 1, 1, 1, 1])).toBe(true);
  });
});

test('the months that drive a deviation are found in the total of women and men', () => {
  const flow = goal('I.1', { art: 'fluss-kumuliert', messgroesse: both }, laufend);
  const before = both.flatMap((id) => series(id, 2019, Array(12).fill(50)));
  const year = both.flatMap((id) => series(id, 2020, [50, 50, 50, 20, 20, 50, 50, 50]));
  const drivers = found(flow, [...before, ...year]).explanation?.drivers.priorYear;
  expect(drivers?.months.map(monthText)).toEqual(['2020-04', '2020-05']);
  expect(shown(drivers?.difference)).toBe('-120');
});

test('what is still needed per driver is told where cases and drivers are totals', () => {
  const perCoach = goal(
    'I.1',
    {
      art: 'quote-fluss-bestand',
      zaehler: ['bg_a', 'bg_b'],
      nenner: ['coach_a', 'coach_b'],
      'verzug-monate': '0',
    },
    { ...laufend, target: decimal(20), unit: count('BG je Coach'), precision: 1 },
  );
  const { outlook } = found(perCoach, [
    ...series(
      'bg_a',
      2020,
      [8, 8, 7, 2, 3, 3, 6, 5].map((each) => each - 1),
    ),
    ...series('bg_b', 2020, Array(8).fill(1)),
    ...series('coach_a', 2020, [3, 3, 3, 2, 2, 2, 3, 3]),
    ...series('coach_b', 2020, Array(8).fill(1)),
  ]);
  expect(shown(outlook.requiredPerMonth, 2)).toBe('8.25');
  expect(shown(outlook.requiredOf?.driver.value)).toBe('4');
});

describe('a mean stock of women and men', () => {
  const mean = (outlook: Indicator['outlook']) =>
    goal(
      'I.1',
      { art: 'durchschnittsbestand', messgroesse: ['lzb_w', 'lzb_m'] },
      { ...laufend, outlook, target: decimal(100), direction: 'at-most' },
    );
  const stocks = [...series('lzb_w', 2020, [70, 60, 55, 50]), ...series('lzb_m', 2020, [60, 60, 55, 50])];

  test('is the mean of the monthly totals, and goes on with the last of them', () => {
    const { judged, outlook } = found(mean('run-rate'), stocks, '2020-04');
    expect(exact(judged?.actual)).toBe('115');
    expect(shown(outlook.computed, 2)).toBe(((130 + 120 + 110 + 9 * 100) / 12).toFixed(2));
    expect(shown(outlook.requiredPerMonth, 2)).toBe(((100 * 12 - 460) / 8).toFixed(2));
  });

  test('goes on like the totals of the year before', () => {
    const before = ['lzb_w', 'lzb_m'].flatMap((id) =>
      series(id, 2019, [70, 68, 66, 64, 62, 60, 58, 56, 54, 52, 50, 48]),
    );
    const { outlook } = found(mean('prior-year-shares'), [...before, ...stocks], '2020-04');
    const ahead = [62, 60, 58, 56, 54, 52, 50, 48].reduce((total, each) => total + (100 * each) / 64, 0);
    expect(shown(outlook.computed, 4)).toBe(((460 + ahead) / 12).toFixed(4));
  });

  test('leaves out a month in which one of them is missing, if configured', () => {
    const lenient = goal(
      'I.1',
      { art: 'durchschnittsbestand', messgroesse: ['lzb_w', 'lzb_m'], 'fehlende-monate': 'auslassen' },
      { ...laufend, target: decimal(100), direction: 'at-most' },
    );
    const { judged } = found(
      lenient,
      [...series('lzb_w', 2020, [70, 60, null, 50]), ...series('lzb_m', 2020, [60, 60, 55, 50])],
      '2020-04',
    );
    expect(shown(judged?.actual, 2)).toBe(((130 + 120 + 100) / 3).toFixed(2));
    expect(judged?.parts.map(({ value, label }) => `${exact(value)} ${label}`)).toEqual(['3 von 4 Monaten']);
  });
});
