import { parseMonth } from '../../domain/month.ts';
import { type Period, parsePeriod } from './period.ts';

/**
 * The month that a file's name says, by a pattern such as `alo_*_JJJJ-MM.csv`: `JJJJ` and `MM` stand for digits, `*` for
 * anything. Null where the name does not fit.
 */
export function filePeriod(file: string, pattern: string): Period | null {
  const name = file.slice(file.lastIndexOf('/') + 1);
  const source = pattern
    .replace(/[.+?^${}()|[\]\\]/gu, '\\$&')
    .replaceAll('*', '.*')
    .replace('JJJJ', '(?<year>\\d{4})')
    .replace('MM', '(?<month>\\d{2})');
  const { year = '', month = '' } = new RegExp(`^${source}$`, 'iu').exec(name)?.groups ?? {};
  const value = parseMonth(`${year}-${month}`);
  return value === null ? null : parsePeriod(`${year}-${month}`);
}
