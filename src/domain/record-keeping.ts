import { parseDay } from './month.ts';

/** How an office keeps the year's file of an agreement. German: Aktenführung. */
export interface RecordKeeping {
  /** The office's own number for the file: `II-1234/2020`; null where none was given. German: Aktenzeichen. */
  readonly reference: string | null;
  /** `2031-12-31`, or a span such as `10 Jahre`; null where none was given. German: Aufbewahrungsfrist. */
  readonly retention: string | null;
}

/** True for a day, or for a span of 1 to 99 years: `2031-12-31`, `10 Jahre`. */
export function isRetention(text: string): boolean {
  return parseDay(text) !== null || /^([1-9]|[1-9]\d) Jahre?$/u.test(text);
}

/** What one person typed goes before what the agreement says. */
export function keptBy(first: RecordKeeping, otherwise: RecordKeeping): RecordKeeping {
  return {
    reference: first.reference ?? otherwise.reference,
    retention: first.retention ?? otherwise.retention,
  };
}
