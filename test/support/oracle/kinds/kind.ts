import type { Dice } from '../dice.ts';
import { divide, type Exact, total } from '../exact.ts';
import type { MonthCount, Terms } from '../goal.ts';

/** Reads the newest value of a metric; asked only for what `needs` names. */
export type Reads = (metric: string, month: MonthCount) => Exact;

/** A kind of indicator as the oracle knows it, straight from the field's description. */
export interface OracleKind {
  /** A random block `berechnung:`. */
  invent(dice: Dice): Terms;
  needs(terms: Terms, month: MonthCount): readonly (readonly [string, MonthCount])[];
  /** Null where the divisor is zero, and for a goal without figures. */
  actual(terms: Terms, reads: Reads, month: MonthCount): Exact | null;
  /** Places in force. */
  capacity?(terms: Terms, month: MonthCount): Exact;
  /** Adds up over the year. */
  readonly cumulative: boolean;
  /** A level, not a movement. */
  readonly stock: boolean;
  /** The stock whose mean the value is. */
  meanOf?(terms: Terms): string;
}

export const sumOf = (reads: Reads, metric: string, months: readonly MonthCount[]): Exact =>
  total(months.map((month) => reads(metric, month)));

/** Flow over mean stock: Σ flow × months ÷ Σ stock. */
export function flowOverMean(flow: Exact, stock: Exact, months: number): Exact | null {
  return divide({ n: flow.n * BigInt(months), d: flow.d }, stock);
}

/** A term that is a word. */
export const word = (terms: Terms, name: string): string => String(terms[name]);
