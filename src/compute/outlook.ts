import type { Indicator } from '../domain/agreement.ts';
import type { Comparison, Outlook } from '../domain/assessment.ts';
import { type Decimal, decimal } from '../domain/decimal.ts';
import type { Estimate } from '../domain/draft.ts';
import { monthNumber } from '../domain/month.ts';
import type { Continued } from './continuation.ts';
import type { GoalYear } from './goal-year.ts';
import { isMet } from './rating.ts';

/**
 * Where the year will probably end. German: voraussichtlich.
 *
 * The management's estimate decides whether the target is missed; the computed value only where there is none.
 */
export function outlookOf(
  { indicator }: GoalYear,
  judged: Comparison | null,
  path: readonly Continued[],
  estimates: readonly Estimate[],
): Outlook {
  const remainingMonths = judged ? 12 - monthNumber(judged.month) : 12;
  const computed = path.at(-1)?.value ?? (remainingMonths === 0 ? (judged?.actual ?? null) : null);
  const ofGoal = estimates.find((each) => each.indicator === indicator.id);
  const estimate = indicator.target !== null && ofGoal ? ofGoal : null;
  return {
    computed: indicator.outlook === 'none' ? null : computed,
    method: indicator.outlook,
    estimate,
    missesTarget: missesTarget(indicator, estimate, computed),
    requiredPerMonth: requiredPerMonth(indicator, judged, remainingMonths),
    remainingMonths,
  };
}

/** Null for a goal without Zielwert, and for an estimate that lies on both sides of it. */
function missesTarget(
  indicator: Indicator,
  estimate: Estimate | null,
  computed: Decimal | null,
): boolean | null {
  const { target, nature, direction } = indicator;
  if (target === null || nature !== 'target' || direction === 'none') return null;
  const ends = estimate ? [estimate.from, estimate.until] : [computed].filter((value) => value !== null);
  const met = ends.map((end) => isMet(end, target, indicator));
  if (met.length === 0 || new Set(met).size > 1) return null;
  return !met[0];
}

/**
 * What each remaining month must bring. German: Restbedarf.
 *
 *   flows        (target − Σ actual) ÷ remaining months
 *   mean stocks  (target × 12 − Σ stock) ÷ remaining months
 *   all others   null: a ratio has two sides that may move
 */
function requiredPerMonth(
  indicator: Indicator,
  judged: Comparison | null,
  remaining: number,
): Decimal | null {
  const { target, nature, formula } = indicator;
  if (target === null || nature !== 'target' || !judged?.actual || remaining === 0) return null;
  if (formula.cumulative) return target.minus(judged.actual).div(decimal(remaining));
  if (!formula.stock || !formula.thinLine) return null;
  const stocksSoFar = judged.actual.times(decimal(12 - remaining));
  return target.times(decimal(12)).minus(stocksSoFar).div(decimal(remaining));
}
