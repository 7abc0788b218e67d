import { type Decimal, decimal, sum } from '../domain/decimal.ts';
import type { Formula } from '../domain/formula.ts';
import { type Month, monthNumber, yearToDate } from '../domain/month.ts';
import { wholeMonthTotals } from '../domain/month-totals.ts';
import type { MetricId, ReportedData } from '../domain/observation.ts';
import { type Figure, figureAt } from './figure.ts';

/**
 * The metrics whose month values add up to a goal's value, or to the numerator of its quotient; null where none do.
 *
 * It is not asked of the kind but tried on the figures, so that a new kind needs no word about it. Who has the
 * month's figure already gives it.
 */
export function flowBehind(
  formula: Formula,
  data: ReportedData,
  month: Month,
  figure?: Pick<Figure, 'actual' | 'parts'>,
): readonly MetricId[] | null {
  if (formula.stock) return null;
  const { actual, parts } = figure ?? figureAt(formula, data, month);
  if (actual === null) return null;
  const read = formula.needs(yearToDate(month)).filter((need) => need.month === month);
  const [numerator] = parts;
  const [metrics, total] = numerator
    ? [numerator.summands ?? [numerator.key], numerator.value]
    : [read.map(({ metric }) => metric), actual];
  if (!metrics.every((metric) => read.some((need) => need.metric === metric))) return null;
  const values = wholeMonthTotals(formula, data, metrics, yearToDate(month));
  return values !== null && sum(values).eq(total) ? metrics : null;
}

/** 1 for January … 12 for December, as a quantity. */
export function monthCount(month: Month): Decimal {
  return decimal(monthNumber(month));
}
