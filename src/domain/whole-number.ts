/** Whole numbers of any size: the arithmetic behind `Decimal`. */

/** 10 to the power of `places`. */
export function tenTo(places: number): bigint {
  return POWERS[places] ?? 10n ** BigInt(places);
}

const POWERS: readonly bigint[] = Array.from({ length: 50 }, (_, places) => 10n ** BigInt(places));

const SAFE = BigInt(Number.MAX_SAFE_INTEGER);

/** Greatest common divisor, zero or more. Counts of everyday size take the quick way of plain numbers. */
export function commonDivisor(one: bigint, other: bigint): bigint {
  if (one === 1n || other === 1n) return 1n;
  let [greater, less] = [one < 0n ? -one : one, other < 0n ? -other : other];
  while (less !== 0n) {
    if (greater <= SAFE && less <= SAFE) return BigInt(smallCommonDivisor(Number(greater), Number(less)));
    [greater, less] = [less, greater % less];
  }
  return greater;
}

function smallCommonDivisor(one: number, other: number): number {
  let [greater, less] = [one, other];
  while (less !== 0) [greater, less] = [less, greater % less];
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
