import { describe, expect, test } from 'vitest';
import type { Indicator } from '../../../src/domain/agreement.ts';
import { decimal } from '../../../src/domain/decimal.ts';
import type { Observation } from '../../../src/domain/observation.ts';
import { assessmentOf, percent, shown } from '../../support/assessed.ts';
import { draftWith, observed, series } from '../../support/draft-fixture.ts';
import { count, goal } from '../../support/goal-fixture.ts';

const laufend = { planPath: 'linear', outlook: 'run-rate' } as const;

function outlook(indicator: Indicator, observations: readonly Observation[], at = '2020-04') {
  return assessmentOf(draftWith(at, [indicator], observations)).outlook;
}

describe('the run rate continues the year with the mean of its months', () => {
  test('a flow: 10, 20, 30, 40 are 25 a month, 300 in the year', () => {
    const flow = goal(
      'I.1',
      { art: 'fluss-kumuliert', messgroesse: 'zu' },
      { ...laufend, target: decimal(9) },
    );
    const found = assessmentOf(draftWith('2020-04', [flow], series('zu', 2020, [10, 20, 30, 40])));
    expect(shown(found.outlook.computed)).toBe('300');
    expect(shown(found.outlookPath[0]?.value)).toBe('125');
    expect(found.outlook.method).toBe('run-rate');
  });

  test('a quota: its numerator grows, the mean stock stays', () => {
    const quota = goal(
      'I.1',
      { art: 'quote-fluss-bestand', zaehler: 'int', nenner: 'elb', 'verzug-monate': '0' },
      { ...laufend, target: decimal('0.2'), unit: { kind: 'ratio' }, precision: 1 },
    );
    const values = [...series('int', 2020, [10, 20, 30, 40]), ...series('elb', 2020, Array(4).fill(1000))];
    expect(percent(outlook(quota, values).computed)).toBe('30.0');
  });

  test('a mean stock: the stock stays where it is', () => {
    const stock = goal(
      'I.1',
      { art: 'durchschnittsbestand', messgroesse: 'lzb' },
      { ...laufend, target: decimal(100), direction: 'at-most' },
    );
    const found = outlook(stock, series('lzb', 2020, [130, 120, 110, 100]));
    expect(shown(found.computed, 2)).toBe(((130 + 120 + 110 + 9 * 100) / 12).toFixed(2));
  });

  test('a level on a day stays as it is', () => {
    const level = goal(
      'I.1',
      { art: 'stichtagsbestand', messgroesse: 'n' },
      { ...laufend, target: decimal(50) },
    );
    expect(shown(outlook(level, series('n', 2020, [30, 32, 34, 36])).computed)).toBe('36');
    const perDriver = goal(
      'I.1',
      { art: 'stichtag-je-bezugsgroesse', zaehler: 'bg', bezug: 'coach' },
      { ...laufend, target: decimal(20), unit: count('BG je Coach'), precision: 1 },
    );
    const values = [...series('bg', 2020, [60, 64, 68, 72]), ...series('coach', 2020, [4, 4, 4, 4])];
    expect(shown(outlook(perDriver, values).computed)).toBe('18');
  });
});

describe('what each remaining month must bring, per driver', () => {
  const perCoach = goal(
    'I.1',
    { art: 'je-bezugsgroesse', zaehler: 'bg', bezug: 'coach', 'zaehler-wort': 'BG', 'bezug-wort': 'Coaches' },
    { planPath: 'linear', outlook: 'none', target: decimal(20), unit: count('BG je Coach'), precision: 1 },
  );

  test('is told in cases, with the driver as it is now', () => {
    const coaches = series('coach', 2020, [4, 4, 4, 3, 3, 3, 4, 4]);
    const cases = series('bg', 2020, [8, 8, 7, 2, 3, 3, 6, 5]);
    const found = outlook(perCoach, [...coaches, ...cases], '2020-08');
    // 20 × 3,75 Coaches im Jahresmittel = 75; 42 are there; 33 in four months.
    expect(shown(found.requiredPerMonth, 2)).toBe('8.25');
    expect(found.requiredOf).toMatchObject({ noun: 'BG', driver: { label: 'Coaches', precision: 0 } });
    expect(shown(found.requiredOf?.driver.value)).toBe('4');
  });

  test('is not told where the denominator is a stock of the months before, even one that never moves', () => {
    const lagged = goal(
      'I.1',
      { art: 'quote-fluss-bestand', zaehler: 'zu', nenner: 'elb' },
      { target: decimal(1), planPath: 'linear', precision: 1 },
    );
    const draft = draftWith(
      '2020-03',
      [lagged],
      [
        ...series('zu', 2020, [10, 10, 10]),
        observed('elb', '2019-12', '100'),
        ...series('elb', 2020, [100, 100, 100]),
      ],
    );
    expect(assessmentOf(draft).outlook.requiredPerMonth).toBeNull();
  });

  test('is not told of a quota in percent, both sides of which may move', () => {
    const quota = goal(
      'I.1',
      { art: 'quote-fluss-bestand', zaehler: 'int', nenner: 'elb', 'verzug-monate': '0' },
      { ...laufend, target: decimal('0.2'), unit: { kind: 'ratio' } },
    );
    const values = [...series('int', 2020, [10, 20, 30, 40]), ...series('elb', 2020, Array(4).fill(1000))];
    expect(outlook(quota, values).requiredPerMonth).toBeNull();
  });
});
