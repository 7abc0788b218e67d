import { atPlaces, count, divide, type Exact, exact, multiply } from './exact.ts';
import { figureOf, kindOf } from './figure.ts';
import type { MonthCount, OracleCase } from './goal.ts';

/** How each plan path is drawn: the target and the month's number (1 … 11) give the plan up to it. */
const PATHS: Readonly<Record<string, (found: OracleCase, target: Exact, month: MonthCount) => Exact | null>> =
  {
    none: () => null,
    linear: (found, target, month) =>
      kindOf(found).stock ? target : divide(multiply(target, count((month % 12) + 1)), count(12)),
    'prior-year-shares': (found, target, month) => {
      const share = figureOf(found, month - 12).value;
      const year = figureOf(found, month - (month % 12) - 1).value;
      return share && year && divide(multiply(target, share), year);
    },
  };

/** The plan up to a month: December is the target, and what adds up in whole units is rounded where it adds up. */
export function planOf(found: OracleCase, month: MonthCount): Exact | null {
  const { target, nature, planPath, unit, precision } = found.goal;
  if (target === null || (nature !== 'target' && nature !== 'forecast')) return null;
  if (month % 12 === 11) return exact(target);
  const plan = PATHS[planPath]?.(found, exact(target), month) ?? null;
  return plan && kindOf(found).cumulative && unit !== 'ratio' ? atPlaces(plan, precision) : plan;
}
