import type { Row } from '../csv/table.ts';
import { parsePeriod } from './period.ts';
import type { RowRole } from './row-roles.ts';
import type { StubRole } from './stub-roles.ts';
import { isTotal } from './time-words.ts';

/** The roles with rows told that have a total in the place of a time; in a column of months beside years they stay. */
export function withTotals(
  rows: readonly Row[],
  roles: readonly RowRole[],
  stubs: readonly StubRole[],
): readonly RowRole[] {
  const time = stubs.indexOf('time');
  if (time === -1) return roles;
  const counts = (row: Row | undefined) => {
    const text = row?.cells[time] ?? '';
    return isTotal(text) && parsePeriod(text) === null;
  };
  return roles.map((role, at) => (role === 'body' && counts(rows[at]) ? 'total' : role));
}
