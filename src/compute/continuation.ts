import { type Decimal, decimal, sum } from '../domain/decimal.ts';
import { type Month, monthNumber, monthOf, monthsBetween, yearOf, yearToDate } from '../domain/month.ts';
import { figureAt } from './figure.ts';
import { figureOneYearBefore, type GoalYear, valueOneYearBefore } from './goal-year.ts';
import { scaled } from './plan-path.ts';

/** A shock in the first weeks says too little about the year. */
const FIRST_MONTH = 3;

/** The value up to a later month, as it would come if the year went on like the prior one. */
export interface Continued {
  readonly month: Month;
  readonly value: Decimal;
}

/**
 * The year continued after the last judged month up to December. German: Hochrechnung (Anteilsverfahren).
 *
 *   flows, ratios  actual(m) × PY(k) ÷ PY(m)
 *   mean stocks    (Σ stock(1 … m) + Σ PY stock(m+1 … k) × stock(m) ÷ PY stock(m)) ÷ k
 *
 * Empty without a method, before the third final month, and where the prior year does not carry it.
 * Source: docs/handbuch.md, "Voraussichtlich".
 */
export function continuation(goal: GoalYear): readonly Continued[] {
  const { judged, indicator } = goal;
  if (judged === null || indicator.outlook === 'none' || monthNumber(judged) < FIRST_MONTH) return [];
  const later = monthsBetween(judged, monthOf(yearOf(judged), 12)).slice(1);
  const { thinLine, stock } = indicator.formula;
  const values = stock && thinLine ? stocks(goal, thinLine, judged, later) : shares(goal, judged, later);
  return values.every((each) => each !== null) ? values : [];
}

function shares(goal: GoalYear, judged: Month, later: readonly Month[]): readonly (Continued | null)[] {
  const { actual } = figureAt(goal.indicator.formula, goal.data, judged);
  const base = figureOneYearBefore(goal, judged)?.actual;
  return later.map((month) =>
    continued(month, actual && scaled(actual, figureOneYearBefore(goal, month)?.actual, base)),
  );
}

function stocks(goal: GoalYear, metric: string, judged: Month, later: readonly Month[]) {
  const known = yearToDate(judged).map((month) => goal.data.newest(metric, month)?.value ?? null);
  const last = known.at(-1);
  const base = valueOneYearBefore(goal, metric, judged);
  const ahead = later.map((month) => last && scaled(last, valueOneYearBefore(goal, metric, month), base));
  return later.map((month, index) => continued(month, meanOf([...known, ...ahead.slice(0, index + 1)])));
}

function meanOf(values: readonly (Decimal | null | undefined)[]): Decimal | null {
  const present = values.filter((value) => value !== null && value !== undefined);
  return present.length === values.length ? sum(present).div(decimal(present.length)) : null;
}

function continued(month: Month, value: Decimal | null): Continued | null {
  return value && { month, value };
}
