/** Chance that begins where it is told to, so that every run throws the same. */
export interface Dice {
  /** A whole number from `least` to `most`, both included. */
  between(least: number, most: number): number;
  of<Value>(values: readonly Value[]): Value;
  /** True about once in `times`. */
  once(times: number): boolean;
}

/** Dice of a seed (xorshift over 32 bits, mixed). */
export function diceOf(seed: number): Dice {
  let state = Math.imul(seed + 1, 0x9e3779b1) | 1;
  const next = (): number => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (Math.imul(state, 0x2c1b3c6d) >>> 0) / 2 ** 32;
  };
  for (let warm = 0; warm < 8; warm++) next();
  const between = (least: number, most: number) => least + Math.floor(next() * (most - least + 1));
  return {
    between,
    of: (values) => values[between(0, values.length - 1)] as (typeof values)[number],
    once: (times) => between(1, times) === 1,
  };
}
