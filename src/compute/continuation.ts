import type { Indicator } from '../domain/agreement.ts';
import type { BackTest, ComputedMethod } from '../domain/back-test.ts';
import type { Decimal } from '../domain/decimal.ts';
import { type Month, monthNumber, monthOf, monthsBetween, yearOf } from '../domain/month.ts';
import { backTest, betterOf } from './back-test.ts';
import { figureAt } from './figure.ts';
import type { GoalYear } from './goal-year.ts';
import { type Course, said } from './method.ts';

/** A shock in the first weeks says too little about the year. */
const FIRST_MONTH = 3;

/** The value up to a later month, as it would come if the year went on as its method says. */
export interface Continued {
  readonly month: Month;
  readonly value: Decimal;
}

/** The year continued, with the method that did it and how each method fared in past years. */
export interface Continuation {
  readonly path: readonly Continued[];
  readonly method: ComputedMethod | null;
  readonly backTests: readonly BackTest[];
}

const NOTHING: Continuation = { path: [], method: null, backTests: [] };

/**
 * The year continued after the last judged month up to December. German: Hochrechnung.
 *
 * Nothing without a method, before the third final month, and where the data do not carry it. `automatisch`
 * takes the method that erred less in past years, and the other one where that cannot say anything this year.
 * Source: docs/handbuch.md, "Voraussichtlich".
 */
export function continuation(goal: GoalYear): Continuation {
  const { judged, indicator } = goal;
  if (judged === null || indicator.outlook === 'none') return NOTHING;
  if (monthNumber(judged) < FIRST_MONTH || monthNumber(judged) === 12) return NOTHING;
  const course = courseOf(goal);
  const able = methodsOf(indicator)
    .map((method) => ({ method, path: pathOf(method, course, judged) }))
    .filter(({ path }) => path.length > 0);
  const backTests = able.map(({ method }) => backTest(method, course, judged));
  const chosen = able.find(({ method }) => method === betterOf(backTests));
  return chosen ? { ...chosen, backTests } : NOTHING;
}

/** In the order in which they win a draw: the shares know the seasons. A change to the prior year has no shares. */
function methodsOf({ outlook, formula }: Indicator): readonly ComputedMethod[] {
  if (outlook === 'none') return [];
  if (outlook !== 'automatic') return [outlook];
  return formula.change ? ['run-rate'] : ['prior-year-shares', 'run-rate'];
}

function pathOf(method: ComputedMethod, course: Course, judged: Month): readonly Continued[] {
  const later = monthsBetween(judged, monthOf(yearOf(judged), 12)).slice(1);
  const path = later.flatMap((month) => {
    const value = said(method, course, judged, month);
    return value === null ? [] : [{ month, value }];
  });
  return path.length === later.length ? path : [];
}

/** Values of the prior year are known already; those of other months are looked up once. */
function courseOf({ indicator: { formula }, data, priorYear, judged }: GoalYear): Course {
  const known = new Map<Month, Decimal | null>();
  const lastYear = yearOf(judged ?? (0 as Month)) - 1;
  const look = (month: Month) =>
    yearOf(month) === lastYear
      ? (priorYear[monthNumber(month) - 1]?.actual ?? null)
      : figureAt(formula, data, month).actual;
  return {
    formula,
    data,
    valueAt: (month) => {
      const value = known.get(month);
      if (value !== undefined) return value;
      const found = look(month);
      known.set(month, found);
      return found;
    },
  };
}
