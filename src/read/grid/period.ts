import { type Month, monthText, parseMonth } from '../../domain/month.ts';
import { Remembered } from '../../domain/remembered.ts';
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
  return known.of(text, readPeriod);
}

/** The cells of a table say the same times again and again, and each is asked for several times. */
const known = new Remembered<Period | null>(5000);

function readPeriod(text: string): Period | null {
  const plain = text.trim().replace(/\s+/gu, ' ');
  const month = parseGermanMonth(plain) ?? monthOfDay(plain) ?? numberedMonth(plain);
  if (month !== null) return { text: monthText(month), month };
  if (YEAR.test(plain)) return { text: plain, month: null };
  const span = SPAN.exec(plain);
  if (span) return spanOf(span[1] ?? '', span[2] ?? '', span[3] ?? '');
  return quarterIn(plain);
}

/** A beginning and a length, as flat files have them since 2024: `1991-04P1M`, `2020-01P3M`, `2020P1Y`. */
const SPAN = /^(\d{4})(?:-(\d{2}))?(?:-\d{2})?P(1M|3M|1Y)$/u;

function spanOf(year: string, month: string, length: string): Period | null {
  if (length === '1M') return parsePeriod(`${year}-${month}`);
  if (length === '1Y') return { text: year, month: null };
  return { text: `${year}-Q${Math.ceil(Number(month) / 3)}`, month: null };
}

const YEAR = /^(19|20)\d{2}$/u;

/** `12.2013`, `12-2013`, `2013M12`, `2013/12`; `2013/14` is a school year, and `2011/12` may be one: never guessed. */
function numberedMonth(text: string): Month | null {
  const behind = /^(0[1-9]|1[0-2])[.-]((?:19|20)\d{2})$/u.exec(text);
  if (behind) return parseMonth(`${behind[2]}-${behind[1]}`);
  const [, year = '', sign = '', month = ''] = /^((?:19|20)\d{2})(\/|-?M)(0[1-9]|1[0-2])$/iu.exec(text) ?? [];
  const twoYears = sign === '/' && Number(month) === (Number(year) + 1) % 100;
  return twoYears ? null : parseMonth(`${year}-${month}`);
}

const QUARTER =
  /^(?:Q ?([1-4])|([1-4])\.? ?(?:Quartal|Vierteljahr|Vj\.?|Q)|(?:Quartal|Vierteljahr) ([1-4])|(I{1,3}|IV)\.? ?(?:Quartal|Vierteljahr|Vj\.?))$/iu;
const ROMAN = ['', 'I', 'II', 'III', 'IV'];

/** `1. Quartal`, `Q1`, `II. Vierteljahr`, without its year; null for anything else. */
function quarterNumber(text: string): number | null {
  const [, letter, numbered, named, roman] = QUARTER.exec(text.trim()) ?? [];
  if (roman !== undefined) return ROMAN.indexOf(roman.toUpperCase());
  const digit = letter ?? numbered ?? named;
  return digit === undefined ? null : Number(digit);
}

/** A quarter with its year before or behind: `1. Quartal 2019`, `2019-Q1`. */
function quarterIn(text: string): Period | null {
  const behind = /^(.+?)[ /-]*((?:19|20)\d{2})$/u.exec(text);
  const before = /^((?:19|20)\d{2})[ /-]*(\D.*)$/u.exec(text);
  return quarterOf(behind?.[1], behind?.[2]) ?? quarterOf(before?.[2], before?.[1]);
}

function quarterOf(name = '', year = ''): Period | null {
  const number = quarterNumber(name);
  return number === null || !YEAR.test(year) ? null : { text: `${year}-Q${number}`, month: null };
}

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

/** A name of a month or a quarter alone (`Januar`, `Mrz`, `1. Quartal`), with the year that stands beside it. */
export function monthOfYear(name: string, year: string): Period | null {
  const plain = name.replace(/\s*\([^()]*\)$/u, '').trim(); // Februar (28. bzw. 29.)
  if (YEAR.test(year.trim()) && /^(0?[1-9]|1[0-2])$/u.test(plain))
    return parsePeriod(`${year.trim()}-${plain.padStart(2, '0')}`);
  const german = ENGLISH.get(plain.toLowerCase()) ?? plain;
  const month = YEAR.test(year.trim()) ? parseGermanMonth(`${german} ${year.trim()}`) : null;
  return month === null ? quarterOf(plain, year.trim()) : { text: monthText(month), month };
}

/** A month or a quarter without its year. */
export function isMonthName(text: string): boolean {
  if (quarterNumber(text) !== null) return true;
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

const NAME = String.raw`(?:Jan|Feb|Mär|Maer|Mrz|Mar|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez)\p{L}*\.?`;
const BEFORE = String.raw`(?:^|\s)(?:(?:am|im|zum|Stand|Stichtag|Monat|Berichtsmonat|Berichtsjahr):? )?`;
const NAMED = String.raw`(?:^|\s)(?:im|zum|Stichtag|Monat|Berichtsmonat):? `;
const BEHIND = String.raw`(?=$|[\s,;)])`;
const MENTIONS = [
  /\(\s*(?:am |Stand:? |Stichtag:? )?([^()]*\d)\s*\)/iu,
  new RegExp(String.raw`${BEFORE}((?:\d{1,2}\.){2}\d{4}|\d{4}-\d{2}-\d{2})${BEHIND}`, 'iu'),
  new RegExp(String.raw`${BEFORE}(${NAME}[\s-]\d{4}|\d{1,2}/\d{4})${BEHIND}`, 'iu'),
  // Two digits could be anything but the end of a line, and `2010-12` a span of years.
  new RegExp(String.raw`${BEFORE}(${NAME} '?\d{2})$`, 'iu'),
  new RegExp(String.raw`(?:^|${NAMED})(\d{4}-\d{2})$`, 'iu'),
];

/** The first time that is named within the words; null for none, and for a year alone, which says too little. */
export function mentionedPeriod(written: string): Mention | null {
  const text = written.replace(/\s+/gu, ' ');
  for (const pattern of MENTIONS) {
    const match = pattern.exec(text);
    const period = match === null ? null : parsePeriod(match[1] ?? '');
    if (match && period && period.month !== null)
      return { period, rest: text.replace(match[0], ' ').replace(/\s+/gu, ' ').trim() };
  }
  return null;
}
