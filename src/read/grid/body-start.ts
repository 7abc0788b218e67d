import type { Row } from '../csv/table.ts';
import { filled, isNote, isTime, numbersColumns, share } from './row-words.ts';
import { isRegionCode, isValueLike, isWrittenValue } from './signs.ts';
import { isHeadOfTimes } from './times-in-head.ts';

/** Where the body of a table begins, and which rows could hold values. */
export interface Start {
  readonly first: number;
  readonly candidates: readonly boolean[];
}

/** Rows whose form is learnt. */
const SAMPLE = 200;

/**
 * The first row of the body: one with about as many values as the others have (`Berichtsjahr;2019` among the titles has
 * one), or a row without values right above it that names its time or region as those do: months to come stand first in
 * a list with the newest month on top. Null where no row holds values.
 */
export function bodyStart(rows: readonly Row[]): Start | null {
  const candidates = rows.map((_, at) => isCandidate(rows, at));
  const counts = rows.flatMap((row, at) => (candidates[at] ? [valueCount(row)] : []));
  if (counts.length === 0) return null;
  const usual = counts.toSorted((a, b) => a - b)[Math.floor(counts.length / 2)] ?? 0;
  const full = rows.findIndex((row, at) => candidates[at] && valueCount(row) * 2 >= usual);
  const body = rows.filter((_, at) => at >= full && candidates[at]).slice(0, SAMPLE);
  const form = formOf(body);
  let first = full;
  while (form && first > 0 && isOfForm(rows[first - 1], form)) first--;
  return { first, candidates };
}

/** A row that could hold values: words or a time first, and a number or a sign behind. */
function isCandidate(rows: readonly Row[], at: number): boolean {
  const row = rows[at];
  if (row === undefined || isNote(row)) return false;
  const all = filled(row);
  if (all.length < 2 || all[0]?.startsWith('#') || !all.slice(1).some(isWrittenValue)) return false;
  return !numbersColumns(rows, at) && !isHeadOfTimes(rows, at);
}

function valueCount(row: Row): number {
  return filled(row).filter(isWrittenValue).length;
}

/** How the rows of a body name what they are about. */
interface Form {
  /** The column with their time or region, and how it is written there: `9999-99`. */
  readonly column: number;
  readonly shapes: ReadonlySet<string>;
  /** Columns in which they have values. */
  readonly values: readonly number[];
}

/** Times stand in one of the first columns, codes in the very first. */
const LEADING = 4;

function formOf(body: readonly Row[]): Form | null {
  const cellsAt = (column: number) => body.map(({ cells }) => cells[column]?.trim() ?? '');
  for (let column = 0; column < LEADING; column++) {
    const cells = cellsAt(column);
    const names = column === 0 ? (cell: string) => isTime(cell) || isRegionCode(cell) : isTime;
    if (share(cells, names) < 0.8) continue;
    const width = body.reduce((most, { cells: own }) => Math.max(most, own.length), 0);
    const behind = Array.from({ length: width - column - 1 }, (_, index) => column + 1 + index);
    const values = behind.filter((index) => share(cellsAt(index), isNumber) > 0.5);
    return { column, shapes: new Set(cells.filter(names).map(shapeOf)), values };
  }
  return null;
}

function shapeOf(cell: string): string {
  return cell
    .trim()
    .replace(/\d/gu, '9')
    .replace(/\p{L}+\.?/gu, 'a');
}

function isOfForm(row: Row | undefined, { column, shapes, values }: Form): boolean {
  const cells = row?.cells.map((cell) => cell.trim()) ?? [];
  const own = cells[column] ?? '';
  const named = cells.slice(0, column).every((cell) => cell !== '');
  const names = isTime(own) || (column === 0 && isRegionCode(own));
  const words = values.some((index) => isWord(cells[index] ?? ''));
  return named && names && shapes.has(shapeOf(own)) && !words;
}

function isNumber(cell: string): boolean {
  return isValueLike(cell) && !isTime(cell);
}

function isWord(cell: string): boolean {
  return cell !== '' && !isValueLike(cell) && !isRegionCode(cell);
}
