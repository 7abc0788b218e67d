import type { Comparison } from '../domain/assessment.ts';
import { type Decimal, decimal, sum } from '../domain/decimal.ts';
import type { Drivers, Explanation } from '../domain/explanation.ts';
import { addMonths, type Month, monthNumber, yearToDate } from '../domain/month.ts';
import { wholeMonthTotals } from '../domain/month-totals.ts';
import type { MetricId } from '../domain/observation.ts';
import { type Contribution, driversOf } from './drivers.ts';
import { effectsAgainst } from './effects.ts';
import { flowBehind, monthCount } from './flow-behind.ts';
import { figureOneYearBefore, type GoalYear } from './goal-year.ts';
import { siteContributions } from './site-contributions.ts';

/**
 * Why a goal deviates at its judged month.
 *
 * Takes   a goal in its year, and the comparison that is judged: its months rest on final values alone.
 * Gives   effects of a quotient's sides, the months and the sites that drive the deviation; null parts where they
 *         do not apply. The prior year is drawn on only where it is final, too.
 * Units   effects in the goal's unit, ratios 0..1; nothing is rounded.
 * Errors  none.
 * Source  docs/handbuch.md, "Erklärung".
 */
export function explanationOf(goal: GoalYear, judged: Comparison | null): Explanation | null {
  if (!judged?.actual || judged.status !== 'final') return null;
  const before = figureOneYearBefore(goal, judged.month);
  const priorIsFinal = before?.actual !== null && before?.status === 'final';
  const metrics = metricsBehind(goal, judged);
  const withPrior = priorIsFinal ? judged : { ...judged, priorYear: null, priorYearParts: [] };
  return {
    effects: {
      plan: effectsAgainst(withPrior.plan, withPrior),
      priorYear: effectsAgainst(withPrior.priorYear, withPrior),
    },
    drivers: {
      plan: metrics === null ? null : againstPlan(goal, metrics, judged),
      priorYear: priorIsFinal && metrics !== null ? againstPriorYear(goal, metrics, judged) : null,
    },
    sites: priorIsFinal ? driversOf(siteContributions(goal, judged)) : [],
  };
}

/** The metrics behind the months, for all that grows month by month: sums, numerators and mean stocks. */
function metricsBehind(
  { indicator: { formula }, data }: GoalYear,
  judged: Comparison,
): readonly MetricId[] | null {
  return formula.stock ? (formula.thinLine ?? null) : flowBehind(formula, data, judged.month, judged);
}

/** The plan of one month is the difference of the path; a quotient has no plan for its numerator. */
function againstPlan(
  goal: GoalYear,
  metrics: readonly MetricId[],
  { month, variance }: Comparison,
): Drivers | null {
  const { cumulative, stock, thinLine } = goal.indicator.formula;
  if (!variance || !(cumulative || (stock && thinLine))) return null;
  const months = yearToDate(month);
  const plans = months.map((each) => plannedTotal(goal, each));
  const sure = plans.filter((plan) => plan !== null);
  const monthly = sure.map((plan, index) => plan.minus(sure[index - 1] ?? decimal(0)));
  return sure.length === months.length ? drivers(goal, metrics, months, monthly) : null;
}

function againstPriorYear(
  goal: GoalYear,
  metrics: readonly MetricId[],
  { month, priorYearChange }: Comparison,
): Drivers | null {
  const months = yearToDate(month);
  if (!priorYearChange) return null;
  const before = wholeMonthTotals(
    goal.indicator.formula,
    goal.data,
    metrics,
    months.map((each) => addMonths(each, -12)),
  );
  return before && drivers(goal, metrics, months, before);
}

/** The path as a sum: a mean stock times its months. */
function plannedTotal(goal: GoalYear, month: Month): Decimal | null {
  const plan = goal.plan[monthNumber(month) - 1] ?? null;
  return plan && goal.indicator.formula.stock ? plan.times(monthCount(month)) : plan;
}

/** A single month has nothing to be told apart. */
function drivers(
  { indicator: { formula }, data }: GoalYear,
  metrics: readonly MetricId[],
  months: readonly Month[],
  references: readonly Decimal[],
): Drivers | null {
  const values = wholeMonthTotals(formula, data, metrics, months);
  if (!values || months.length < 2) return null;
  const contributions = months.flatMap((name, index): readonly Contribution<Month>[] => {
    const [value, reference] = [values[index], references[index]];
    return value && reference ? [{ name, amount: value.minus(reference) }] : [];
  });
  const difference = sum(contributions.map(({ amount }) => amount));
  return { difference, months: tellable(driversOf(contributions)) };
}

/** More than three months that are no stretch are a list nobody reads: then the deviation counts as spread. */
function tellable(months: readonly Month[]): readonly Month[] {
  const [first, last] = [months[0], months.at(-1)];
  const stretch = first !== undefined && last !== undefined && last - first === months.length - 1;
  return stretch || months.length <= LONGEST_LIST ? months : [];
}

const LONGEST_LIST = 3;
