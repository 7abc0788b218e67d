import type { Indicator } from '../domain/agreement.ts';
import type { Assessment } from '../domain/assessment.ts';
import { type Month, monthOf, monthsBetween, yearOf, yearToDate } from '../domain/month.ts';
import type { MetricId, Observation, ReportedData } from '../domain/observation.ts';
import { metricsOf } from '../domain/standing.ts';

/**
 * Values that the newest delivery of their metric changed: before and after, both with a figure. German: Revision.
 *
 * A change that an earlier delivery brought is old news and is not told again. Months run from December before
 * the prior year, the earliest a comparison reaches, up to the report month.
 */
export function revisionsOf(
  indicator: Indicator,
  data: ReportedData,
  reportMonth: Month,
): Assessment['revisions'] {
  const months = monthsBetween(monthOf(yearOf(reportMonth) - 2, 12), reportMonth);
  return metricsBehind(indicator, reportMonth).flatMap((metric) => {
    const twice = months.map((month) => data.history(metric, month)).filter(({ length }) => length > 1);
    if (twice.length === 0) return [];
    const delivery = newestDelivery(months.map((month) => data.newest(metric, month)));
    return twice.flatMap((history) => revision(history, delivery));
  });
}

function revision(history: readonly Observation[], delivery: string | undefined): Assessment['revisions'] {
  const [before, after] = [history.at(-2), history.at(-1)];
  if (!before?.value || !after?.value || after.delivery !== delivery) return [];
  return before.value.eq(after.value) ? [] : [{ before, after }];
}

function newestDelivery(observations: readonly (Observation | undefined)[]): string | undefined {
  return observations
    .flatMap((observation) => observation?.delivery ?? [])
    .toSorted()
    .at(-1);
}

/** Every metric whose figures stand in the goal's block, each once. */
function metricsBehind(indicator: Indicator, reportMonth: Month): readonly MetricId[] {
  const formulas = [indicator.formula, ...indicator.otherReadings.map(({ formula }) => formula)];
  return [
    ...new Set([
      ...formulas.flatMap((formula) => metricsOf(formula, yearToDate(reportMonth))),
      ...(indicator.siteTable?.columns ?? []).map(({ metric }) => metric),
      ...indicator.beside.map(({ metric }) => metric),
    ]),
  ];
}
