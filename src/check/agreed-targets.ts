import type { Agreement, Indicator } from '../domain/agreement.ts';
import type { Decimal } from '../domain/decimal.ts';
import type { Draft } from '../domain/draft.ts';
import { monthOf } from '../domain/month.ts';
import type { ReportedData } from '../domain/observation.ts';
import type { AmendedGoal, Amendment, PlanTerms, TargetTerms, TargetVersion } from '../domain/target.ts';
import { meanOfSteps } from '../domain/target-versions.ts';
import { pathOf, resolvedVersions, type Surroundings, stretched } from './resolved-versions.ts';

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
  const first = resolvedVersions(
    indicator,
    { ...terms, from: monthOf(around.year, 1), amendment: null },
    around,
  );
  const amended = replans.reduce<Amended>((before, change) => amend(indicator, before, change, around), {
    terms,
    versions: first,
    plannedFor: first.at(-1)?.level ?? null,
  }).versions;
  const last = amended.at(-1);
  return {
    ...indicator,
    validity,
    // What is a mean of the year is held against the mean of its steps.
    target: meanOfSteps(indicator.formula, amended, monthOf(around.year, 12)) ?? last?.level ?? null,
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
  /** The level the plan in force was made for. */
  readonly plannedFor: Decimal | null;
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
  const added = resolvedVersions(indicator, { ...terms, from: amendment.from, amendment }, around);
  if (goal.plan) return { terms, versions: [...kept, ...added], plannedFor: added.at(-1)?.level ?? null };
  const own = added.map((version) => stretched(version, before.plannedFor));
  return { ...before, terms, versions: [...kept, ...own] };
}
