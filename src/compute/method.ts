import type { ComputedMethod } from '../domain/back-test.ts';
import { type Decimal, sum } from '../domain/decimal.ts';
import type { Formula } from '../domain/formula.ts';
import { addMonths, type Month, monthsBetween, yearToDate } from '../domain/month.ts';
import type { MetricId, ReportedData } from '../domain/observation.ts';
import { flowBehind, monthCount, monthValues } from './flow-behind.ts';
import { scaled } from './plan-path.ts';

/** What a method reads of a goal: its values of any month of any year. */
export interface Course {
  readonly formula: Formula;
  readonly data: ReportedData;
  /** The goal's value at a month, or null. */
  valueAt(month: Month): Decimal | null;
}

/**
 * What a method says of `month` from what was known at `from`, a month of the same year; null where it cannot say.
 *
 *   prior-year-shares  flows, ratios, levels  value(from) × PY(month) ÷ PY(from)
 *                      mean stocks            the stock goes on like the prior year's, times stock(from) ÷ PY stock(from)
 *   run-rate           flows and their ratios value(from) ÷ months so far × months until then
 *                      mean stocks, levels    the stock stays as it is at `from`
 *
 * Source: docs/handbuch.md, "Voraussichtlich".
 */
export function said(method: ComputedMethod, course: Course, from: Month, month: Month): Decimal | null {
  const { stock, thinLine } = course.formula;
  if (stock && thinLine) return meanStock(method, course.data, thinLine, from, month);
  return method === 'run-rate' ? runRate(course, from, month) : shares(course, from, month);
}

function shares({ valueAt }: Course, from: Month, month: Month): Decimal | null {
  const value = valueAt(from);
  return value && scaled(value, valueAt(addMonths(month, -12)), valueAt(addMonths(from, -12)));
}

/** A ratio grows with its numerator while its denominator stays; what does not add up stays as it is. */
function runRate({ formula, data, valueAt }: Course, from: Month, month: Month): Decimal | null {
  const value = valueAt(from);
  if (!value || flowBehind(formula, data, from) === null) return value;
  return value.times(monthCount(month)).div(monthCount(from));
}

function meanStock(
  method: ComputedMethod,
  data: ReportedData,
  metric: MetricId,
  from: Month,
  month: Month,
): Decimal | null {
  const known = monthValues(data, metric, yearToDate(from));
  const last = known?.at(-1);
  if (!known || !last) return null;
  const ahead = monthsBetween(addMonths(from, 1), month).map((each) =>
    method === 'run-rate' ? last : likePriorYear(data, metric, last, { from, month: each }),
  );
  const sure = ahead.filter((value) => value !== null);
  if (sure.length < ahead.length) return null;
  return sum([...known, ...sure]).div(monthCount(month));
}

function likePriorYear(
  data: ReportedData,
  metric: MetricId,
  last: Decimal,
  { from, month }: { readonly from: Month; readonly month: Month },
): Decimal | null {
  const before = (at: Month) => data.newest(metric, addMonths(at, -12))?.value;
  return scaled(last, before(month), before(from));
}
