import {
  type BackTest,
  type BackTestYear,
  type ComputedMethod,
  type Interval,
  measuredBy,
} from '../domain/back-test.ts';
import { type Decimal, mean } from '../domain/decimal.ts';
import type { Formula } from '../domain/formula.ts';
import { addMonths, type Month, monthNumber, monthOf, yearOf, yearToDate } from '../domain/month.ts';
import { firstGap } from '../domain/standing.ts';
import { type Course, said } from './method.ts';

/** How far back a method is tried: what is older says little about today. */
const YEARS_BACK = 5;

/** One year alone may agree by chance. */
const FEWEST_YEARS = 2;

/**
 * A method tried on the past: what it would have said of each year's end at the month judged today. German: Rückrechnung.
 *
 * Takes   a goal's course, and the month that is judged.
 * Gives   up to five past years, the newest first; only years that rest on final values throughout.
 * Units   the goal's unit; errors relative to what the year brought, 0,05 for five percent; of a change to its level.
 * Errors  none: a year that cannot be tried, or brought zero, is left out.
 * Source  docs/handbuch.md, "Voraussichtlich".
 */
export function backTest(method: ComputedMethod, course: Course, judged: Month): BackTest {
  const years = Array.from({ length: YEARS_BACK }, (_, index) => yearOf(judged) - 1 - index);
  return { method, years: years.flatMap((year) => tried(method, course, year, monthNumber(judged)) ?? []) };
}

function tried(
  method: ComputedMethod,
  course: Course,
  year: number,
  monthOfYear: number,
): BackTestYear | null {
  const [from, end] = [monthOf(year, monthOfYear), monthOf(year, 12)];
  const read = method === 'run-rate' ? [from, end] : [from, end, addMonths(from, -12), addMonths(end, -12)];
  if (!read.every((month) => isFinal(course, month))) return null;
  const [forecast, came] = [said(method, course, from, end), course.valueAt(end)];
  if (!forecast || !came) return null;
  const level = measuredBy(came, course.formula);
  if (level.eq('0')) return null;
  return { year, said: forecast, came, error: forecast.minus(came).abs().div(level.abs()) };
}

function isFinal({ formula, data }: Course, month: Month): boolean {
  return firstGap(formula, data, yearToDate(month), 'final') === null;
}

/**
 * The method that erred less on average, over the years on which both could be tried.
 *
 * Where they erred alike, or no year can be tried with both, the first of the list is taken.
 */
export function betterOf(tests: readonly BackTest[]): ComputedMethod | null {
  const inAll = (year: number) => tests.every(({ years }) => years.some((each) => each.year === year));
  const common = tests.map(({ method, years }) => ({
    method,
    error: meanError(years.filter(({ year }) => inAll(year))),
  }));
  return common.toSorted((a, b) => a.error?.cmp(b.error ?? a.error) ?? 0)[0]?.method ?? null;
}

/**
 * The computed value ± its mean error in past years. German: Spanne.
 *
 * Null with fewer than two years. What adds up cannot fall below what is counted already, unless the method says
 * it will: a year may take back more than it brings. The error of a change is that of its level, and so is the interval.
 */
export function intervalOf(
  computed: Decimal,
  { years }: BackTest,
  floor: Decimal | null,
  formula: Pick<Formula, 'change'> = {},
): Interval | null {
  const error = meanError(years);
  if (error === null || years.length < FEWEST_YEARS) return null;
  const width = measuredBy(computed, formula).times(error);
  const [low, high] = [computed.minus(width), computed.plus(width)];
  const [from, until] = low.lte(high) ? [low, high] : [high, low];
  const starts = floor?.gt(from) && floor.lte(until) ? floor : from;
  return { from: starts, until, meanError: error };
}

function meanError(years: readonly BackTestYear[]): Decimal | null {
  return years.length === 0 ? null : mean(years.map(({ error }) => error));
}
