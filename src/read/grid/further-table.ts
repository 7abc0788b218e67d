import type { Row } from '../csv/table.ts';
import { filled, isBlank, isNote, isTime, share } from './row-words.ts';
import { isRegionCode, isValuePlace } from './signs.ts';
import { isHeadOfTimes } from './times-in-head.ts';

/** The part of a file in which one table is looked for. */
export interface Extent {
  readonly first: number;
  readonly end: number;
  readonly stub: number;
  readonly head: readonly Row[];
}

/** Another table below the first one. German: weitere Tabelle. */
export interface Further {
  /** Position of its first row, a title or its head. */
  readonly from: number;
  readonly head: Row;
}

/**
 * The head of a second table below the first: other words above what looks like values, behind a blank row or under the
 * same word as the first head. Null where there is none; the same head once more, as on a new page, is none.
 */
export function furtherTable(rows: readonly Row[], extent: Extent): Further | null {
  for (let at = extent.first + 1; at < extent.end; at++) {
    const row = rows[at];
    if (row === undefined || !isOtherHead(rows, at, extent)) continue;
    let from = at;
    while (from > extent.first + 1 && leadsTo(rows[from - 1], extent)) from--;
    return { from, head: row };
  }
  return null;
}

function isOtherHead(rows: readonly Row[], at: number, { end, stub, head }: Extent): boolean {
  const row = rows[at];
  if (row === undefined || !standsApart(rows, at, head)) return false;
  if (isNote(row) || filled(row).length < 2) return false;
  const values = row.cells.slice(stub).filter((cell) => cell.trim() !== '');
  if (values.length === 0) return false;
  const words = !values.some(isValuePlace) && !isAbout(row, stub);
  if (!(words || isHeadOfTimes(rows, at)) || repeats(row, head, stub)) return false;
  const below = rows.slice(at + 1, Math.min(end, at + 5)).find((each) => !isBlank(each));
  return below !== undefined && isAboutSomething(below, stub);
}

function standsApart(rows: readonly Row[], at: number, head: readonly Row[]): boolean {
  const before = rows[at - 1];
  const first = rows[at]?.cells[0]?.trim() ?? '';
  const same = first !== '' && head.some(({ cells }) => cells[0]?.trim() === first);
  return (
    same ||
    before === undefined ||
    isBlank(before) ||
    (filled(before).length === 1 && isBlankAt(rows, at - 2))
  );
}

function isBlankAt(rows: readonly Row[], at: number): boolean {
  const row = rows[at];
  return row === undefined || isBlank(row);
}

/** A row with values, or with the time or region that it is about. */
function isAboutSomething(row: Row, stub: number): boolean {
  const values = row.cells.slice(stub).filter((cell) => cell.trim() !== '');
  return isAbout(row, stub) || (values.length > 0 && share(values, isValuePlace) >= 0.5);
}

/** A row that is about a time or a region has values, readable or not: `Feb 20;k. A.` is no remark. */
export function isAbout({ cells }: Row, stub: number): boolean {
  return cells.slice(0, stub).some((cell) => isTime(cell.trim()) || isRegionCode(cell));
}

/** The same words above the values as in a row of the head: it comes again. */
export function repeats(row: Row, head: readonly Row[], stub: number): boolean {
  const own = wordsBehind(row, stub);
  return own !== '' && head.some((each) => wordsBehind(each, stub) === own);
}

function wordsBehind({ cells }: Row, stub: number): string {
  const words = cells.slice(stub).map((cell) => cell.trim().toLowerCase());
  return words.slice(0, words.findLastIndex((word) => word !== '') + 1).join('\u0000');
}

/** Blank rows and titles in front of a further table belong to it. */
function leadsTo(row: Row | undefined, { stub }: Extent): boolean {
  if (row === undefined) return false;
  return (
    isBlank(row) || (filled(row).length === 1 && (row.cells[0]?.trim() ?? '') !== '' && !isAbout(row, stub))
  );
}
