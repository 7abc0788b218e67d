/**
 * A whole number of any size: a plain one while it is safe, a BigInt beyond. German: ganze Zahl.
 *
 * Each number has one form, so `===` and `<` compare. Counts, euros and their quotients nearly always are of everyday
 * size, and plain numbers are reckoned with many times as fast; what could grow beyond is reckoned with BigInt.
 */
export type Whole = number | bigint;

const SAFE = Number.MAX_SAFE_INTEGER;

/** In its one form. */
export function whole(value: bigint): Whole {
  return value >= -SAFE && value <= SAFE ? Number(value) : value;
}

/** From its digits. */
export function wholeIn(digits: string): Whole {
  return digits.length < SURELY_SAFE ? Number(digits) + 0 : whole(BigInt(digits));
}

/** Fifteen digits are below 2^53, and a sign takes the place of one. */
const SURELY_SAFE = 16;

export function added(one: Whole, other: Whole): Whole {
  if (typeof one === 'number' && typeof other === 'number') {
    const sum = one + other;
    if (isSafe(sum)) return sum;
  }
  return whole(BigInt(one) + BigInt(other));
}

export function multiplied(one: Whole, other: Whole): Whole {
  if (typeof one === 'number' && typeof other === 'number') {
    const product = one * other;
    if (isSafe(product)) return product + 0; // no zero has a sign
  }
  return whole(BigInt(one) * BigInt(other));
}

/** What is left over is dropped. The divisor is greater than zero. */
export function divided(one: Whole, divisor: Whole): Whole {
  if (divisor === 1) return one;
  if (typeof one === 'number' && typeof divisor === 'number') return (one - (one % divisor)) / divisor;
  return whole(BigInt(one) / BigInt(divisor));
}

export function negated(value: Whole): Whole {
  return typeof value === 'number' ? 0 - value : whole(-value);
}

/** A product that was rounded to a safe number was one. */
function isSafe(value: number): boolean {
  return value <= SAFE && value >= -SAFE;
}

/** 10 to the power of `places`. */
export function tenTo(places: number): Whole {
  return POWERS[places] ?? whole(10n ** BigInt(places));
}

const POWERS: readonly Whole[] = Array.from({ length: 50 }, (_, places) => whole(10n ** BigInt(places)));

/** Greatest common divisor, zero or more. */
export function commonDivisor(one: Whole, other: Whole): Whole {
  if (one === 1 || other === 1) return 1;
  if (typeof one === 'number' && typeof other === 'number')
    return plainDivisor(Math.abs(one), Math.abs(other));
  let greater = magnitude(one);
  let less = magnitude(other);
  while (less > SAFE) [greater, less] = [less, greater % less];
  return less === 0n ? whole(greater) : plainDivisor(Number(less), Number(greater % less));
}

function magnitude(value: Whole): bigint {
  return value < 0 ? -BigInt(value) : BigInt(value);
}

const LARGEST_INT32 = 0x7fffffff;

function plainDivisor(one: number, other: number): number {
  let [greater, less] = [one, other];
  while (less > LARGEST_INT32) [greater, less] = [less, greater % less];
  return less === 0 ? greater : int32Divisor(less, greater % less);
}

/** A loop of its own, for the machine divides numbers that fit 32 bits several times as fast. */
function int32Divisor(one: number, other: number): number {
  let greater = one | 0;
  let less = other | 0;
  while (less !== 0) {
    const rest = (greater % less) | 0;
    greater = less;
    less = rest;
  }
  return greater;
}

/** How many decimal places a reduced fraction with this denominator has; null where it never ends. */
export function placesOf(denominator: Whole): number | null {
  if (denominator === 1) return 0;
  const [twos, others] = without(denominator, 2);
  const [fives, rest] = without(others, 5);
  return rest === 1 ? Math.max(twos, fives) : null;
}

/** How often a number can be divided by another, and what is left then. */
function without(value: Whole, divisor: number): readonly [times: number, rest: Whole] {
  let [times, rest] = [0, value];
  while (divides(divisor, rest)) {
    rest = divided(rest, divisor);
    times += 1;
  }
  return [times, rest];
}

function divides(divisor: number, value: Whole): boolean {
  return typeof value === 'number' ? value % divisor === 0 : value % BigInt(divisor) === 0n;
}
