import { Big as Base } from 'big.js';

/**
 * Exact decimals; the only door to big.js. German: Dezimalzahl.
 *
 * Strict mode refuses JavaScript numbers, so no binary fraction can slip in. Divisions carry forty
 * decimal places; rounding to what a reader sees happens once, in `compose`.
 */
const Exact = Base();
Exact.DP = 40;
Exact.RM = Base.roundHalfUp; // "half up" of big.js rounds halves away from zero
Exact.strict = true;

export type Decimal = Base;

/** A quantity from its exact text (`'18.9'`) or a safe integer. Throws on anything else. */
export function decimal(value: string | number): Decimal {
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value)) throw new RangeError(`not a safe integer: ${value}`);
    return new Exact(String(value));
  }
  return new Exact(value);
}

export const ZERO: Decimal = decimal(0);
export const ONE: Decimal = decimal(1);
export const HUNDRED: Decimal = decimal(100);

/** Sum of a list; zero for none. */
export function sum(values: readonly Decimal[]): Decimal {
  const [first = ZERO, ...others] = values; // begins with the first, so that a traced sum names only what was added
  return others.reduce((total, value) => total.plus(value), first);
}

/** Arithmetic mean. Throws on an empty list: nothing has no mean. */
export function mean(values: readonly Decimal[]): Decimal {
  if (values.length === 0) throw new RangeError('mean of an empty list');
  return sum(values).div(decimal(values.length));
}

/** Thirty of the forty places are sure after a few divisions; the rest is the remainder of endless fractions. */
const SURE_PLACES = 30;

/**
 * Rounds half away from zero to `places` decimal places.
 *
 * The value is settled first, so that a half reached by way of thirds (`0.1666… × 3`) is a half.
 */
export function roundHalfAway(value: Decimal, places: number): Decimal {
  return value.round(SURE_PLACES, Base.roundHalfUp).round(places, Base.roundHalfUp);
}

/** Plain decimal text without exponent, as it stands in `bericht.json`. */
export function decimalText(value: Decimal): string {
  return value.toFixed();
}
