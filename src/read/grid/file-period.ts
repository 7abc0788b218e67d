import { type Day, parseDay, parseMonth } from '../../domain/month.ts';
import { type Period, parsePeriod } from './period.ts';

/**
 * The month that a file's name says, by a pattern such as `alo_*_JJJJ-MM.csv`: `JJJJ` and `MM` stand for digits, `*` for
 * anything. Null where the name does not fit.
 */
export function filePeriod(file: string, pattern: string): Period | null {
  const { year = '', month = '' } = partsOf(file, pattern);
  return parseMonth(`${year}-${month}`) === null ? null : parsePeriod(`${year}-${month}`);
}

/** The day that a file's name says, by a pattern such as `*_Stand_JJJJ-MM-TT.csv`; null where the name does not fit. */
export function fileDay(file: string, pattern: string): Day | null {
  const { year = '', month = '', day = '' } = partsOf(file, pattern);
  return parseDay(`${year}-${month}-${day}`);
}

function partsOf(file: string, pattern: string): Partial<Record<'year' | 'month' | 'day', string>> {
  const name = file.slice(file.lastIndexOf('/') + 1).normalize('NFC');
  const source = pattern
    .normalize('NFC')
    .split(/(JJJJ[-_. ]?MM(?:[-_. ]?TT)?|(?:TT[-_. ]?)?MM[-_. ]?JJJJ)/u)
    .map((part, index) => (index % 2 === 1 ? named(part) : anything(part)))
    .join('');
  return new RegExp(`^${source}$`, 'iu').exec(name)?.groups ?? {};
}

function named(date: string): string {
  return anything(date)
    .replace('JJJJ', '(?<year>\\d{4})')
    .replace('MM', '(?<month>\\d{2})')
    .replace('TT', '(?<day>\\d{2})');
}

function anything(text: string): string {
  return text.replace(/[.+?^${}()|[\]\\]/gu, '\\$&').replaceAll('*', '.*');
}
