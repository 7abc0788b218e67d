import { describe, expect, test } from 'vitest';
import { planPath } from '../../../src/compute/plan-path.ts';
import type { Indicator } from '../../../src/domain/agreement.ts';
import { type Decimal, decimal } from '../../../src/domain/decimal.ts';
import { exact, shown } from '../../support/assessed.ts';
import { goal } from '../../support/goal-fixture.ts';

const flow = goal('III.1', { art: 'fluss-kumuliert', messgroesse: 'zu' }, { target: decimal(1132) });
const stock = goal('I.2', { art: 'durchschnittsbestand', messgroesse: 'lzb' }, { target: decimal(7331) });
const perCoach = goal(
  'IV.1',
  { art: 'je-bezugsgroesse', zaehler: 'neu', bezug: 'coaches' },
  { target: decimal(20), precision: 1, planPath: 'linear' },
);
/** Cumulated Übertritte 2019. */
const PRIOR = [121, 225, 322, 414, 504, 592, 687, 786, 879, 968, 1059, 1155].map(decimal);
const NOTHING: readonly (Decimal | null)[] = Array(12).fill(null);
const path = (indicator: Indicator, before: readonly (Decimal | null)[] = PRIOR, places = 4) =>
  planPath(indicator, 2020, () => before).map((each) => shown(each, places));

describe('the plan path', () => {
  test('by the prior year rounds the cumulated path: 770,35 Übertritte are 770', () => {
    expect(path(flow, PRIOR, 0)[7]).toBe('770');
    expect(exact(planPath(flow, 2020, () => PRIOR)[7] ?? null)).toBe('770');
    expect(shown(decimal(1132).times('786').div('1155'), 2)).toBe('770.35');
  });

  test('ends in December at the target exactly, also where it has a fraction', () => {
    const fine = { ...flow, target: decimal('1132.4') };
    expect(exact(planPath(fine, 2020, () => PRIOR)[11] ?? null)).toBe('1132.4');
    expect(exact(planPath(stock, 2020, () => PRIOR)[11] ?? null)).toBe('7331');
  });

  test('of a stock or a ratio is not rounded', () => {
    expect(path(stock)[0]).toBe('768.0095');
  });

  test('linear gives a flow its twelfths: 13,3 of 20 in August', () => {
    expect(path({ ...perCoach }, NOTHING, 1)[7]).toBe('13.3');
    expect(path({ ...flow, planPath: 'linear' }, NOTHING)[5]).toBe('566.0000');
  });

  test('linear holds the target of a stock all year', () => {
    expect(path({ ...stock, planPath: 'linear' }, NOTHING, 0)).toEqual(Array(12).fill('7331'));
  });

  test('without a path only December is held against the target', () => {
    expect(path({ ...perCoach, planPath: 'none' }, PRIOR, 0)).toEqual([...Array(11).fill('null'), '20']);
  });

  test('where the prior year is missing or zero there is none, but in December', () => {
    expect(path(flow, NOTHING, 0)).toEqual([...Array(11).fill('null'), '1132']);
    expect(
      path(
        flow,
        PRIOR.map(() => decimal(0)),
        0,
      ).slice(0, 11),
    ).toEqual(Array(11).fill('null'));
  });

  test('a target of zero plans zero', () => {
    expect(path({ ...flow, target: decimal(0) }, PRIOR, 0)).toEqual(Array(12).fill('0'));
  });

  test('goals without an agreed value have none, and a forecast has one', () => {
    expect(path({ ...flow, target: null })).toEqual(Array(12).fill('null'));
    expect(path({ ...flow, nature: 'none' })).toEqual(Array(12).fill('null'));
    expect(path({ ...flow, nature: 'forecast' }, PRIOR, 0)[7]).toBe('770');
  });

  test('rounds halves away from zero', () => {
    const half = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map(decimal);
    expect(path({ ...flow, target: decimal(6) }, half, 0).slice(0, 4)).toEqual(['1', '1', '2', '2']);
  });
});
