import {
  added,
  commonDivisor,
  divided,
  multiplied,
  negated,
  placesOf,
  tenTo,
  type Whole,
  whole,
  wholeIn,
} from './whole-number.ts';

/**
 * An exact number: a fraction of two whole numbers, reduced. German: Dezimalzahl.
 *
 * Sums, products and quotients keep every digit, so a half is a half and two equal quantities are equal, whichever
 * way they were reached. Rounding to what a reader sees happens once, in `compose`.
 * JavaScript numbers are refused as operands, so no binary fraction can slip in.
 * Source: docs/decisions/0009-exact-decimals.md.
 */
export class Decimal {
  readonly numerator: Whole;
  /** Greater than zero. */
  readonly denominator: Whole;

  /** Of what is reduced already. */
  protected constructor(numerator: Whole, denominator: Whole) {
    this.numerator = numerator;
    this.denominator = denominator;
  }

  /** Throws on a denominator of zero. */
  static of(numerator: bigint, denominator = 1n): Decimal {
    if (denominator === 0n) throw new RangeError('division by zero');
    return denominator < 0n
      ? Decimal.reduced(whole(-numerator), whole(-denominator))
      : Decimal.reduced(whole(numerator), whole(denominator));
  }

  /** So many units of the last of `places` decimal places: 189 with one place is 18,9. */
  static units(units: Whole, places = 0): Decimal {
    return Decimal.reduced(units, tenTo(places));
  }

  private static reduced(numerator: Whole, denominator: Whole): Decimal {
    if (denominator === 1) return new Decimal(numerator, 1);
    const common = commonDivisor(numerator, denominator);
    return new Decimal(divided(numerator, common), divided(denominator, common));
  }

  plus(other: Operand): Decimal {
    const { numerator, denominator } = operand(other);
    return this.sumWith(numerator, denominator);
  }

  minus(other: Operand): Decimal {
    const { numerator, denominator } = operand(other);
    return this.sumWith(negated(numerator), denominator);
  }

  times(other: Operand): Decimal {
    const { numerator, denominator } = operand(other);
    return this.productWith(numerator, denominator);
  }

  /** Throws on a divisor of zero. */
  div(other: Operand): Decimal {
    const { numerator, denominator } = operand(other);
    if (numerator === 0) throw new RangeError('division by zero');
    return numerator < 0
      ? this.productWith(negated(denominator), negated(numerator))
      : this.productWith(denominator, numerator);
  }

  neg(): Decimal {
    return new Decimal(negated(this.numerator), this.denominator);
  }

  abs(): Decimal {
    return this.numerator < 0 ? this.neg() : this;
  }

  /** −1, 0 or 1: this is less than, equal to, or more than the other. */
  cmp(other: Operand): -1 | 0 | 1 {
    const { numerator, denominator } = operand(other);
    const left = multiplied(this.numerator, denominator);
    const right = multiplied(numerator, this.denominator);
    if (left === right) return 0;
    return left < right ? -1 : 1;
  }

  eq(other: Operand): boolean {
    const { numerator, denominator } = operand(other);
    return this.numerator === numerator && this.denominator === denominator;
  }

  lt(other: Operand): boolean {
    return this.cmp(other) < 0;
  }

  lte(other: Operand): boolean {
    return this.cmp(other) <= 0;
  }

  gt(other: Operand): boolean {
    return this.cmp(other) > 0;
  }

  gte(other: Operand): boolean {
    return this.cmp(other) >= 0;
  }

  /** Rounded to `places` decimal places, halves away from zero. */
  round(places = 0): Decimal {
    return Decimal.units(this.unitsOf(places), places);
  }

  /** How many decimal places it has; null where it never ends. */
  get places(): number | null {
    return placesOf(this.denominator);
  }

  /** Rounded as by `round`, with all `places` written out: `18.90`. Without `places` as `toString`. */
  toFixed(places?: number): string {
    return places === undefined ? this.toString() : writtenOut(this.unitsOf(places), places);
  }

  /** The plain number nearest to `toFixed(places)`: for ink, and never to calculate with. */
  toNumber(places: number): number {
    const units = this.unitsOf(places);
    return typeof units === 'number' ? units / Number(tenTo(places)) : Number(writtenOut(units, places));
  }

