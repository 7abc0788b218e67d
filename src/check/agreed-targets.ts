import type { Agreement, Indicator, PlanPath } from '../domain/agreement.ts';
import { type Decimal, ONE } from '../domain/decimal.ts';
import type { Draft } from '../domain/draft.ts';
import { type Month, monthOf, monthsOfYear } from '../domain/month.ts';
import type { ReportedData } from '../domain/observation.ts';
import { firstGap } from '../domain/standing.ts';
import type {
  AmendedGoal,
  Amendment,
  PlanBasis,
  PlanTerms,
  TargetBase,
  TargetTerms,
  TargetVersion,
} from '../domain/target.ts';
import { planBasis, yearValue } from './plan-basis.ts';

/**
 * The agreement as it is in force on the report's day: every year's value a level, every plan with its basis.
 *
 * A change relative to the prior year becomes `PY × (1 + change)` unless the agreement fixed its level; an amendment
 * signed by then supersedes the months from its own on. Goals with a plain value stay as they are.
 * Source: docs/handbuch.md, "Zielwerte und Nachträge".
 */
export function agreementInForce({ agreement, head }: Draft, data: ReportedData): Agreement {
  const amendments = (agreement.amendments ?? [])
    .filter(({ signed }) => signed <= head.day)
    .toSorted((a, b) => (a.signed < b.signed ? -1 : Number(a.signed > b.signed)));
  const indicators = agreement.indicators.map((indicator) =>
    inForce(indicator, amendments, { data, year: agreement.year }),
  );
  return { ...agreement, indicators };
}

interface Surroundings {
  readonly data: ReportedData;
  readonly year: number;
}

interface Change {
  readonly amendment: Amendment;
  readonly goal: AmendedGoal;
}

function inForce(indicator: Indicator, amendments: readonly Amendment[], around: Surroundings): Indicator {
  const changes = amendments.flatMap((amendment) =>
    amendment.goals
      .filter((goal) => goal.indicator === indicator.id)
      .map((goal): Change => ({ amendment, goal })),
  );
  if (changes.length === 0 && !indicator.terms) return indicator;
  const validity = changes.findLast(({ goal }) => goal.validity)?.goal.validity ?? indicator.validity;
  const replans = changes.filter(({ goal }) => goal.target || goal.plan);
  const terms = termsOf(indicator);
  if (terms === null || (!indicator.terms && replans.length === 0)) return { ...indicator, validity };
  const first = versions(indicator, { ...terms, from: monthOf(around.year, 1), amendment: null }, around);
  const amended = replans.reduce<Amended>((before, change) => amend(indicator, before, change, around), {
    terms,
    versions: first,
  }).versions;
  const last = amended.at(-1);
  return {
    ...indicator,
    validity,
    target: last?.level ?? null,
    planPath: pathOf(last?.basis, around.year),
    versions: amended,
    ...(replans.length > 0 && { firstVersions: first }),
  };
}

interface Terms {
  readonly target: TargetTerms;
  readonly plan: PlanTerms;
}

interface Amended {
  readonly terms: Terms;
  readonly versions: readonly TargetVersion[];
}

function termsOf({ terms, target, planPath }: Indicator): Terms | null {
  if (terms) return terms;
  if (target === null) return null;
  const kind = planPath === 'linear' || planPath === 'prior-year-shares' ? planPath : 'none';
  return {
    target: { kind: 'level', level: target },
    plan: { kind, delivered: null, years: null, excluded: [] },
  };
}

/** An amendment ends every version from its month on; what it does not name goes on as it was. */
function amend(
  indicator: Indicator,
  before: Amended,
  { amendment, goal }: Change,
  around: Surroundings,
): Amended {
  const terms = { target: goal.target ?? before.terms.target, plan: goal.plan ?? before.terms.plan };
  const kept = before.versions.filter(({ from }) => from < amendment.from);
  const added = versions(indicator, { ...terms, from: amendment.from, amendment }, around);
  const own = goal.plan ? added : added.map((version) => stretched(version, before.versions.at(-1)));
  return { terms, versions: [...kept, ...own] };
}

/** A plan that was delivered for an earlier value keeps its course and ends at the new one. */
function stretched(version: TargetVersion, before: TargetVersion | undefined): TargetVersion {
  const { level, basis } = version;
  const old = before?.level;
  if (basis.kind !== 'delivered' || !level || !old || old.eq('0')) return version;
  const values = basis.values.map((value) => (value === null ? null : value.times(level).div(old)));
  return { ...version, basis: { ...basis, values } };
}

interface VersionTerms extends Terms {
  readonly from: Month;
  readonly amendment: Amendment | null;
}

/** One version, or one for each step that holds from `from` on. */
function versions(
  indicator: Indicator,
  { target, plan, from, amendment }: VersionTerms,
  { data, year }: Surroundings,
): readonly TargetVersion[] {
  const base = target.kind === 'change' ? baseOf(indicator, data, year - 1) : null;
  const common = {
    terms: target,
    base,
    amendment,
    basis: planBasis(plan, { indicator, target, data, year }),
  };
  if (target.kind !== 'steps') return [{ ...common, from, level: levelOf(target, base) }];
  return target.steps
    .filter((_, index) => (target.steps[index + 1]?.from ?? Number.POSITIVE_INFINITY) > from)
    .map((step, index) => ({ ...common, from: index === 0 ? from : step.from, level: step.level }));
}

/** T = PY × (1 + c), unless the level was fixed: then it stays, whatever becomes of the prior year. */
function levelOf(
  target: Exclude<TargetTerms, { readonly kind: 'steps' }>,
  base: TargetBase | null,
): Decimal | null {
  if (target.kind === 'level') return target.level;
  return target.fixed ?? base?.value?.times(ONE.plus(target.change)) ?? null;
}

function baseOf({ formula }: Indicator, data: ReportedData, year: number): TargetBase {
  return {
    year,
    value: yearValue(formula, data, year),
    final: firstGap(formula, data, monthsOfYear(year), 'final') === null,
  };
}

function pathOf(basis: PlanBasis | undefined, year: number): PlanPath {
  if (basis?.kind !== 'reference-years') return basis?.kind ?? 'none';
  const onlyPriorYear = basis.years.length === 1 && basis.years[0] === year - 1;
  return onlyPriorYear ? 'prior-year-shares' : 'reference-years';
}
