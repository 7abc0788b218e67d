import { partsDiffer } from '../../diagnostic/catalogue/check-plausible.ts';
import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import { germanMonth } from '../../diagnostic/german-text.ts';
import type { Indicator } from '../../domain/agreement.ts';
import { sum } from '../../domain/decimal.ts';
import { yearToDate } from '../../domain/month.ts';
import type { MetricId } from '../../domain/observation.ts';
import { metricsOf } from '../../domain/standing.ts';
import { type Case, goalName, metricLabel, metricValue, type Rule } from '../finding.ts';

/** The sites of a goal together are the total that stands beside them, in every month that has them all. */
export const sitesAddUp: Rule = (found) =>
  found.draft.agreement.indicators.flatMap((indicator) => finding(found, indicator));

function finding(found: Case, indicator: Indicator): readonly Diagnostic[] {
  const { draft, data, month: last } = found;
  const columns = (indicator.siteTable?.columns ?? []).map(({ metric }) => metric);
  const [cells, total] = [columns.slice(0, -1), columns.at(-1)];
  if (total === undefined || cells.length === 0 || !isTotal(total, cells, found, indicator)) return [];
  const off = (found.series.get(total) ?? []).flatMap(({ month, value, observation }) => {
    const parts = cells.flatMap((cell) => data.newest(cell, month)?.value ?? []);
    const together = sum(parts);
    return parts.length < cells.length || together.eq(value) ? [] : [{ month, value, together, observation }];
  });
  const [first] = off;
  if (!first) return [];
  return [
    partsDiffer(first.observation.origin.place, {
      goal: goalName(indicator),
      total: metricLabel(draft, total),
      month: germanMonth(first.month),
      together: metricValue(draft, total, first.together),
      value: metricValue(draft, total, first.value),
      months: off.filter(({ month }) => month <= last).length || off.length,
    }),
  ];
}

/** The last column is the total where it is the goal's own metric, or where most months say so. */
function isTotal(total: MetricId, cells: readonly MetricId[], found: Case, { formula }: Indicator): boolean {
  const { data, month } = found;
  if (metricsOf(formula, yearToDate(month)).includes(total)) return true;
  const compared = (found.series.get(total) ?? []).flatMap((point) => {
    const parts = cells.flatMap((cell) => data.newest(cell, point.month)?.value ?? []);
    return parts.length < cells.length ? [] : [sum(parts).eq(point.value)];
  });
  return compared.filter(Boolean).length * 2 > compared.length;
}
