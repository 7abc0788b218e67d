import type { Row } from '../csv/table.ts';
import { share } from './anatomy.ts';
import { isMonthName, isYear, parsePeriod } from './period.ts';
import { isCode, isRegionCode, isShortRegionCode } from './signs.ts';
import { parseUnit } from './units.ts';

/**
 * What a column on the left says of its row. German: Vorspalte.
 *
 * key    code of a region or a Jobcenter; name, what it is called
 * code   code of another classification: the words beside it say the same
 * label  words that belong to the label of the value
 */
export type StubRole = 'time' | 'month-name' | 'key' | 'name' | 'code' | 'unit' | 'label';

/** One role per column on the left, by the words above it and by what stands in it. */
export function stubRoles(body: readonly Row[], stub: number, words: readonly string[]): readonly StubRole[] {
  const roles: StubRole[] = [];
  for (let column = 0; column < stub; column++) {
    const cells = body.map((row) => row.cells[column]?.trim() ?? '').filter((cell) => cell !== '');
    roles.push(roleOf(cells, words[column] ?? '', roles));
  }
  return roles;
}

function roleOf(cells: readonly string[], word: string, before: readonly StubRole[]): StubRole {
  const mostly = (holds: (cell: string) => boolean) => share(cells, holds) > 0.9;
  if (cells.length === 0) return 'label';
  const isTime = mostly((cell) => parsePeriod(cell) !== null);
  if (isTime && !before.includes('time') && !(KEY.test(word) && !mostly(isYear))) return 'time';
  if (mostly(isMonthName)) return 'month-name';
  const shortened = mostly((cell) => isShortRegionCode(cell) || isRegionCode(cell)) && !mostly(isYear);
  if (mostly(isRegionCode) || shortened || KEY.test(word)) return before.includes('key') ? 'code' : 'key';
  if (mostly(isCode) && !cells.every((cell) => cell === cells[0] && !/\d/u.test(cell))) return 'code';
  if (mostly((cell) => parseUnit(cell) !== null)) return 'unit';
  return before.at(-1) === 'key' ? 'name' : 'label';
}

const KEY = /(schlüssel|\bags\b|\bars\b|kennziffer|jobcenter-?nummer|\bjc-?nr\b|trägernummer)/iu;
