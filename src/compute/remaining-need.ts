import type { Comparison, RequiredOf } from '../domain/assessment.ts';
import { type Decimal, decimal, mean } from '../domain/decimal.ts';
import { type Month, monthNumber, monthsOfYear, yearOf, yearToDate } from '../domain/month.ts';
import { wholeMonthTotals } from '../domain/month-totals.ts';
import type { MetricId } from '../domain/observation.ts';
import { flowBehind } from './flow-behind.ts';
import type { GoalYear } from './goal-year.ts';

/** What each remaining month must bring, and of what where that is not the goal's own unit. */
export interface Need {
  readonly perMonth: Decimal | null;
  readonly of: RequiredOf | null;
}

const NO_NEED: Need = { perMonth: null, of: null };

/**
 * What each remaining month must bring. German: Restbedarf.
 *
 *   flows             (target − Σ actual) ÷ remaining months
 *   mean stocks       (target × 12 − Σ stock) ÷ remaining months
 *   flow per driver   (target × mean driver of the year − Σ flow) ÷ remaining months, the driver staying as it is
 *   milestones        null: what is still to be done has its own days
 *   all others        null: a quota has two sides that may move
 */
export function remainingNeed(goal: GoalYear, judged: Comparison | null): Need {
  const { target, nature, formula } = goal.indicator;
  if (target === null || nature !== 'target' || !judged?.actual) return NO_NEED;
  // Half a milestone a month is nothing anybody can do.
  if (formula.milestones) return NO_NEED;
  const remaining = decimal(12 - monthNumber(judged.month));
  if (remaining.eq('0')) return NO_NEED;
  if (formula.cumulative) return { perMonth: target.minus(judged.actual).div(remaining), of: null };
  if (!formula.stock) return needPerDriver(goal, judged, target, remaining);
  if (!formula.thinLine) return NO_NEED;
  const stocksSoFar = judged.actual.times(decimal(monthNumber(judged.month)));
  return { perMonth: target.times(decimal(12)).minus(stocksSoFar).div(remaining), of: null };
}

function needPerDriver(goal: GoalYear, judged: Comparison, target: Decimal, remaining: Decimal): Need {
  const { indicator, data } = goal;
  const { formula, unit } = indicator;
  const [flow, driver] = judged.parts;
  if (unit.kind !== 'count' || !flow || !driver) return NO_NEED;
  if (flowBehind(formula, data, judged.month, judged) === null) return NO_NEED;
  const drivers = driverValues(goal, driver.summands ?? [driver.key], judged.month);
  const last = drivers?.at(-1);
  if (!drivers || !last || !mean(drivers).eq(driver.value)) return NO_NEED;
  const soFar = decimal(12).minus(remaining);
  const wholeYear = driver.value.times(soFar).plus(last.times(remaining)).div(decimal(12));
  const word = driver.label.replace(/ im Mittel$/, '');
  return {
    perMonth: target.times(wholeYear).minus(flow.value).div(remaining),
    of: {
      noun: flow.label,
      driver: {
        ...driver,
        label: word,
        value: last,
        precision: last.eq(last.round(0)) ? 0 : driver.precision,
      },
    },
  };
}

/**
 * The values of a driver since January; null for what is no driver of the same months: a stock of the months before, or
 * a mean delivered ready-made, even where it happens to be equal.
 */
function driverValues(
  { indicator: { formula }, data }: GoalYear,
  metrics: readonly MetricId[],
  month: Month,
): readonly Decimal[] | null {
  const year = monthsOfYear(yearOf(month));
  const needs = formula.needs(year);
  const isNeeded = (metric: MetricId, at: Month) =>
    needs.some((need) => need.metric === metric && need.month === at);
  const ofTheSameMonths = year.every((each) => metrics.every((metric) => isNeeded(metric, each)));
  return ofTheSameMonths ? wholeMonthTotals(formula, data, metrics, yearToDate(month)) : null;
}
