/**
 * A calendar month as one integer, year × 12 + month − 1. German: Monat.
 *
 * Months are counted, compared and subtracted without `Date`, so no time zone can move one.
 */
export type Month = number & { readonly __month: unique symbol };

/** A day as `JJJJ-MM-TT`. German: Datum. */
export type Day = string & { readonly __day: unique symbol };

const MONTH_TEXT = /^(\d{4})-(0[1-9]|1[0-2])$/;
const DAY_TEXT = /^(\d{4})-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

/** The month of `year` (1 = January). */
export function monthOf(year: number, number: number): Month {
  return (year * 12 + number - 1) as Month;
}

/** Reads `2020-08`; null for anything else. */
export function parseMonth(text: string): Month | null {
  const match = MONTH_TEXT.exec(text);
  return match ? monthOf(Number(match[1]), Number(match[2])) : null;
}

/** `2020-08`, for code and tests that know what they write. Throws otherwise. */
export function month(text: string): Month {
  const value = parseMonth(text);
  if (value === null) throw new RangeError(`not a month: ${text}`);
  return value;
}

export function yearOf(value: Month): number {
  return Math.floor(value / 12);
}

/** 1 for January … 12 for December. */
export function monthNumber(value: Month): number {
  return (value % 12) + 1;
}

/** Asked for with every figure, so each text is made once. */
export function monthText(value: Month): string {
  const known = TEXTS.get(value);
  if (known !== undefined) return known;
  const text = `${yearOf(value)}-${String(monthNumber(value)).padStart(2, '0')}`;
  TEXTS.set(value, text);
  return text;
}

const TEXTS = new Map<Month, string>();

export function addMonths(value: Month, count: number): Month {
  return (value + count) as Month;
}

/** Every month from the first to the last, both included; empty when the last is earlier. */
export function monthsBetween(from: Month, until: Month): readonly Month[] {
  return Array.from({ length: Math.max(0, until - from + 1) }, (_, index) => addMonths(from, index));
}

/** January of the month's year up to the month itself. Asked for in every formula, so each list is made once. */
export function yearToDate(until: Month): readonly Month[] {
  const known = YEARS_TO_DATE.get(until) ?? monthsBetween(monthOf(yearOf(until), 1), until);
  YEARS_TO_DATE.set(until, known);
  return known;
}

const YEARS_TO_DATE = new Map<Month, readonly Month[]>();

/** The twelve months of a calendar year. */
export function monthsOfYear(year: number): readonly Month[] {
  return yearToDate(monthOf(year, 12));
}

/** Reads `2020-09-22`, and only a day that exists; null for anything else. */
export function parseDay(text: string): Day | null {
  const match = DAY_TEXT.exec(text);
  if (!match) return null;
  const [year, number, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return day <= daysIn(year, number) ? (text as Day) : null;
}

/** `2020-09-22`, for code and tests that know what they write. Throws otherwise. */
export function day(text: string): Day {
  const value = parseDay(text);
  if (value === null) throw new RangeError(`not a day: ${text}`);
  return value;
}

/** The last day of a month. German: Stichtag am Monatsende. */
export function lastDay(value: Month): Day {
  return `${monthText(value)}-${daysIn(yearOf(value), monthNumber(value))}` as Day;
}

function daysIn(year: number, number: number): number {
  if (number === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(number) ? 30 : 31;
}
