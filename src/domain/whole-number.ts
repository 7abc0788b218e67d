/** Whole numbers of any size: the arithmetic behind `Decimal`. */

/** 10 to the power of `places`. */
export function tenTo(places: number): bigint {
  return POWERS[places] ?? 10n ** BigInt(places);
}

const POWERS: readonly bigint[] = Array.from({ length: 50 }, (_, places) => 10n ** BigInt(places));

/** Greatest common divisor, zero or more. Counts of everyday size take the quick way of plain numbers. */
export function commonDivisor(one: bigint, other: bigint): bigint {
  if (one === 1n || other === 1n) return 1n;
  const plainOne = Number(one);
  const plainOther = Number(other);
  if (Number.isSafeInteger(plainOne) && Number.isSafeInteger(plainOther))
    return BigInt(plainDivisor(Math.abs(plainOne), Math.abs(plainOther)));
  let greater = one < 0n ? -one : one;
  let less = other < 0n ? -other : other;
  while (less > SAFE) [greater, less] = [less, greater % less];
  return less === 0n ? greater : BigInt(plainDivisor(Number(less), Number(greater % less)));
}

const SAFE = BigInt(Number.MAX_SAFE_INTEGER);
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
export function placesOf(denominator: bigint): number | null {
  const twos = timesDivided(denominator, 2n);
  const fives = timesDivided(denominator, 5n);
  return 2n ** BigInt(twos) * 5n ** BigInt(fives) === denominator ? Math.max(twos, fives) : null;
}

function timesDivided(value: bigint, divisor: bigint): number {
  let times = 0;
  for (let rest = value; rest % divisor === 0n; rest /= divisor) times++;
  return times;
}
