import type { Formula } from './formula.ts';

/** What the law says of an indicator, and how sure the reading is. German: Kennzahl des Katalogs. */
export interface IndicatorDefinition {
  /** `K2`, `K2E4` */
  readonly id: string;
  /** What is counted, in a few sentences. */
  readonly text: string;
  /** `§ 5 Abs. 1 SGB2§48aFKV` */
  readonly source: string;
  /** Which version was read, and what of it is a reading of published figures. German: Vorbehalt. */
  readonly caveat: string;
}

/**
 * The month value of § 48a SGB II beside a goal's year-progress value. German: Vergleichswert (Kennzahl nach § 48a SGB II).
 *
 * It has another time logic (month to month, twelve months), so it is never planned, rated or mixed with the goal's figures.
 */
export interface Benchmark {
  readonly definition: IndicatorDefinition;
  /** Reads the last of `months` alone; its value is a ratio 0..1, or a change of one where `formula.change` says so. */
  readonly formula: Formula;
}

/** Decimal places of a § 48a value in percent. */
export const BENCHMARK_PRECISION = 1;
