import type { Row } from '../csv/table.ts';
import { namesKeys } from './key-words.ts';
import { isNamedBeside } from './named-codes.ts';
import { isMonthName, isMonthNumber, isYear, parsePeriod } from './period.ts';
import { share } from './row-words.ts';
import { isCode, isRegionCode, isShortRegionCode } from './signs.ts';
import { namesTimes } from './time-words.ts';
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
    roles.push(role === 'code' && !isNamedBeside(column, stub, body) ? 'label' : role);
  }
  const name = nameColumn(roles, body, words);
  return roles.map((role, column) => (column === name ? 'name' : role));
}

/**
 * The column that calls the keys by their names: the next words behind them, whatever time or code stands between; else
 * those right before them. −1 for none.
 */
function nameColumn(roles: readonly StubRole[], body: readonly Row[], words: readonly string[]): number {
  const key = roles.indexOf('key');
  if (key === -1) return -1;
  const behind = roles.findIndex((role, column) => column > key && BETWEEN.every((each) => each !== role));
  if (behind !== -1 && roles[behind] === 'label' && isNameOf(key, behind, body)) {
    if (behind === key + 1 || severalKeys(key, body)) return behind;
  }
  const before = key - 1;
  const named = roles[before] === 'label' && namesKeys(words[key] ?? '') && severalKeys(key, body);
  return named && isNameOf(key, before, body) && isNameOf(before, key, body) ? before : -1;
}

const BETWEEN: readonly StubRole[] = ['time', 'month-name', 'code', 'unit'];

function severalKeys(key: number, body: readonly Row[]): boolean {
  return new Set(body.map(({ cells }) => cells[key]?.trim() ?? '')).size > 1;
}

/** The words of a column are the names of codes where each code has always the same ones. */
function isNameOf(key: number, name: number, body: readonly Row[]): boolean {
  const names = new Map<string, string>();
  return body.every(({ cells }) => {
    const [code = '', called = ''] = [cells[key]?.trim(), cells[name]?.trim()];
    if (CLASS.test(called)) return false;
    const known = names.get(code) ?? called;
    names.set(code, known);
    return known === called;
  });
}

function roleOf(cells: readonly string[], word: string, before: readonly StubRole[]): StubRole {
  const mostly = (holds: (cell: string) => boolean) => share(cells, holds) > 0.9;
  if (cells.length === 0) return 'label';
  // Below a word for times, totals may stand among them.
  const often = namesTimes(word) ? 0.5 : 0.9;
  const isTime = share(cells, (cell) => parsePeriod(cell) !== null) > often;
  const again = before.includes('time');
  const exact = mostly((cell) => parsePeriod(cell)?.month != null);
  if (isTime && (again ? exact : !(namesKeys(word) && !mostly(isYear)))) return 'time';
  if (mostly(isMonthName) || (/^monat$/iu.test(word) && mostly(isMonthNumber))) return 'month-name';
  const promised = namesKeys(word) && share(cells, (cell) => /\d/u.test(cell)) > 0.5;
  if (holdsKeys(cells) || promised) return before.includes('key') ? 'code' : 'key';
  if (mostly((cell) => isCode(cell) || isNumber(cell))) return 'code';
  if (mostly((cell) => parseUnit(cell) !== null)) return 'unit';
  return 'label';
}

/** Codes of regions, or what a spreadsheet left of them: `1001`, and beside such ones `5` for a Land. */
function holdsKeys(cells: readonly string[]): boolean {
  if (share(cells, isRegionCode) > 0.9) return true;
  if (share(cells, isYear) > 0.9) return false;
  const long = cells.some(isShortRegionCode);
  const isKey = (cell: string) =>
    isShortRegionCode(cell) || isRegionCode(cell) || (long && /^\d$/u.test(cell));
  return share(cells, isKey) > 0.9;
}

function isNumber(cell: string): boolean {
  return /^\d{1,12}$/u.test(cell);
}

/** Classes of persons are no names of regions, even where a table has one region alone. */
const CLASS =
  /^(insgesamt|zusammen|alle|männer|männlich|frauen|weiblich|divers|deutsche|ausländer(innen)?|ausländische?|unter \d.*|\d+ (bis|jahre).*)$/iu;
