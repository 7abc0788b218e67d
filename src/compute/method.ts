import type { ComputedMethod } from '../domain/back-test.ts';
import { type Decimal, sum } from '../domain/decimal.ts';
import type { Formula } from '../domain/formula.ts';
import { goingOn } from '../domain/going-on.ts';
import { addMonths, type Month, monthsBetween, yearToDate } from '../domain/month.ts';
import { monthTotals, wholeMonthTotals } from '../domain/month-totals.ts';
import type { ReportedData } from '../domain/observation.ts';
import { figureAt } from './figure.ts';
import { flowBehind, monthCount } from './flow-behind.ts';
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
 *                      stocks, their ratios   the formula over stocks that stay as they are at `from`
 *                      changes of a sum       the formula over months that go on at their mean
 *                      rates of movements     value(from): both sides go on at their mean
 *
 * Source: docs/handbuch.md, "Voraussichtlich".
 */
export function said(method: ComputedMethod, course: Course, from: Month, month: Month): Decimal | null {
  if (method === 'run-rate') return runRate(course, from, month);
  const { stock, thinLine } = course.formula;
  return stock && thinLine ? stockLikeBefore(course, from, month) : shares(course, from, month);
}

function shares({ valueAt }: Course, from: Month, month: Month): Decimal | null {
  const value = valueAt(from);
  return value && scaled(value, valueAt(addMonths(month, -12)), valueAt(addMonths(from, -12)));
}

/** A ratio grows with its numerator while its denominator stays; a rate of movements stays as it is. */
function runRate({ formula, data, valueAt }: Course, from: Month, month: Month): Decimal | null {
  const value = valueAt(from);
  if (value && formula.stock && (formula.change || !formula.movement)) {
    return figureAt(formula, goingOn(formula, data, from), month).actual;
  }
  if (!value || flowBehind(formula, data, from) === null) return value;
  return value.times(monthCount(month)).div(monthCount(from));
}

function stockLikeBefore({ formula, data }: Course, from: Month, month: Month): Decimal | null {
  const metrics = formula.thinLine ?? [];
  const known = wholeMonthTotals(formula, data, metrics, yearToDate(from));
  const last = known?.at(-1);
  if (!known || !last) return null;
  const ahead = monthsBetween(addMonths(from, 1), month);
  const before = monthTotals(
    formula,
    data,
    metrics,
    [from, ...ahead].map((each) => addMonths(each, -12)),
  );
  const values = before.slice(1).map((value) => scaled(last, value, before[0]));
  const sure = values.filter((value) => value !== null);
  return sure.length < ahead.length ? null : sum([...known, ...sure]).div(monthCount(month));
}
