import { type Decimal, decimal, sum } from '../domain/decimal.ts';
import type { Formula } from '../domain/formula.ts';
import { type Month, monthNumber, yearToDate } from '../domain/month.ts';
import type { MetricId, ReportedData } from '../domain/observation.ts';
import { metricsOf } from '../domain/standing.ts';
import { type Figure, figureAt } from './figure.ts';

/**
 * The metric whose month values add up to a goal's value, or to the numerator of its quotient; null where none does.
 *
 * It is not asked of the kind but tried on the figures, so that a new kind needs no word about it. Who has the
 * month's figure already gives it.
 */
export function flowBehind(
  formula: Formula,
  data: ReportedData,
  month: Month,
  figure?: Pick<Figure, 'actual' | 'parts'>,
): MetricId | null {
  if (formula.stock) return null;
  const { actual, parts } = figure ?? figureAt(formula, data, month);
  if (actual === null) return null;
  const months = yearToDate(month);
  const metrics = metricsOf(formula, months);
  const [metric, total] =
    metrics.length === 1 ? [metrics[0], actual] : [parts[0]?.key, parts[0]?.value ?? actual];
  if (metric === undefined || !metrics.includes(metric)) return null;
  const values = monthValues(data, metric, months);
  return values !== null && sum(values).eq(total) ? metric : null;
}

/** The newest value of each month; null where one is not there. */
export function monthValues(
  data: ReportedData,
  metric: MetricId,
  months: readonly Month[],
): readonly Decimal[] | null {
  const values = months.flatMap((month) => data.newest(metric, month)?.value ?? []);
  return values.length === months.length ? values : null;
}

/** 1 for January … 12 for December, as a quantity. */
export function monthCount(month: Month): Decimal {
  return decimal(monthNumber(month));
}
