import { expect } from 'vitest';
import { type Dice, diceFrom } from './mutator.ts';

/** A case may take as long; two seconds are a hang for somebody who waits. Milliseconds. */
const HANG_MS = 2_000;
const LONG = process.env['ZIELBERICHT_LANG'] !== undefined;

/** What a run of many thrown cases came to. */
export interface FuzzRun {
  readonly cases: number;
  readonly perSecond: number;
  readonly slowest: number;
}

/**
 * Throws many cases at something, each from dice of its own, so that a case can be thrown again by its seed.
 *
 * Takes   how often (a short run, and the whole in `npm run test:lang`), and the work, which throws when it finds a fault.
 * Errors  the first fault, with the seed that brings it back; a case that takes two seconds twice.
 */
export function throwMany(
  cases: { readonly short: number; readonly whole: number },
  work: (dice: Dice) => void,
): FuzzRun {
  const count = Number(process.env['ZIELBERICHT_FAELLE'] ?? (LONG ? cases.whole : cases.short));
  const base = LONG ? Math.floor(Math.random() * 2 ** 31) : 20_200_831;
  const start = performance.now();
  let slowest = 0;
  for (let index = 0; index < count; index++) {
    const seed = (base + Math.imul(index, 0x9e3779b1)) >>> 0;
    const took = timed(seed, work);
    // A machine may pause for anything; what hangs, hangs again.
    const sure = took > HANG_MS ? Math.min(took, timed(seed, work)) : took;
    slowest = Math.max(slowest, sure);
    expect(sure, `seed ${seed} hangs`).toBeLessThan(HANG_MS);
  }
  const perSecond = count / ((performance.now() - start) / 1000);
  if (LONG)
    console.log(`${count} Fälle, ${perSecond.toFixed(0)} je Sekunde, längster ${slowest.toFixed(0)} ms`);
  return { cases: count, perSecond, slowest };
}

function timed(seed: number, work: (dice: Dice) => void): number {
  const start = performance.now();
  try {
    work(diceFrom(seed));
  } catch (cause) {
    throw new Error(`seed ${seed}: ${cause instanceof Error ? cause.message : cause}`, { cause });
  }
  return performance.now() - start;
}
