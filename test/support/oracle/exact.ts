/**
 * Exact rationals for the oracle: plain functions on two BigInts, never reduced, rounded by long division.
 *
 * Nothing here comes from `src/`: the programme is held against another arithmetic, not against itself.
 */
export interface Exact {
  readonly n: bigint;
  /** Greater than zero. */
  readonly d: bigint;
}

/** From `-12`, `18.9`. */
export function exact(text: string): Exact {
  const [whole = '', fraction = ''] = text.split('.');
  return { n: BigInt(whole + fraction), d: 10n ** BigInt(fraction.length) };
}

export const count = (value: number): Exact => ({ n: BigInt(value), d: 1n });
export const NOTHING = count(0);

export function add(a: Exact, b: Exact): Exact {
  return a.d === b.d ? { n: a.n + b.n, d: a.d } : { n: a.n * b.d + b.n * a.d, d: a.d * b.d };
}

export const subtract = (a: Exact, b: Exact): Exact => add(a, { n: -b.n, d: b.d });
export const multiply = (a: Exact, b: Exact): Exact => ({ n: a.n * b.n, d: a.d * b.d });

/** Null where nothing can be divided. */
export function divide(a: Exact, b: Exact): Exact | null {
  if (b.n === 0n) return null;
  return b.n < 0n ? { n: -a.n * b.d, d: a.d * -b.n } : { n: a.n * b.d, d: a.d * b.n };
}

export const total = (values: readonly Exact[]): Exact => values.reduce(add, NOTHING);

/** Negative, zero or positive: `a` is less than, equal to or more than `b`. */
export function compare(a: Exact, b: Exact): number {
  const difference = a.n * b.d - b.n * a.d;
  return difference === 0n ? 0 : difference < 0n ? -1 : 1;
}

/** Size in units of the last of `places` decimal places, halves away from zero, and whether it is below zero. */
export function rounded(
  value: Exact,
  places: number,
): { readonly negative: boolean; readonly units: bigint } {
  const size = (value.n < 0n ? -value.n : value.n) * 10n ** BigInt(places);
  const rest = size % value.d;
  const units = size / value.d + (rest + rest >= value.d ? 1n : 0n);
  return { negative: value.n < 0n && units > 0n, units };
}

/** The rounded value as a number of its own. */
export function atPlaces(value: Exact, places: number): Exact {
  const { negative, units } = rounded(value, places);
  return { n: negative ? -units : units, d: 10n ** BigInt(places) };
}

/** All digits where they end, forty places where they do not; blanks at the end cut off. */
export function plainText(value: Exact): string {
  const enough = value.d.toString(2).length;
  // A fraction ends exactly where a power of ten makes it whole.
  const ends = (value.n * 10n ** BigInt(enough)) % value.d === 0n;
  const places = ends ? enough : 40;
  const { negative, units } = rounded(value, places);
  const digits = units.toString().padStart(places + 1, '0');
  let text = `${digits.slice(0, digits.length - places)}.${digits.slice(digits.length - places)}`;
  while (text.endsWith('0')) text = text.slice(0, -1);
  if (text.endsWith('.')) text = text.slice(0, -1);
  return negative ? `-${text}` : text;
}
