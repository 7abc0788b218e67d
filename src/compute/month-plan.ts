import type { Indicator } from '../domain/agreement.ts';
import type { Decimal } from '../domain/decimal.ts';

/**
 * The plan of each month alone, as differences of the cumulated one; null unless it came month by month.
 *
 * Differences, since the cumulated plan is what is judged: an amendment stretches it, and rounding it leaves the months
 * adding up to what is printed.
 */
export function monthPlans(
  indicator: Indicator,
  plan: readonly (Decimal | null)[],
): readonly (Decimal | null)[] | null {
  if (!comesByMonth(indicator)) return null;
  return plan.map((upTo, at) => {
    const before = plan[at - 1];
    return at === 0 ? upTo : upTo && before ? upTo.minus(before) : null;
  });
}

/** True where every version of the year follows the month values that were delivered. */
function comesByMonth({ formula, terms, versions = [] }: Indicator): boolean {
  const delivered = terms?.plan.delivered;
  if (!formula.cumulative || delivered?.kind !== 'metric' || !delivered.monthly) return false;
  const follows = versions.map(
    ({ basis }) => basis.kind === 'delivered' && basis.metric === delivered.metric,
  );
  return follows.length > 0 && follows.every(Boolean);
}
