import { describe, expect, test } from 'vitest';
import { check } from '../../../../src/check/check.ts';
import { stepsAt } from '../../../../src/compose/derivation/goal-steps.ts';
import { compute } from '../../../../src/compute/compute.ts';
import type { Indicator } from '../../../../src/domain/agreement.ts';
import { decimal } from '../../../../src/domain/decimal.ts';
import { month, monthText } from '../../../../src/domain/month.ts';
import type { Observation } from '../../../../src/domain/observation.ts';
import { placeIn } from '../../../../src/domain/place.ts';
import { draftWith, series } from '../../../support/draft-fixture.ts';
import { goal } from '../../../support/goal-fixture.ts';

const laufend = {
  planPath: 'linear',
  outlook: 'run-rate',
  target: decimal('0.1'),
  unit: { kind: 'ratio' },
  precision: 1,
} as const;

function step(indicator: Indicator, values: readonly Observation[], key: string, at: string) {
  const outcome = check(draftWith('2020-03', [indicator], values));
  if (!outcome.ok) throw new Error(outcome.diagnostics.map(({ message }) => message).join('\n'));
  const [assessment] = compute(outcome.value);
  const steps = assessment ? stepsAt(assessment, month(at), outcome.value) : [];
  const found = steps.find((each) => each.key === key);
  return found && { ...found, numbers: found.numbers.replaceAll('\u00a0', ' ') };
}

describe('the total of women and men', () => {
  const quota = goal(
    'I.1',
    { art: 'quote-fluss-bestand', zaehler: ['int_w', 'int_m'], nenner: 'elb', 'verzug-monate': '0' },
    laufend,
  );
  const values = [
    ...series('int_w', 2020, [11, 12, 13]),
    ...series('int_m', 2020, [14, 15, 16]),
    ...series('elb', 2020, [100, 100, 100]),
  ];

  test('is told with the cells of both', () => {
    const total = step(quota, values, 'teil-int_w-int_m', '2020-03');
    expect(total?.numbers).toBe('11 + 14 + 12 + 15 + 13 + 16');
    expect([...new Set(total?.cells.map(({ metric }) => metric))]).toEqual(['int_w', 'int_m']);
  });

  test('goes on at its monthly mean', () => {
    expect(step(quota, values, 'voraussichtlich', '2020-12')?.numbers).toBe('81 % ÷ 3 × 12');
  });

  test('as a mean stock goes on with the last total', () => {
    const stock = goal(
      'I.1',
      { art: 'durchschnittsbestand', messgroesse: ['int_w', 'int_m'] },
      { planPath: 'linear', outlook: 'run-rate', target: decimal(9) },
    );
    expect(step(stock, values, 'voraussichtlich', '2020-12')?.numbers).toBe('(81 + 29 × 9) ÷ 12');
  });
});

test('a total with a withheld summand is continued, and no stand-in of it is written down', () => {
  const quota = goal(
    'I.1',
    { art: 'quote-bestand', zaehler: ['int_w', 'int_m'], nenner: 'elb', wert: 'zeitraum' },
    laufend,
  );
  const values = [
    ...series('int_w', 2020, [1, 12, 13]),
    ...series('int_m', 2020, [14, 15, 16]),
    ...series('elb', 2020, [100, 100, 90]),
  ];
  const told = step(quota, values, 'voraussichtlich', '2020-12');
  expect(told?.formula).toContain('gleichbleibender Bestand');
  expect(told?.numbers).toBe('');
});

describe('a ratio of stocks that goes on', () => {
  test('is told with the last stock in every month to come', () => {
    const quota = goal(
      'I.1',
      { art: 'quote-bestand', zaehler: 'akt', nenner: 'elb', wert: 'zeitraum' },
      laufend,
    );
    const values = [...series('akt', 2020, [10, 20, 30]), ...series('elb', 2020, [100, 100, 90])];
    const told = step(quota, values, 'voraussichtlich', '2020-05');
    expect(told?.numbers).toBe('(10 + 20 + 30 + 30 + 30) ÷ (100 + 100 + 90 + 90 + 90)');
    expect(told?.formula).toContain('gleichbleibender Bestand');
  });

  test('names every cell it read: of a change the prior year up to December, and its parts their own', () => {
    const change = goal('I.1', { art: 'veraenderungsrate', messgroesse: 'llu' }, laufend);
    const before = series('llu', 2019, [...Array(6).fill(10), ...Array(6).fill(20)]);
    const values = [...before, ...series('llu', 2020, [9, 10, 12])];
    const months = (key: string, at: string) =>
      step(change, values, key, at)?.cells.map(({ month: cell }) => monthText(cell));
    expect(months('voraussichtlich', '2020-12')).toHaveLength(15);
    expect(months('teil-llu', '2020-03')).toEqual(['2020-01', '2020-02', '2020-03']);
    expect(months('teil-llu_vorjahr', '2020-03')).toEqual(['2019-01', '2019-02', '2019-03']);
  });

  test('is told as a mean of months where it is made of movements', () => {
    const change = goal('I.1', { art: 'veraenderungsrate', messgroesse: 'llu' }, laufend);
    const values = [
      ...series('llu', 2019, [10, 10, 10, ...Array(9).fill(20)]),
      ...series('llu', 2020, [9, 10, 5]),
    ];
    const told = step(change, values, 'voraussichtlich', '2020-04');
    expect(told?.formula).toContain('bisheriges Monatsmittel');
    expect(told?.numbers).toBe('(9 + 10 + 5 + 8) ÷ (10 + 10 + 10 + 20) − 1');
  });
});

test('the error of a level names the months it was said at, not December alone', () => {
  const point = goal(
    'I.1',
    { art: 'stichtagsbestand', messgroesse: 'zu' },
    { planPath: 'linear', outlook: 'run-rate', target: decimal(9) },
  );
  const values = [
    ...series('zu', 2018, Array(12).fill(8)),
    ...series('zu', 2019, Array(12).fill(9)),
    ...series('zu', 2020, [9, 9, 9]),
  ];
  const read = step(point, values, 'fehler-laufend', '2020-12')?.cells.map((cell) => monthText(cell.month));
  expect(read).toEqual(['2018-03', '2018-12', '2019-03', '2019-12']);
});

test('places and platzmonate say where they are agreed', () => {
  const standorte = [{ name: 'Kreis', belegt: 'zu', stufen: [{ ab: '2020-01', plaetze: '30' }] }];
  const place = placeIn('data/vereinbarungen/2020.yaml', 300);
  const used = goal(
    'IV.1',
    { art: 'auslastung-gestuft', standorte },
    { ...laufend, target: decimal('0.8'), termsPlace: place },
  );
  const values = series('zu', 2020, [20, 21, 22]);
  expect(step(used, values, 'teil-belegt', '2020-03')?.cells).toHaveLength(3);
  expect(step(used, values, 'teil-plaetze', '2020-03')).toMatchObject({ text: '90', cells: [], place });
  const places = goal(
    'IV.1',
    { art: 'plaetze-gestuft', standorte },
    { nature: 'none', planPath: 'none', outlook: 'none', termsPlace: place },
  );
  expect(step(places, values, 'kapazitaet', '2020-03')?.place).toEqual(place);
});
