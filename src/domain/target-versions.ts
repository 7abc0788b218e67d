import type { Indicator, PlanPath } from './agreement.ts';
import type { Decimal } from './decimal.ts';
import { type Month, monthOf } from './month.ts';
import type { PlanBasis, TargetVersion } from './target.ts';

/** Every version of a goal's value in the order of its months; a plain agreed value is the only one. */
export function versionsOf(indicator: Indicator, year: number): readonly TargetVersion[] {
  if (indicator.versions) return indicator.versions;
  const { target, planPath } = indicator;
  if (target === null) return [];
  return [
    {
      from: monthOf(year, 1),
      level: target,
      terms: { kind: 'level', level: target },
      base: null,
      amendment: null,
      basis: basisOf(planPath, year),
    },
  ];
}

/** The version in force in a month; undefined where no value was agreed. */
export function versionAt(versions: readonly TargetVersion[], month: Month): TargetVersion | undefined {
  return versions.findLast(({ from }) => from <= month) ?? versions[0];
}

/** The year's value in force in a month. German: geltender Zielwert. */
export function targetAt(indicator: Indicator, month: Month): Decimal | null {
  if (!indicator.versions) return indicator.target;
  return versionAt(indicator.versions, month)?.level ?? null;
}

/** True while the value follows a prior year that is not final. */
export function isProvisional({ terms, base }: TargetVersion): boolean {
  return terms.kind === 'change' && terms.fixed === null && base !== null && !base.final;
}

/** Every year whose shares a plan follows, each once, the latest first. German: Referenzjahre. */
export function referenceYears(versions: readonly TargetVersion[]): readonly number[] {
  const years = versions.flatMap(({ basis }) => (basis.kind === 'reference-years' ? basis.years : []));
  return [...new Set(years)].toSorted((a, b) => b - a);
}

function basisOf(path: PlanPath, year: number): PlanBasis {
  if (path === 'linear') return { kind: 'linear' };
  return path === 'prior-year-shares' ? { kind: 'reference-years', years: [year - 1] } : { kind: 'none' };
}
