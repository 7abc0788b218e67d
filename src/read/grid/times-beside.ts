import type { Row } from '../csv/table.ts';
import { isMonthName, isMonthNumber, parsePeriod } from './period.ts';
import type { StubRole } from './stub-roles.ts';
import { namesTimes } from './time-words.ts';

/** A column with the time of each row, right of its values. German: Zeitspalte. */
export interface TimeBeside {
  readonly index: number;
  readonly role: Extract<StubRole, 'time' | 'month-name'>;
}

/**
 * Columns headed by a word for times and full of them, where the columns on the left say no time: `Fälle;Monat`. A year
 * and the months beside it are two; of two that say the same the first counts.
 */
export function timesBeside(
  stubs: readonly StubRole[],
  paths: readonly (readonly string[])[],
  body: readonly Row[],
): readonly TimeBeside[] {
  if (stubs.includes('time') || stubs.includes('month-name')) return [];
  const found: TimeBeside[] = [];
  for (let index = stubs.length; index < paths.length; index++) {
    const role = roleOf(index, paths[index] ?? [], body);
    if (role !== null && found.every((other) => other.role !== role)) found.push({ index, role });
  }
  return found.some(({ role }) => role === 'time') ? found : [];
}

function roleOf(index: number, path: readonly string[], body: readonly Row[]): TimeBeside['role'] | null {
  const word = path.findLast((each) => each !== '') ?? '';
  if (!namesTimes(word)) return null;
  const cells = body.map((row) => row.cells[index]?.trim() ?? '').filter((cell) => cell !== '');
  const mostly = (holds: (cell: string) => boolean) => cells.filter(holds).length * 2 > body.length;
  if (mostly((cell) => parsePeriod(cell) !== null)) return 'time';
  const months = mostly(isMonthName) || (/^monate?$/iu.test(word.trim()) && mostly(isMonthNumber));
  return months ? 'month-name' : null;
}
