import type { Indicator } from '../domain/agreement.ts';
import { type Decimal, decimal, mean, roundHalfAway, ZERO } from '../domain/decimal.ts';
import { type Month, monthNumber, monthsOfYear } from '../domain/month.ts';
import type { TargetVersion } from '../domain/target.ts';
import { meanOfSteps, versionAt, versionsOf } from '../domain/target-versions.ts';

/** The same formula in an earlier year, January to December; null where it gives no value. */
export type YearFigures = (year: number) => readonly (Decimal | null)[];

/**
 * The plan up to each month of the year, January to December. German: Sollverlauf.
 *
 *   delivered        as it came, cumulated
 *   reference-years  mean over the years of target × F(m) ÷ F(12), where F is the same formula in that year
 *   linear           target × m ÷ 12; a stock holds its target all year
 *   steps            the level of the step in force; of a mean since January the mean of those that held since then
 *   none             no plan before December
 *
 * Each month follows the version of the target in force in it, and December equals the target exactly. Where the
 * value adds up over the year, the cumulated path is rounded to the goal's precision, half away from zero, so that
 * months are differences of what is printed.
 * Source: docs/handbuch.md, "Sollverlauf".
 */
export function planPath(
  indicator: Indicator,
  year: number,
  figures: YearFigures,
  versions = versionsOf(indicator, year),
): readonly (Decimal | null)[] {
  const { nature, formula, unit, precision } = indicator;
  const months = monthsOfYear(year);
  if (nature !== 'target' && nature !== 'forecast') return months.map(() => null);
  const rounded = formula.cumulative && unit.kind !== 'ratio';
  return months.map((month) => {
    const version = versionAt(versions, month);
    if (!version?.level) return null;
    const stepped = meanOfSteps(formula, versions, month);
    if (stepped) return stepped;
    if (monthNumber(month) === 12) return version.level;
    const plan = planUpTo(month, version.level, version, { indicator, figures });
    return plan && rounded ? roundHalfAway(plan, precision) : plan;
  });
}

function planUpTo(
  month: Month,
  level: Decimal,
  { basis }: TargetVersion,
  { indicator, figures }: { readonly indicator: Indicator; readonly figures: YearFigures },
): Decimal | null {
  const number = monthNumber(month);
  switch (basis.kind) {
    case 'delivered':
      return basis.values[number - 1] ?? null;
    case 'reference-years':
      return meanShare(
        basis.years.map((year) => scaled(level, figures(year)[number - 1], figures(year)[11])),
      );
    case 'linear':
      return indicator.formula.stock ? level : level.times(decimal(number)).div(decimal(12));
    case 'steps':
      return level;
    case 'none':
      return null;
  }
}

/** Every reference year counts alike; without one of them there is no mean. */
function meanShare(plans: readonly (Decimal | null)[]): Decimal | null {
  const known = plans.filter((plan) => plan !== null);
  return known.length === plans.length && known.length > 0 ? mean(known) : null;
}

/** `value` × `numerator` ÷ `denominator`; null where one is not there or nothing can be divided. */
export function scaled(
  value: Decimal,
  numerator: Decimal | null | undefined,
  denominator: Decimal | null | undefined,
): Decimal | null {
  if (!numerator || !denominator || denominator.eq(ZERO)) return null;
  return value.times(numerator).div(denominator);
}
