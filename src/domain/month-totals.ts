import { type Decimal, sum } from './decimal.ts';
import type { Formula } from './formula.ts';
import type { Month } from './month.ts';
import type { MetricId, ReportedData } from './observation.ts';
import { addable, metricsOf } from './standing.ts';

/** What the metrics of one side of a formula add up to in each month; null for a month in which one is not there. */
export function monthTotals(
  formula: Formula,
  reported: ReportedData,
  metrics: readonly MetricId[],
  months: readonly Month[],
): readonly (Decimal | null)[] {
  const data = addable(formula, reported);
  return months.map((month) => {
    const values = metrics.flatMap((metric) => data.newest(metric, month)?.value ?? []);
    return values.length === metrics.length && values.length > 0 ? sum(values) : null;
  });
}

/** The same where every month has a value; null where one has none. */
export function wholeMonthTotals(
  formula: Formula,
  data: ReportedData,
  metrics: readonly MetricId[],
  months: readonly Month[],
): readonly Decimal[] | null {
  const totals = monthTotals(formula, data, metrics, months);
  const sure = totals.filter((total) => total !== null);
  return sure.length === totals.length ? sure : null;
}

/** The metrics of a formula by its sides, of which each adds up to one quantity of a month. */
export function sidesOf(formula: Formula, months: readonly Month[]): readonly (readonly MetricId[])[] {
  return formula.sides ?? metricsOf(formula, months).map((metric) => [metric]);
}
