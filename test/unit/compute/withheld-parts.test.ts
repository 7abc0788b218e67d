import { expect, test } from 'vitest';
import { check } from '../../../src/check/check.ts';
import { figureAt } from '../../../src/compute/figure.ts';
import { decimal, decimalText, sum } from '../../../src/domain/decimal.ts';
import type { Formula } from '../../../src/domain/formula.ts';
import { month } from '../../../src/domain/month.ts';
import { draftWith, series } from '../../support/draft-fixture.ts';
import { goal } from '../../support/goal-fixture.ts';

const SITES = ['sgh', 'eil', 'het'];

/** A sum since January over sites that names each of them beside it. */
const sinceJanuary: Formula = {
  addsUp: [SITES],
  needs: (months) => months.flatMap((at) => SITES.map((metric) => ({ metric, month: at }))),
  actual: (reported, months) => sum(months.flatMap((at) => SITES.map((metric) => reported(metric, at)))),
  parts: (reported, months) =>
    SITES.map((metric) => ({
      key: metric,
      label: metric,
      value: sum(months.map((at) => reported(metric, at))),
      unit: { kind: 'count', noun: 'Plätze' },
      precision: 0,
    })),
  cumulative: true,
  stock: false,
  wording: '',
};

test('a sum since January stays right, and names no site of which one month is withheld', () => {
  const indicator = {
    ...goal('IV.3', { art: 'fluss-kumuliert', messgroesse: 'sgh' }),
    formula: sinceJanuary,
  };
  const values = [
    ...series('sgh', 2020, [9, 8]),
    ...series('eil', 2020, [4, 2]),
    ...series('het', 2020, [5, 6]),
  ];
  const draft = draftWith('2020-02', [{ ...indicator, planPath: 'none', outlook: 'none' }], values);
  const checked = check(draft);
  if (!checked.ok) throw new Error('the draft has errors');
  const { actual, parts } = figureAt(sinceJanuary, checked.value.data, month('2020-02'));
  expect(actual && decimalText(actual)).toBe(decimalText(decimal(34)));
  expect(parts.map(({ key, value }) => [key, decimalText(value)])).toEqual([['sgh', '17']]);
});
