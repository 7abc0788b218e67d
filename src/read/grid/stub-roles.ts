import type { Row } from '../csv/table.ts';
import { share } from './anatomy.ts';
import { isMonthName, isMonthNumber, isYear, parsePeriod } from './period.ts';
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
    const role = roleOf(cells, words[column] ?? '', roles);
    const year = roles.indexOf('time');
    // A year in one column and its months in the next: the more exact one counts.
    if (role === 'time' && year !== -1) roles[year] = 'code';
    const names = role === 'label' && roles.at(-1) === 'key' && isNameOf(column - 1, body);
    roles.push(names ? 'name' : role);
  }
  return roles;
}

/** The words beside a code are its name where each code has always the same ones. */
function isNameOf(key: number, body: readonly Row[]): boolean {
  const names = new Map<string, string>();
  return body.every(({ cells }) => {
    const [code = '', name = ''] = [cells[key]?.trim(), cells[key + 1]?.trim()];
    if (CLASS.test(name)) return false;
    const known = names.get(code) ?? name;
    names.set(code, known);
    return known === name;
  });
}

function roleOf(cells: readonly string[], word: string, before: readonly StubRole[]): StubRole {
  const mostly = (holds: (cell: string) => boolean) => share(cells, holds) > 0.9;
  if (cells.length === 0) return 'label';
  const isTime = mostly((cell) => parsePeriod(cell) !== null);
  const again = before.includes('time');
  const exact = mostly((cell) => parsePeriod(cell)?.month != null);
  if (isTime && (again ? exact : !(KEY.test(word) && !mostly(isYear)))) return 'time';
  if (mostly(isMonthName) || (/^monat$/iu.test(word) && mostly(isMonthNumber))) return 'month-name';
  const shortened = mostly((cell) => isShortRegionCode(cell) || isRegionCode(cell)) && !mostly(isYear);
  if (mostly(isRegionCode) || shortened || KEY.test(word)) return before.includes('key') ? 'code' : 'key';
  if (mostly(isCode) && !cells.every((cell) => cell === cells[0] && !/\d/u.test(cell))) return 'code';
  if (mostly((cell) => parseUnit(cell) !== null)) return 'unit';
  return 'label';
}

/** Classes of persons are no names of regions, even where a table has one region alone. */
const CLASS =
  /^(insgesamt|zusammen|alle|männer|männlich|frauen|weiblich|divers|deutsche|ausländer(innen)?|ausländische?|unter \d.*|\d+ (bis|jahre).*)$/iu;

const KEY = /(schlüssel|\bags\b|\bars\b|kennziffer|jobcenter-?nummer|\bjc-?nr\b|trägernummer)/iu;
