import type { Row } from '../csv/table.ts';
import { parsePeriod } from './period.ts';
import { filled, isBlank } from './row-words.ts';
import { isRegionCode, isValueLike } from './signs.ts';

/** Rows that are looked at above and below. */
const NEAR = 6;

/**
 * `;;;1995;1996;1997`, `Region;2019;2020;Veränderung`: years look like numbers, yet they head columns.
 *
 * Rule: words or nothing in front, no number that is no time; and that it is no row of values is plain from the times
 *       themselves, which go up or down, or from words that stand where the rows below have values.
 */
export function isHeadOfTimes(rows: readonly Row[], at: number): boolean {
  const row = rows[at];
  if (row === undefined) return false;
  const cells = row.cells.map((cell) => cell.trim());
  const start = cells.findIndex((cell) => parsePeriod(cell) !== null);
  if (start < 1) return false;
  const lead = cells.slice(0, start);
  if (lead.some((cell) => cell !== '' && (isValueLike(cell) || isRegionCode(cell)))) return false;
  const rest = cells.slice(start).filter((cell) => cell !== '');
  const others = rest.filter((cell) => parsePeriod(cell) === null);
  if (others.some(isValueLike)) return false;
  const alone = others.length === 0 && (rest.length > 1 || lead[0] === '');
  const plain = alone || goOneWay(rest) || standAboveValues(rows, at, start);
  return plain && !isLabelledFromAbove(rows, at, start);
}

/** At least two different times, none before the one in front of it; or each behind. */
function goOneWay(cells: readonly string[]): boolean {
  const times = cells.flatMap((cell) => parsePeriod(cell)?.text ?? []);
  const pairs = times.slice(1).map((time, index) => order(time, times[index] ?? ''));
  const differ = pairs.some((way) => way !== 0);
  return differ && (pairs.every((way) => way >= 0) || pairs.every((way) => way <= 0));
}

function order(one: string, other: string): number {
  if (one === other) return 0;
  return one > other ? 1 : -1;
}

/** Words behind the time, and numbers in their columns in the row below. */
function standAboveValues(rows: readonly Row[], at: number, start: number): boolean {
  const below = rows.slice(at + 1, at + 1 + NEAR).find((row) => !isBlank(row) && filled(row).length > 1);
  const words = (rows[at]?.cells ?? []).flatMap((cell, index) =>
    index > start && cell.trim() !== '' && parsePeriod(cell) === null ? [index] : [],
  );
  return words.length > 0 && words.every((index) => isNumber(below?.cells[index] ?? ''));
}

function isNumber(cell: string): boolean {
  return isValueLike(cell) && /\d/u.test(cell);
}

/** Numbers near 2000 below a head of their own, each under another word: `Region;Plätze;belegt` above `Halle;1950;1987`. */
function isLabelledFromAbove(rows: readonly Row[], at: number, start: number): boolean {
  const own = rows[at]?.cells.map((cell) => cell.trim()) ?? [];
  if (own[0] === '') return false;
  const near = rows.slice(Math.max(0, at - NEAR), at).filter((row) => filled(row).length > 1);
  const word = (index: number) =>
    near.map(({ cells }) => cells[index]?.trim() ?? '').findLast((cell) => cell !== '') ?? '';
  const columns = own.flatMap((cell, index) => (cell === '' ? [] : [index]));
  const words = columns.map(word);
  const labelled = words.every((each) => each !== '' && !isValueLike(each) && parsePeriod(each) === null);
  const behind = columns.flatMap((index) => (index >= start ? [word(index)] : []));
  return labelled && own[0] !== word(0) && new Set(behind).size === behind.length;
}
