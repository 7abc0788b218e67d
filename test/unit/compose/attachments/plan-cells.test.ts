import { expect, test } from 'vitest';
import { planNeeds } from '../../../../src/compose/attachments/plan-cells.ts';
import { decimal } from '../../../../src/domain/decimal.ts';
import { month, monthText } from '../../../../src/domain/month.ts';
import type { PlanBasis, TargetVersion } from '../../../../src/domain/target.ts';
import { level } from '../../../support/agreed.ts';
import { goal } from '../../../support/goal-fixture.ts';

const flow = goal('I.1', { art: 'fluss-kumuliert', messgroesse: 'zu' });
const needs = (basis: PlanBasis) => {
  const version: TargetVersion = {
    from: month('2020-01'),
    level: decimal(120),
    terms: level('120'),
    base: null,
    amendment: null,
    basis,
  };
  const cells = planNeeds({ ...flow, versions: [version] }, 2020);
  return [...new Set(cells.map((cell) => `${cell.metric} ${monthText(cell.month)}`))];
};

test('a plan by earlier years rests on every month of them; the prior year stands in the report anyway', () => {
  const cells = needs({ kind: 'reference-years', years: [2019, 2017] });
  expect([cells.length, cells[0], cells.at(-1)]).toEqual([12, 'zu 2017-01', 'zu 2017-12']);
});

test('a delivered plan rests on the cells of its metric', () => {
  const cells = needs({ kind: 'delivered', values: [], metric: 'plan_zu' });
  expect([cells.length, cells[0]]).toEqual([12, 'plan_zu 2020-01']);
});

test('a plan in the agreement, a linear one and none rest on no cell', () => {
  expect(needs({ kind: 'delivered', values: [], metric: null })).toEqual([]);
  expect(needs({ kind: 'linear' })).toEqual([]);
});
