import type { Dice } from '../dice.ts';
import { divide, type Exact, total } from '../exact.ts';
import type { MonthCount, Terms } from '../goal.ts';

/** Reads the newest value of a metric; asked only for what `needs` names. */
export type Reads = (metric: string, month: MonthCount) => Exact;

/** True where the metric has a value in the month. */
export type There = (metric: string, month: MonthCount) => boolean;

/** A kind of indicator as the oracle knows it, straight from the field's description. */
export interface OracleKind {
  /** A random block `berechnung:`. */
  invent(dice: Dice): Terms;
  needs(terms: Terms, month: MonthCount, there: There): readonly (readonly [string, MonthCount])[];
  /** Null where the divisor is zero, and for a goal without figures. */
  actual(terms: Terms, reads: Reads, month: MonthCount, there: There): Exact | null;
  /** Places in force. */
  capacity?(terms: Terms, month: MonthCount): Exact;
  /** Adds up over the year. */
  readonly cumulative: boolean;
  /** A level, not a movement. */
  readonly stock: boolean;
  /** The stocks whose mean the value is, added up. */
  meanOf?(terms: Terms): readonly string[] | null;
  /** Made of movements: the rest of the year is the mean of the months so far. A rate of two of them stays then. */
  moves?(terms: Terms): 'at-the-mean' | 'as-a-rate' | null;
  /** Grows with its flow: a sum, or a quotient whose denominator stays. */
  readonly grows?: boolean;
  /** A change to the prior year: what is held against another is its level, 1 + value. */
  readonly change?: boolean;
  /** Formed over the months since January, so that steps enter with their mean; not the value of its month alone. */
  overMonths?(terms: Terms): boolean;
  /** The plan where the kind itself knows it. */
  due?(terms: Terms, month: MonthCount): Exact;
  /** A flow per driver, where the driver of the same months is what it is divided by. */
  perDriver?(terms: Terms): { readonly flow: readonly string[]; readonly driver: readonly string[] } | null;
}

export const sumOf = (reads: Reads, metric: string, months: readonly MonthCount[]): Exact =>
  total(months.map((month) => reads(metric, month)));

/** Flow over mean stock: Σ flow × months ÷ Σ stock. */
export function flowOverMean(flow: Exact, stock: Exact, months: number): Exact | null {
  return divide({ n: flow.n * BigInt(months), d: flow.d }, stock);
}

/** One metric or a list of them, added up. */
export const metricsOf = (terms: Terms, name: string): readonly string[] => [terms[name]].flat() as string[];

/** Each of the metrics in each of the months. */
export function inAll(
  metrics: readonly string[],
  months: readonly MonthCount[],
): readonly (readonly [string, MonthCount])[] {
  return metrics.flatMap((metric) => months.map((month) => [metric, month] as const));
}

export const sumOfAll = (reads: Reads, metrics: readonly string[], months: readonly MonthCount[]): Exact =>
  total(metrics.map((metric) => sumOf(reads, metric, months)));

/** A term that is a word. */
export const word = (terms: Terms, name: string): string => String(terms[name]);
