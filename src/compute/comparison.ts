import type { Indicator } from '../domain/agreement.ts';
import type { Comparison } from '../domain/assessment.ts';
import type { Decimal } from '../domain/decimal.ts';
import { type Month, monthNumber } from '../domain/month.ts';
import { type Figure, figureAt } from './figure.ts';
import { closesYear, figureOneYearBefore, type GoalYear } from './goal-year.ts';
import { attainmentOf, rate } from './rating.ts';

/** Plan against actual and prior year at one month. Differences are taken unrounded. German: Soll-Ist-Vergleich. */
export function compare(goal: GoalYear, month: Month): Comparison {
  const { indicator } = goal;
  const figure =
    month > goal.reportMonth ? notYet(goal, month) : figureAt(indicator.formula, goal.data, month);
  const { actual, status } = figure;
  const plan = goal.plan[monthNumber(month) - 1] ?? null;
  const variance = difference(actual, plan);
  // A degree would rate, and nothing is rated against a plan that may still move.
  const attainment = actual && plan && !goal.openPlan ? attainmentOf(actual, plan, indicator) : null;
  const final = status === 'final' && !goal.openPlan;
  return {
    ...figure,
    month,
    plan,
    ...(goal.firstPlan && { firstPlan: goal.firstPlan[monthNumber(month) - 1] ?? null }),
    ...(goal.monthPlan && { monthPlan: goal.monthPlan[monthNumber(month) - 1] ?? null }),
    variance,
    relativeVariance: relative(variance, plan, indicator),
    attainment,
    ...(goal.openPlan && { openPlan: true as const }),
    rating: rate(indicator, { actual, plan, attainment, final, closing: closesYear(goal, month) }),
    ...againstPriorYear(actual, figureOneYearBefore(goal, month)),
  };
}

/** The share of a change in a change would mislead: −1 % against −2 % is no „half“. */
function relative(variance: Decimal | null, plan: Decimal | null, { formula }: Indicator): Decimal | null {
  return variance && plan && !plan.eq('0') && !formula.change ? variance.div(plan) : null;
}

/** A month after the report month has its places, and no value even where one was delivered. */
function notYet({ indicator, data }: GoalYear, month: Month): Figure {
  const { capacity } = figureAt(indicator.formula, data, month);
  return { actual: null, parts: [], sites: [], capacity, status: 'missing', inputs: [] };
}

function againstPriorYear(actual: Decimal | null, before: Figure | undefined) {
  const priorYear = before?.actual ?? null;
  return {
    priorYear,
    priorYearChange: difference(actual, priorYear),
    priorYearParts: before?.parts ?? [],
    priorYearSites: before?.sites ?? [],
    priorYearCapacity: before?.capacity ?? null,
  };
}

function difference(one: Decimal | null, other: Decimal | null): Decimal | null {
  return one && other ? one.minus(other) : null;
}
