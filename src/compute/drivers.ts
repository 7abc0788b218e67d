import { type Decimal, decimal, sum } from '../domain/decimal.ts';

/** What one month or site adds to a deviation. */
export interface Contribution<Name> {
  readonly name: Name;
  readonly amount: Decimal;
}

/** Those named must carry so much of the deviation. */
const MOST = decimal('0.8');

/**
 * The fewest months or sites that carry at least four fifths of a deviation, in their own order. German: Treiber.
 *
 * Empty where there is no deviation, and where more than half of them would have to be named: then it is spread.
 * Of two that carry alike, the earlier one is taken first. Source: docs/handbuch.md, "Erklärung".
 */
export function driversOf<Name>(contributions: readonly Contribution<Name>[]): readonly Name[] {
  const difference = sum(contributions.map(({ amount }) => amount));
  const sign = difference.cmp('0');
  if (sign === 0) return [];
  const along = contributions
    .filter(({ amount }) => amount.cmp('0') === sign)
    .toSorted((a, b) => b.amount.abs().cmp(a.amount.abs()));
  const enough = difference.abs().times(MOST);
  const chosen = along.filter((_, index) =>
    sum(along.slice(0, index).map(({ amount }) => amount.abs())).lt(enough),
  );
  if (2 * chosen.length > contributions.length) return [];
  return contributions.filter((each) => chosen.includes(each)).map(({ name }) => name);
}
