import { type Month, monthText, parseMonth } from '../../domain/month.ts';
import { parseGermanDay, parseGermanMonth } from '../csv/german-date.ts';

/** A time as a table of statistics names it. German: Zeitangabe. */
export interface Period {
  /** `2020-05` for a month or a day in it, `2020` for a year, `2020-Q2` for a quarter. */
  readonly text: string;
  /** Null for a time that is no month. */
  readonly month: Month | null;
}

/**
 * Reads a time: whatever `parseGermanMonth` understands, any day (its month), a year, a quarter.
 *
 * In a table of statistics a day is a Stichtag, so its month is meant. Null for anything else.
 */
export function parsePeriod(text: string): Period | null {
  const plain = text.trim().replace(/\s+/gu, ' ');
  const month = parseGermanMonth(plain) ?? monthOfDay(plain);
  if (month !== null) return { text: monthText(month), month };
  if (YEAR.test(plain)) return { text: plain, month: null };
  const span = SPAN.exec(plain);
  if (span) return spanOf(span[1] ?? '', span[2] ?? '', span[3] ?? '');
  const quarter = QUARTER.exec(plain);
  return quarter ? { text: `${quarter[2]}-Q${quarter[1]}`, month: null } : null;
}

/** A beginning and a length, as flat files have them since 2024: `1991-04P1M`, `2020-01P3M`, `2020P1Y`. */
const SPAN = /^(\d{4})(?:-(\d{2}))?(?:-\d{2})?P(1M|3M|1Y)$/u;

function spanOf(year: string, month: string, length: string): Period | null {
  if (length === '1M') return parsePeriod(`${year}-${month}`);
  if (length === '1Y') return { text: year, month: null };
  return { text: `${year}-Q${Math.ceil(Number(month) / 3)}`, month: null };
}

const YEAR = /^(19|20)\d{2}$/u;
const QUARTER = /^([1-4])\.? (?:Quartal|Vierteljahr|Vj\.?) ((?:19|20)\d{2})$/iu;

function monthOfDay(text: string): Month | null {
  const day = parseGermanDay(text.replace(/^Stichtag:? /iu, ''));
  return day === null ? null : parseMonth(day.slice(0, 7));
}

/** The same tables are to be had in English. */
const ENGLISH: ReadonlyMap<string, string> = new Map([
  ['january', 'Januar'],
  ['february', 'Februar'],
  ['march', 'März'],
  ['may', 'Mai'],
  ['june', 'Juni'],
  ['july', 'Juli'],
  ['october', 'Oktober'],
  ['december', 'Dezember'],
]);

/** A name of a month alone (`Januar`, `Mrz`), with the year that stands beside it. */
export function monthOfYear(name: string, year: string): Period | null {
  const plain = name.replace(/\s*\([^()]*\)$/u, '').trim(); // Februar (28. bzw. 29.)
  if (YEAR.test(year.trim()) && /^(0?[1-9]|1[0-2])$/u.test(plain))
    return parsePeriod(`${year.trim()}-${plain.padStart(2, '0')}`);
  const german = ENGLISH.get(plain.toLowerCase()) ?? plain;
  const month = YEAR.test(year.trim()) ? parseGermanMonth(`${german} ${year.trim()}`) : null;
  return month === null ? null : { text: monthText(month), month };
}

export function isMonthName(text: string): boolean {
  return !/^\d/u.test(text.trim()) && monthOfYear(text, '2020') !== null;
}

/** `1` to `12`, which only the word above them makes months. */
export function isMonthNumber(text: string): boolean {
  return /^(0?[1-9]|1[0-2])$/u.test(text.trim());
}

export function isYear(text: string): boolean {
  return YEAR.test(text.trim());
}

/** A time within other words: `Arbeitslose (Dez 2013)`, `am 31.12.2015`, `Berichtsmonat: Mai 2020`. */
export interface Mention {
  readonly period: Period;
  /** The words without it. */
  readonly rest: string;
}

const MENTIONS = [
  /\(\s*(?:am |Stand:? |Stichtag:? )?([^()]*\d)\s*\)/iu,
  /(?:^|\s)(?:am |Stand:? |Stichtag:? |Berichtsmonat:? |Berichtsjahr:? )?((?:\d{1,2}\.){2}\d{4})(?=$|[\s,;)])/iu,
  /(?:^|\s)(?:Berichtsmonat:? )?((?:Jan|Feb|Mär|Mrz|Mar|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez)\p{L}*\.? \d{4})(?=$|[\s,;)])/iu,
];

/** The first time that is named within the words; null for none, and for a year alone, which says too little. */
export function mentionedPeriod(text: string): Mention | null {
  for (const pattern of MENTIONS) {
    const match = pattern.exec(text);
    const period = match === null ? null : parsePeriod(match[1] ?? '');
    if (match && period && period.month !== null)
      return { period, rest: text.replace(match[0], ' ').replace(/\s+/gu, ' ').trim() };
  }
  return null;
}
