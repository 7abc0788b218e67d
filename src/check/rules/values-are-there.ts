import { valueMissing } from '../../diagnostic/catalogue/check.ts';
import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import type { Indicator } from '../../domain/agreement.ts';
import { type Month, monthText, yearToDate } from '../../domain/month.ts';
import type { MetricId } from '../../domain/observation.ts';
import { metricsOf } from '../../domain/standing.ts';
import { type Case, GAP_WORDS, goalName, metricLabel, type Rule } from '../finding.ts';

/** Every month up to the report month has its value, unless the head of the report says who will bring it. */
export const valuesAreThere: Rule = (found) =>
  found.draft.agreement.indicators.flatMap((indicator) =>
    metricsOf(indicator.formula, yearToDate(found.month))
      .filter((metric) => found.data.metrics.includes(metric))
      .flatMap((metric) =>
        yearToDate(found.month).flatMap((month) => missing(found, indicator, metric, month)),
      ),
  );

function missing(
  { draft, data }: Case,
  indicator: Indicator,
  metric: MetricId,
  month: Month,
): readonly Diagnostic[] {
  const newest = data.newest(metric, month);
  if (newest?.value || draft.head.pending.some((each) => each.metric === metric && each.month === month))
    return [];
  const why = newest ? (newest.status === 'suppressed' ? 'suppressed' : 'missing') : 'never-delivered';
  return [
    valueMissing(newest?.origin.place ?? indicator.place, {
      goal: goalName(indicator),
      metric: metricLabel(draft, metric),
      month: monthText(month),
      reason: GAP_WORDS[why],
    }),
  ];
}
