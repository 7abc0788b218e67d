import { valueMissing } from '../../diagnostic/catalogue/check.ts';
import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import { germanMonth } from '../../diagnostic/german-text.ts';
import type { Indicator } from '../../domain/agreement.ts';
import { type Month, yearToDate } from '../../domain/month.ts';
import type { MetricId } from '../../domain/observation.ts';
import { metricsOf } from '../../domain/standing.ts';
import { type Case, gapWords, goalName, metricLabel, type Rule } from '../finding.ts';

/**
 * Every month up to the report month has its value, and so has every month before the year that a value rests on (the stock
 * of December); unless the head of the report says who will bring it.
 */
export const valuesAreThere: Rule = (found) =>
  found.draft.agreement.indicators.flatMap((indicator) =>
    metricsOf(indicator.formula, yearToDate(found.month))
      .filter((metric) => found.data.metrics.includes(metric))
      .flatMap((metric) =>
        [...monthsBefore(indicator, metric, found.month), ...yearToDate(found.month)].flatMap((month) =>
          missing(found, indicator, metric, month),
        ),
      ),
  );

/** Of a change to the prior year the comparison tells (`prior-year-is-there`): it lacks a whole year, and once is enough. */
function monthsBefore({ formula }: Indicator, metric: MetricId, until: Month): readonly Month[] {
  if (formula.change) return [];
  const months = yearToDate(until);
  const needs = formula.needs(months).filter((need) => need.metric === metric);
  return needs.map(({ month }) => month).filter((month) => month < (months[0] ?? month));
}

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
      month: germanMonth(month),
      reason: gapWords({ metric, month, why }, data),
    }),
  ];
}
