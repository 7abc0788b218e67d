import { metricNeverDelivered } from '../../diagnostic/catalogue/check.ts';
import type { Indicator } from '../../domain/agreement.ts';
import { type Month, yearToDate } from '../../domain/month.ts';
import type { MetricId } from '../../domain/observation.ts';
import { metricsOf } from '../../domain/standing.ts';
import { goalName, metricLabel, type Rule } from '../finding.ts';

/** Whatever a goal names is delivered at least once. */
export const metricsAreDelivered: Rule = ({ draft, data, month }) =>
  draft.agreement.indicators.flatMap((indicator) =>
    namedMetrics(indicator, month)
      .filter((metric) => !data.metrics.includes(metric))
      .map((metric) =>
        metricNeverDelivered(indicator.place, {
          goal: goalName(indicator),
          metric: metricLabel(draft, metric),
        }),
      ),
  );

function namedMetrics(indicator: Indicator, month: Month): readonly MetricId[] {
  const besides = [...indicator.otherReadings, ...(indicator.subgroups?.groups ?? [])];
  const formulas = [indicator.formula, ...besides.map(({ formula }) => formula)];
  return [
    ...new Set([
      ...formulas.flatMap((formula) => metricsOf(formula, yearToDate(month))),
      ...formulas.flatMap((formula) => (formula.reportedPlaces ?? []).map(({ metric }) => metric)),
      ...(indicator.siteTable?.columns ?? []).map(({ metric }) => metric),
      ...indicator.beside.map(({ metric }) => metric),
    ]),
  ];
}
