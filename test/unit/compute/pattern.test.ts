import { describe, expect, test } from 'vitest';
import { decimal } from '../../../src/domain/decimal.ts';
import { assessed, assessmentOf } from '../../support/assessed.ts';
import { draftWith, series } from '../../support/draft-fixture.ts';
import { goal } from '../../support/goal-fixture.ts';
import { scenarioDraft } from '../../support/scenario-draft.ts';

const even = series('zu', 2019, Array(12).fill(10));
const flow = goal('I.1', { art: 'fluss-kumuliert', messgroesse: 'zu' }, { target: decimal(120) });
const stock = goal(
  'I.1',
  { art: 'durchschnittsbestand', messgroesse: 'zu' },
  { target: decimal(10), direction: 'at-most' },
);

function broken(indicator: typeof flow, values: readonly number[]): boolean {
  return assessmentOf(draftWith('2020-05', [indicator], [...even, ...series('zu', 2020, values)])).outlook
    .patternBroken;
}

describe('a year that breaks the pattern of the prior one', () => {
  test('has more than a tenth of its cases in other months', () => {
    expect(broken(flow, [10, 10, 10, 10, 10])).toBe(false);
    // Half of 5 × 10 went down together: the shares are the same.
    expect(broken(flow, [5, 5, 5, 5, 5])).toBe(false);
    // Exactly a tenth lies elsewhere: 5 of 50.
    expect(broken(flow, [15, 10, 10, 10, 5])).toBe(false);
    expect(broken(flow, [16, 10, 10, 10, 4])).toBe(true);
  });

  test('has a stock that moved by more than a twentieth against it', () => {
    expect(broken(stock, [202, 200, 198, 195, 192])).toBe(true);
    expect(broken(stock, [200, 200, 202, 205, 210])).toBe(false);
  });

  test('is said only of the shares, which it misleads', () => {
    expect(broken({ ...flow, outlook: 'run-rate' }, [16, 10, 10, 10, 4])).toBe(false);
    expect(broken({ ...flow, outlook: 'none' }, [16, 10, 10, 10, 4])).toBe(false);
  });

  test('in the sample, the integrations and exits of 2020, and none of the other goals', () => {
    const found = [...assessed(scenarioDraft('2020-08'))].filter(([, { outlook }]) => outlook.patternBroken);
    expect(found.map(([id]) => id)).toEqual(['I.1', 'III.2']);
  });
});
