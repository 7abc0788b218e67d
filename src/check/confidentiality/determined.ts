import { type Decimal, decimal, ONE, sum, ZERO } from '../../domain/decimal.ts';

/**
 * A withheld cell as somebody sees it who knows the rules: between which whole numbers its value must lie.
 * `most` is null where it may be any.
 */
export interface Hidden {
  readonly least: Decimal;
  readonly most: Decimal | null;
}

/**
 * Below the minimum and not zero: between one and the last number that may not be shown. Where one is the only such
 * number, nobody may know which of the cells is the small one.
 */
export function primary(minimum: number): Hidden {
  return minimum > 2 ? { least: ONE, most: decimal(minimum - 1) } : COMPLEMENT;
}

/** Withheld by the source: at least one, for zero need not be withheld. */
export const BY_SOURCE: Hidden = { least: ONE, most: null };

/** Withheld to protect another one. German: Sekundärsperrung. */
export const COMPLEMENT: Hidden = { least: ZERO, most: null };

/**
 * True when one of the withheld cells has only one possible value, so that it is as good as printed.
 *
 * Takes   the withheld cells of one row, and their sum as anybody gets it: total less what is shown; null when the
 *         total is not known.
 * Proof   in whole numbers under one sum and bounds, a cell takes every value between its two ends.
 */
export function anyIsDetermined(hidden: readonly Hidden[], remainder: Decimal | null): boolean {
  if (remainder === null) return hidden.length === 1;
  return hidden.some((cell, index) => {
    const others = hidden.toSpliced(index, 1);
    const [least, most] = [sum(others.map((each) => each.least)), mostOf(others)];
    const low = most === null ? cell.least : larger(cell.least, remainder.minus(most));
    const rest = remainder.minus(least);
    const high = cell.most === null || rest.lt(cell.most) ? rest : cell.most;
    return low.gte(high);
  });
}

/** Of one that may be any, the sum may be any. */
function mostOf(cells: readonly Hidden[]): Decimal | null {
  const ends = cells.flatMap(({ most }) => most ?? []);
  return ends.length < cells.length ? null : sum(ends);
}

function larger(one: Decimal, other: Decimal): Decimal {
  return one.gt(other) ? one : other;
}