  /** With so many `places`, and cut off behind the last: `6.66` for two thirds of ten. */
  toCut(places: number): string {
    return writtenOut(divided(multiplied(this.numerator, tenTo(places)), this.denominator), places);
  }

  /** Every digit of a finite decimal; an endless one is rounded to forty places. No exponent. */
  toString(): string {
    if (this.denominator === 1) return String(this.numerator);
    const { places } = this;
    return places === null ? this.toFixed(ENDLESS_PLACES).replace(/\.?0+$/, '') : this.toFixed(places);
  }

  toJSON(): string {
    return this.toString();
  }

  /** How many units of the last of `places` decimal places this is, to the nearest, halves away from zero. */
  private unitsOf(places: number): Whole {
    const scaled = multiplied(this.numerator, tenTo(places));
    if (this.denominator === 1) return scaled;
    const half = scaled < 0 ? negated(this.denominator) : this.denominator;
    return divided(added(multiplied(scaled, 2), half), multiplied(this.denominator, 2));
  }

  /** Only what the denominators share can cancel (Knuth 4.5.1), so the numbers stay as small as they can be. */
  private sumWith(numerator: Whole, denominator: Whole): Decimal {
    if (this.denominator === 1 && denominator === 1) return new Decimal(added(this.numerator, numerator), 1);
    const shared = commonDivisor(this.denominator, denominator);
    const [left, right] = [divided(this.denominator, shared), divided(denominator, shared)];
    const total = added(multiplied(this.numerator, right), multiplied(numerator, left));
    const cancelled = commonDivisor(total, shared);
    return new Decimal(divided(total, cancelled), multiplied(left, divided(denominator, cancelled)));
  }

  /** What cancels crosswise is cancelled before it is multiplied. */
  private productWith(numerator: Whole, denominator: Whole): Decimal {
    const left = commonDivisor(this.numerator, denominator);
    const right = commonDivisor(numerator, this.denominator);
    return new Decimal(
      multiplied(divided(this.numerator, left), divided(numerator, right)),
      multiplied(divided(this.denominator, right), divided(denominator, left)),
    );
  }
}

/** So many units of the last decimal place. */
function writtenOut(units: Whole, places: number): string {
  if (places === 0) return String(units);
  const digits = String(units < 0 ? negated(units) : units).padStart(places + 1, '0');
  const text = `${digits.slice(0, -places)}.${digits.slice(-places)}`;
  return units < 0 ? `-${text}` : text;
}

/** The other side of an operation: a quantity, or its exact text. */
type Operand = Decimal | string;

const ENDLESS_PLACES = 40;
const EXACT_TEXT = /^(-?\d+)(?:\.(\d+))?$/;

function operand(value: Operand): Decimal {
  return typeof value === 'string' ? parsed(value) : value;
}

function parsed(text: string): Decimal {
  const match = EXACT_TEXT.exec(text);
  if (!match) throw new RangeError(`not a decimal: ${text}`);
  const [, digits = '', fraction = ''] = match;
  return Decimal.units(wholeIn(digits + fraction), fraction.length);
}

/** A quantity from its exact text (`'18.9'`) or a safe integer. Throws on anything else. */
export function decimal(value: string | number): Decimal {
  if (typeof value === 'string') return parsed(value);
  if (!Number.isSafeInteger(value)) throw new RangeError(`not a safe integer: ${value}`);
  return Decimal.units(value + 0);
}

export const ZERO: Decimal = decimal(0);
export const ONE: Decimal = decimal(1);
export const HUNDRED: Decimal = decimal(100);

/** Sum of a list; zero for none. */
export function sum(values: readonly Decimal[]): Decimal {
  if (values.length === 0) return ZERO;
  return values.reduce((total, value) => total.plus(value)); // from the first on, so that a traced sum names no zero
}

/** Arithmetic mean. Throws on an empty list: nothing has no mean. */
export function mean(values: readonly Decimal[]): Decimal {
  if (values.length === 0) throw new RangeError('mean of an empty list');
  return sum(values).div(decimal(values.length));
}

/** Rounds half away from zero to `places` decimal places. */
export function roundHalfAway(value: Decimal, places: number): Decimal {
  return value.round(places);
}

/** Plain decimal text without exponent, as it stands in `bericht.json`. */
export function decimalText(value: Decimal): string {
  return value.toString();
}
