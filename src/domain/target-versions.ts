import type { Indicator, PlanPath } from './agreement.ts';
import { type Decimal, mean } from './decimal.ts';
import type { Formula } from './formula.ts';
import { type Month, monthOf, yearToDate } from './month.ts';
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

/**
 * The plan of a value that is formed over the months since January, while steps are in force: the mean of the levels that
 * held since then, since each month weighs alike. Null for every other value; that of a month alone has its own step.
 */
export function meanOfSteps(
  { stock, level, change }: Formula,
  versions: readonly TargetVersion[],
  month: Month,
): Decimal | null {
  const current = versionAt(versions, month);
  const stepwise = current?.terms.kind === 'steps' && ['steps', 'linear'].includes(current.basis.kind);
  if (!stepwise || !stock || level || change) return null;
  const months = yearToDate(month);
  const levels = months.flatMap((each) => versionAt(versions, each)?.level ?? []);
  return levels.length === months.length ? mean(levels) : null;
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
