import { type Day, lastDay, type Month, monthOf, parseDay, parseMonth } from '../../domain/month.ts';

const NAMES: readonly (readonly [RegExp, number])[] = [
  [/^jan(uar|\.)?$/u, 1],
  [/^feb(ruar|\.)?$/u, 2],
  [/^(märz|maerz|mrz\.?|mär\.?)$/u, 3],
  [/^apr(il|\.)?$/u, 4],
  [/^mai$/u, 5],
  [/^jun(i|\.)?$/u, 6],
  [/^jul(i|\.)?$/u, 7],
  [/^aug(ust|\.)?$/u, 8],
  [/^sep(tember|t\.?|\.)?$/u, 9],
  [/^okt(ober|\.)?$/u, 10],
  [/^nov(ember|\.)?$/u, 11],
  [/^dez(ember|\.)?$/u, 12],
];

/**
 * Reads a month as exports write it: `Mai 2020`, `Mai 20`, `Mrz. 2020`, `2020-05`, `05/2020`, `202005`, and a
 * Stichtag that is the last day of its month (`31.05.2020`). Null for anything else: `01.06.2020` could mean
 * the stock at the end of May or the month of June.
 */
export function parseGermanMonth(text: string): Month | null {
  const plain = text.trim().toLowerCase().replace(/\s+/gu, ' ');
  const named = /^(\p{L}+\.?)[ -]?(\d{4}|'?\d{2})$/u.exec(plain);
  if (named) return namedMonth(named[1] ?? '', named[2] ?? '');
  const slashed = /^(\d{1,2})\/(\d{4})$/u.exec(plain);
  if (slashed) return parseMonth(`${slashed[2]}-${(slashed[1] ?? '').padStart(2, '0')}`);
  const compact = /^(\d{4})(\d{2})$/u.exec(plain);
  if (compact) return parseMonth(`${compact[1]}-${compact[2]}`);
  return parseMonth(plain) ?? endOfMonth(plain);
}

function namedMonth(name: string, digits: string): Month | null {
  const number = NAMES.find(([pattern]) => pattern.test(name))?.[1];
  const year = digits.replace("'", '');
  return number === undefined ? null : monthOf(Number(year.length === 2 ? `20${year}` : year), number);
}

function endOfMonth(text: string): Month | null {
  const day = parseGermanDay(text);
  const value = day === null ? null : parseMonth(day.slice(0, 7));
  return value !== null && lastDay(value) === day ? value : null;
}

/** Reads `22.09.2020` or `2020-09-22`, and only a day that exists. */
export function parseGermanDay(text: string): Day | null {
  const german = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/u.exec(text.trim());
  if (!german) return parseDay(text.trim());
  const [, day = '', number = '', year = ''] = german;
  return parseDay(`${year}-${number.padStart(2, '0')}-${day.padStart(2, '0')}`);
}
