import { type Decimal, sum } from '../../domain/decimal.ts';
import type { Month } from '../../domain/month.ts';
import type { MetricId, ReportedData } from '../../domain/observation.ts';

/** What was delivered, and the months it is about. */
export interface Delivered {
  readonly data: ReportedData;
  readonly months: readonly Month[];
}

/**
 * True where the last column of a table is the sum of those before it, as the handbook asks for.
 *
 * The months decide in which all are known; a slip in one of them does not. Without such a month the column is taken
 * for what the handbook says.
 */
export function isTotalOf(last: MetricId, cells: readonly MetricId[], { data, months }: Delivered): boolean {
  const verdicts = months.flatMap((month) => {
    const total = data.newest(last, month)?.value;
    const parts = cells.map((cell) => data.newest(cell, month)?.value ?? null);
    const known = parts.filter((part): part is Decimal => part !== null);
    return total && known.length === parts.length ? [sum(known).eq(total)] : [];
  });
  const agreeing = verdicts.filter((same) => same).length;
  return verdicts.length === 0 || agreeing * 2 > verdicts.length;
}
