import type { ComparisonType } from './context-value.ts';
import type { Month } from './month.ts';

/** True where the type holds in the month. */
export function isInForce({ from, until }: ComparisonType, month: Month): boolean {
  return from <= month && (until === null || month <= until);
}

/** True where the Jobcenter belonged to another type one year before. */
export function hasChanged({ name, priorYear }: ComparisonType): boolean {
  return priorYear !== null && priorYear !== name;
}
