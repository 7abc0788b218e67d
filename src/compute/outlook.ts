import type { Indicator } from '../domain/agreement.ts';
import type { Comparison, Outlook } from '../domain/assessment.ts';
import type { Interval } from '../domain/back-test.ts';
import type { Decimal } from '../domain/decimal.ts';
import type { Estimate } from '../domain/draft.ts';
import { monthNumber } from '../domain/month.ts';
import { intervalOf } from './back-test.ts';
import type { Continuation } from './continuation.ts';
import type { GoalYear } from './goal-year.ts';
import { breaksPattern } from './pattern.ts';
import { isMet } from './rating.ts';
import { remainingNeed } from './remaining-need.ts';

/**
 * Where the year will probably end. German: voraussichtlich.
 *
 * The management's estimate decides whether the target is missed; the computed value, with its interval where it
 * has one, only where there is none. The value it is held against is the agreed one and never moves.
 */
export function outlookOf(
  goal: GoalYear,
  judged: Comparison | null,
  continued: Continuation,
  estimates: readonly Estimate[],
): Outlook {
  const { indicator } = goal;
  const remainingMonths = judged ? 12 - monthNumber(judged.month) : 12;
  const atEnd = remainingMonths === 0 ? (judged?.actual ?? null) : null;
  const computed = indicator.outlook === 'none' ? null : (continued.path.at(-1)?.value ?? atEnd);
  const ofGoal = estimates.find((each) => each.indicator === indicator.id);
  const estimate = indicator.target !== null && ofGoal ? ofGoal : null;
  const interval = computed && intervalBeside(computed, indicator, judged, continued);
  const need = remainingNeed(goal, judged);
  return {
    computed,
    method: continued.method,
    interval,
    backTests: continued.backTests,
    patternBroken: continued.method === 'prior-year-shares' && breaksPattern(goal),
    estimate,
    missesTarget: goal.openPlan ? null : missesTarget(indicator, estimate, interval, computed),
    requiredPerMonth: need.perMonth,
    requiredOf: need.of,
    remainingMonths,
  };
}

function intervalBeside(
  computed: Decimal,
  { formula }: Indicator,
  judged: Comparison | null,
  { method, backTests }: Continuation,
): Interval | null {
  const test = backTests.find((each) => each.method === method);
  return test
    ? intervalOf(computed, test, formula.cumulative ? (judged?.actual ?? null) : null, formula)
    : null;
}

/** Null for a goal without Zielwert, and for an estimate or interval that lies on both sides of it. */
function missesTarget(
  indicator: Indicator,
  estimate: Estimate | null,
  interval: Interval | null,
  computed: Decimal | null,
): boolean | null {
  const { target, nature, direction } = indicator;
  if (target === null || nature !== 'target' || direction === 'none') return null;
  const span = estimate ?? interval;
  const ends = span ? [span.from, span.until] : [computed].filter((value) => value !== null);
  const met = ends.map((end) => isMet(end, target, indicator));
  if (met.length === 0 || new Set(met).size > 1) return null;
  return !met[0];
}
