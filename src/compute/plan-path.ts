import type { Indicator } from '../domain/agreement.ts';
import { type Decimal, decimal, roundHalfAway, ZERO } from '../domain/decimal.ts';

/** 1 for January … 12 for December. */
const MONTH_NUMBERS = Array.from({ length: 12 }, (_, index) => index + 1);

/**
 * The plan up to each month of the year, January to December. German: Sollverlauf.
 *
 *   prior-year-shares  target × PY(m) ÷ PY(12), where PY is the same formula in the prior year
 *   linear             target × m ÷ 12; a stock holds its target all year
 *   none               no plan before December
 *
 * December equals the target exactly. Where the value adds up over the year, the cumulated path is rounded to the
 * goal's precision, half away from zero, so that months are differences of what is printed.
 * Source: docs/handbuch.md, "Sollverlauf".
 */
export function planPath(
  indicator: Indicator,
  priorYear: readonly (Decimal | null)[],
): readonly (Decimal | null)[] {
  const { target, nature, formula, unit, precision } = indicator;
  if (target === null || (nature !== 'target' && nature !== 'forecast')) return MONTH_NUMBERS.map(() => null);
  const rounded = formula.cumulative && unit.kind !== 'ratio';
  return MONTH_NUMBERS.map((number) => {
    if (number === 12) return target;
    const plan = planUpTo(number, target, indicator, priorYear);
    return plan && rounded ? roundHalfAway(plan, precision) : plan;
  });
}

function planUpTo(
  number: number,
  target: Decimal,
  { planPath: path, formula }: Indicator,
  priorYear: readonly (Decimal | null)[],
): Decimal | null {
  if (path === 'none') return null;
  if (path === 'linear') return formula.stock ? target : target.times(decimal(number)).div(decimal(12));
  return scaled(target, priorYear[number - 1], priorYear[11]);
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
