import type { Indicator, PlanPath } from '../domain/agreement.ts';
import { type Decimal, ONE } from '../domain/decimal.ts';
import { type Month, monthsOfYear } from '../domain/month.ts';
import type { ReportedData } from '../domain/observation.ts';
import { firstGap } from '../domain/standing.ts';
import type {
  Amendment,
  PlanBasis,
  PlanTerms,
  TargetBase,
  TargetTerms,
  TargetVersion,
} from '../domain/target.ts';
import { planBasis, yearValue } from './plan-basis.ts';

/** The data a value or plan may rest on, and the year of the agreement. */
export interface Surroundings {
  readonly data: ReportedData;
  readonly year: number;
}

/** A plan that was delivered for an earlier value keeps its course and ends at the new one. */
export function stretched(version: TargetVersion, old: Decimal | null): TargetVersion {
  const { level, basis } = version;
  if (basis.kind !== 'delivered' || !level || !old || old.eq('0')) return version;
  const values = basis.values.map((value) => (value === null ? null : value.times(level).div(old)));
  return { ...version, basis: { ...basis, values } };
}

/** What a version is made from. */
export interface VersionTerms {
  readonly target: TargetTerms;
  readonly plan: PlanTerms;
  readonly from: Month;
  readonly amendment: Amendment | null;
}

/** One version, or one for each step that holds from `from` on. */
export function resolvedVersions(
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

/** The keyword of a basis, as the rest of the house asks for it. */
export function pathOf(basis: PlanBasis | undefined, year: number): PlanPath {
  if (basis?.kind !== 'reference-years') return basis?.kind ?? 'none';
  const onlyPriorYear = basis.years.length === 1 && basis.years[0] === year - 1;
  return onlyPriorYear ? 'prior-year-shares' : 'reference-years';
}
