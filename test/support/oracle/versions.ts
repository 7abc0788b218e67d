import { add, count, divide, type Exact, exact, multiply, total } from './exact.ts';
import { figureOf, isFinal, kindOf } from './figure.ts';
import {
  type MonthCount,
  type OracleAmendment,
  type OracleCase,
  type OraclePlan,
  type OracleTarget,
  sinceJanuary,
} from './goal.ts';
import { type Basis, basisOf, stretchedTo } from './plan-basis.ts';

/** The year's value as it holds from a month on, and what its plan rests on. */
export interface Version {
  readonly from: MonthCount;
  readonly level: Exact | null;
  readonly basis: Basis;
  /** The level comes from the prior year, whatever becomes of it. */
  readonly moves: boolean;
  /** One of several levels that follow each other. */
  readonly step: boolean;
}

export interface Standing {
  /** In force on the day of the report. */
  readonly versions: readonly Version[];
  /** Before any amendment; null where none is in force. */
  readonly first: readonly Version[] | null;
}

const KNOWN = new WeakMap<OracleCase, Standing>();

/** The versions of a goal's value, as amended by the day of the report. */
export function standingOf(found: OracleCase): Standing {
  const known = KNOWN.get(found) ?? amended(found);
  KNOWN.set(found, known);
  return known;
}

function amended(found: OracleCase): Standing {
  const { target, plan, amendments } = found.goal;
  if (target === null) return { versions: [], first: null };
  const first = versionsFrom(found, january(found), target, plan);
  let [terms, planned, versions] = [{ target, plan }, first.at(-1)?.level ?? null, first];
  const signed = inOrder(amendments).filter((each) => each.signed <= found.reportDay);
  for (const { from, target: newTarget, plan: newPlan } of signed) {
    terms = { target: newTarget ?? terms.target, plan: newPlan ?? terms.plan };
    const added = versionsFrom(found, from, terms.target, terms.plan);
    const own = newPlan ? added : added.map((each) => ({ ...each, basis: stretchedTo(each, planned) }));
    if (newPlan) planned = added.at(-1)?.level ?? null;
    versions = [...versions.filter((each) => each.from < from), ...own];
  }
  return { versions, first: signed.length > 0 ? first : null };
}

/** By the day they were signed; of one day, as they are written. */
function inOrder(amendments: readonly OracleAmendment[]): readonly OracleAmendment[] {
  return amendments.toSorted((a, b) => a.signed.localeCompare(b.signed));
}

function versionsFrom(
  found: OracleCase,
  from: MonthCount,
  target: OracleTarget,
  plan: OraclePlan,
): readonly Version[] {
  const basis = basisOf(found, plan, target);
  if (target.form !== 'steps') {
    const moves = target.form !== 'level' && target.fixed === null;
    return [{ from, level: levelOf(found, target), basis, moves, step: false }];
  }
  const later = target.steps.filter((step) => step.from > from);
  const current = target.steps.findLast((step) => step.from <= from);
  return [...(current ? [{ ...current, from }] : []), ...later].map((step) => ({
    from: step.from,
    level: exact(step.value),
    basis,
    moves: false,
    step: true,
  }));
}

/** T = Vorjahr × (1 + c), in percent of the prior year; a permitted deterioration lowers a minimum and raises a limit. */
function levelOf(found: OracleCase, target: Exclude<OracleTarget, { readonly form: 'steps' }>): Exact | null {
  if (target.form === 'level') return exact(target.value);
  if (target.fixed !== null) return exact(target.fixed);
  const before = figureOf(found, january(found) - 1).value;
  const lowers = target.form === 'deterioration' && found.goal.direction === 'at-least';
  const percent = exact(lowers ? `-${target.percent}` : target.percent);
  const share = divide(add(count(100), percent), count(100));
  return before && share && multiply(before, share);
}

export function versionAt(versions: readonly Version[], month: MonthCount): Version | undefined {
  return versions.findLast(({ from }) => from <= month) ?? versions[0];
}

/** The mean of the levels since January, of what is formed over the months; null for anything else than steps. */
export function meanOfSteps(
  found: OracleCase,
  versions: readonly Version[],
  month: MonthCount,
): Exact | null {
  const current = versionAt(versions, month);
  const plain = current?.basis.kind === 'steps' || current?.basis.kind === 'linear';
  if (!current?.step || !plain || !kindOf(found).overMonths?.(found.goal.terms)) return null;
  const levels = sinceJanuary(month).map((each) => versionAt(versions, each)?.level ?? null);
  return levels.every((level) => level !== null)
    ? divide(total(levels as Exact[]), count(levels.length))
    : null;
}

/** The year's value as it holds in December. */
export function targetOf(found: OracleCase): Exact | null {
  const { versions } = standingOf(found);
  return meanOfSteps(found, versions, january(found) + 11) ?? versions.at(-1)?.level ?? null;
}

/** False where the plan rests on earlier years, or the value on a prior year, that are not final: then nothing is rated. */
export function planIsFirm(found: OracleCase): boolean {
  const { versions } = standingOf(found);
  const years = versions.flatMap(({ basis }) => (basis.kind === 'years' ? basis.years : []));
  for (const year of years)
    for (let month = year * 12; month < year * 12 + 12; month++) if (!isFinal(found, month)) return false;
  return !versions.some(({ moves }) => moves) || isFinal(found, january(found) - 1);
}

/** True while the value of the year follows a prior year that is not final. */
export function targetIsOpen(found: OracleCase): boolean {
  return standingOf(found).versions.some(({ moves }) => moves) && !isFinal(found, january(found) - 1);
}

export const january = ({ reportMonth }: OracleCase): MonthCount => reportMonth - (reportMonth % 12);
