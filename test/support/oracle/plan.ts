import { atPlaces, count, divide, type Exact, multiply, total } from './exact.ts';
import { figureOf, kindOf } from './figure.ts';
import type { MonthCount, OracleCase } from './goal.ts';
import type { Basis } from './plan-basis.ts';
import { meanOfSteps, standingOf, targetOf, type Version, versionAt } from './versions.ts';

/** The plan up to a month: December is the target, and what adds up in whole units is rounded where it adds up. */
export function planOf(found: OracleCase, month: MonthCount): Exact | null {
  const { due } = kindOf(found);
  if (due && targetOf(found)) return due(found.goal.terms, month);
  return planBy(found, standingOf(found).versions, month);
}

/** The plan before any amendment. */
export function firstPlanOf(found: OracleCase, month: MonthCount): Exact | null {
  const { first } = standingOf(found);
  return first && planBy(found, first, month);
}

function planBy(found: OracleCase, versions: readonly Version[], month: MonthCount): Exact | null {
  const { nature, unit, precision } = found.goal;
  const version = versionAt(versions, month);
  if (!version?.level || (nature !== 'target' && nature !== 'forecast')) return null;
  const stepped = meanOfSteps(found, versions, month);
  if (stepped) return stepped;
  if (month % 12 === 11) return version.level;
  const plan = drawn(found, version.basis, version.level, month);
  return plan && kindOf(found).cumulative && unit !== 'ratio' ? atPlaces(plan, precision) : plan;
}

/** How each path is drawn. */
function drawn(found: OracleCase, basis: Basis, target: Exact, month: MonthCount): Exact | null {
  switch (basis.kind) {
    case 'none':
      return null;
    case 'steps':
      return target;
    case 'delivered':
      return basis.values[month % 12] ?? null;
    case 'linear':
      return kindOf(found).stock ? target : divide(multiply(target, count((month % 12) + 1)), count(12));
    case 'years':
      return meanOf(basis.years.map((year) => byShare(found, target, year * 12 + (month % 12))));
  }
}

/** Target × F(m) ÷ F(12) of an earlier year. */
function byShare(found: OracleCase, target: Exact, then: MonthCount): Exact | null {
  const share = figureOf(found, then).value;
  const year = figureOf(found, then - (then % 12) + 11).value;
  return share && year && divide(multiply(target, share), year);
}

/** None where one of them is missing. */
function meanOf(plans: readonly (Exact | null)[]): Exact | null {
  const sure = plans.filter((plan) => plan !== null);
  return sure.length < plans.length ? null : divide(total(sure), count(sure.length));
}
