import { describe, expect, test } from 'vitest';
import { check } from '../../../../src/check/check.ts';
import { stepsAt } from '../../../../src/compose/derivation/goal-steps.ts';
import { monthTable } from '../../../../src/compose/view/month-table.ts';
import { compute } from '../../../../src/compute/compute.ts';
import type { Indicator } from '../../../../src/domain/agreement.ts';
import { decimal } from '../../../../src/domain/decimal.ts';
import { month } from '../../../../src/domain/month.ts';
import type { Observation } from '../../../../src/domain/observation.ts';
import { draftWith, observed, series } from '../../../support/draft-fixture.ts';
import { goal } from '../../../support/goal-fixture.ts';

const linear = { planPath: 'linear', outlook: 'none', target: decimal(300) } as const;

function assessedAt(at: string, indicator: Indicator, values: readonly Observation[]) {
  const outcome = check(draftWith(at, [indicator], values));
  if (!outcome.ok) throw new Error(outcome.diagnostics.map(({ message }) => message).join('\n'));
  const [assessment] = compute(outcome.value);
  if (!assessment) throw new Error('one goal was checked');
  return { assessment, checked: outcome.value };
}

/** `im Monat | 23 | 25 | 27`: the first rows of the table, as far as values go. */
function rows(at: string, indicator: Indicator, values: readonly Observation[], count = 1) {
  const { assessment, checked } = assessedAt(at, indicator, values);
  return monthTable(assessment, checked)
    .zeilen.slice(0, count)
    .map(({ titel, werte }) => [titel, ...werte.slice(0, 3)].join(' | ').replaceAll('\u00a0', ' '));
}

const together = goal('I.1', { art: 'fluss-kumuliert', messgroesse: ['zu_w', 'zu_m'] }, linear);

describe('the month of a goal that adds up women and men', () => {
  const women = series('zu_w', 2020, [13, 14, 15]);
  const men = series('zu_m', 2020, [10, 11, 12]);

  test('is their total, and no single one of them', () => {
    expect(rows('2020-03', together, [...women, ...men])).toEqual(['im Monat | 23 | 25 | 27']);
  });

  test('is told with both cells', () => {
    const { assessment, checked } = assessedAt('2020-03', together, [...women, ...men]);
    const step = stepsAt(assessment, month('2020-02'), checked).find(({ key }) => key === 'monat-zu_w-zu_m');
    expect([step?.text, step?.numbers, step?.cells.length]).toEqual(['25', '14 + 11', 2]);
    expect(monthTable(assessment, checked).zeilen[0]?.rechenwege.split(' ')[1]).toBe(
      'rechenweg-i-1-monat-zu_w-zu_m-2020-02',
    );
  });

  test('of a mean stock is the stock', () => {
    const stock = goal('I.1', { art: 'durchschnittsbestand', messgroesse: ['zu_w', 'zu_m'] }, linear);
    expect(rows('2020-03', stock, [...women, ...men])).toEqual(['im Monat | 23 | 25 | 27']);
  });

  test('of a quota names both sides, each as a total', () => {
    const quota = goal(
      'I.1',
      { art: 'quote-bestand', zaehler: ['zu_w', 'zu_m'], nenner: ['elb_w', 'elb_m'] },
      { ...linear, target: decimal('0.2'), unit: { kind: 'ratio' }, precision: 1 },
    );
    const stocks = [...series('elb_w', 2020, [60, 60, 60]), ...series('elb_m', 2020, [40, 41, 42])];
    expect(rows('2020-03', quota, [...women, ...men, ...stocks], 2)).toEqual([
      'zu_w und zu_m im Monat | 23 | 25 | 27',
      'elb_w und elb_m im Monat | 100 | 101 | 102',
    ]);
  });

  test('is missing where one of them is, and bears the mark of the weaker one', () => {
    const hole = [...women, ...series('zu_m', 2020, [10, null, 12])];
    expect(rows('2020-03', together, hole)).toEqual(['im Monat | 23 | k. A. | 27']);
    const open = [
      ...series('zu_w', 2020, [13, 14]),
      observed('zu_w', '2020-03', '15', { status: 'provisional' }),
    ];
    expect(rows('2020-03', together, [...open, ...men])).toEqual(['im Monat | 23 | 25 | 27 v']);
  });
});

test('a goal of one metric shows its cells as before', () => {
  const single = goal('I.1', { art: 'fluss-kumuliert', messgroesse: 'zu' }, linear);
  expect(rows('2020-03', single, series('zu', 2020, [13, 14, 15]))).toEqual(['im Monat | 13 | 14 | 15']);
});
