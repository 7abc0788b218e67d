import { isDate } from '../csv/damaged.ts';
import type { Row } from '../csv/table.ts';
import { namesCodes } from './key-words.ts';
import { numbersNames } from './named-codes.ts';
import { isMonthName, isMonthNumber, parsePeriod } from './period.ts';
import { isRegionCode, isValueLike } from './signs.ts';
import { startsWithValues } from './starts-with-values.ts';
import { namesTimes } from './time-words.ts';
import { isBareUnit, parseUnit } from './units.ts';

/**
 * What a row of a table is for. German: Rolle der Zeile.
 *
 * section  a line within the body that holds for those below it (Zwischenüberschrift)
 * total    counts other rows once more, where a time is expected: no month
 * ignored  words where values are expected: a head that comes again, a remark
 */
export type RowRole =
  | 'blank'
  | 'title'
  | 'head'
  | 'unit'
  | 'section'
  | 'body'
  | 'total'
  | 'ignored'
  | 'footer';

/** A table as its rows and columns show it. German: Aufbau der Tabelle. */
export interface Anatomy {
  /** One per row of the file. */
  readonly roles: readonly RowRole[];
  /** Rows with labels of columns, top down, without the row of units. */
  readonly head: readonly Row[];
  readonly units: Row | null;
  /** How many columns on the left say what a row is about. German: Vorspalten. */
  readonly stub: number;
  readonly width: number;
}

/**
 * Finds head, body and footer of a table by what stands in it, never by line numbers.
 *
 * Takes   the rows, and where the footer begins (a text).
 * Gives   null where nothing looks like a table: no row with a number behind words.
 */
export function anatomyOf(rows: readonly Row[], footer: string): Anatomy | null {
  const end = footerStart(rows, footer);
  const candidates = rows.slice(0, end).map(isCandidate);
  const first = bodyStart(rows, candidates);
  if (first === -1) return null;
  const above = headRows(rows, first);
  const sample = rows.slice(first, end).filter((_, index) => candidates[first + index]);
  const width = [...above, ...sample].reduce((most, row) => Math.max(most, filledWidth(row)), 0);
  const stub = stubWidth(above, sample, width);
  const unitRow = above.findLast((row) => isUnitRow(row, stub, above.length === 1)) ?? null;
  const lowest = above.at(-1);
  const headEnd = lowest === undefined ? first : rows.indexOf(lowest);
  const valued = lastValued(rows, { first, end, stub });
  // Months to come stand behind, without values.
  const ahead = rows.slice(valued + 1, end).findIndex((row) => !isAhead(row, stub));
  const last = ahead === -1 ? end - 1 : valued + ahead;
  const roles = rows.map((row, index): RowRole => {
    if (isBlank(row)) return 'blank';
    if (index >= end || index > last) return 'footer';
    if (row === unitRow) return 'unit';
    if (above.includes(row)) return 'head';
    if (numbersColumns(row)) return 'ignored';
    if (index < first) return index > headEnd ? 'section' : 'title';
    return index > valued ? 'body' : roleInBody(row, stub);
  });
  return { roles, head: above.filter((row) => row !== unitRow), units: unitRow, stub, width };
}

export function isBlank({ cells }: Row): boolean {
  return cells.every((cell) => cell.trim() === '');
}

function filled({ cells }: Row): readonly string[] {
  return cells.filter((cell) => cell.trim() !== '');
}

function filledWidth({ cells }: Row): number {
  return cells.findLastIndex((cell) => cell.trim() !== '') + 1;
}

function footerStart(rows: readonly Row[], footer: string): number {
  const at = rows.findIndex((row) => (filled(row)[0] ?? '').trim().startsWith(footer));
  return at === -1 ? rows.length : at;
}

/** A row that could hold values: words or a time first, and a number or a sign behind. */
function isCandidate(row: Row): boolean {
  const all = filled(row);
  if (all[0]?.trim().startsWith('#') || numbersColumns(row)) return false;
  return all.length >= 2 && all.slice(1).some(isValueLike) && !isHeadOfTimes(row);
}

/** `;;;1995;1996;1997`: years look like numbers, yet they head columns. */
function isHeadOfTimes({ cells }: Row): boolean {
  const at = cells.findIndex((cell) => parsePeriod(cell) !== null);
  if (at < 1) return false;
  const rest = cells.slice(at).filter((cell) => cell.trim() !== '');
  const lead = cells.slice(0, at);
  const named = lead.every((cell) => cell.trim() === '' || !(isValueLike(cell) || isRegionCode(cell)));
  return (
    named && rest.every((cell) => parsePeriod(cell) !== null) && (rest.length > 1 || lead[0]?.trim() === '')
  );
}

/** The first row with about as many values as the others have; `Berichtsjahr;2019` among the titles has one. */
function bodyStart(rows: readonly Row[], candidates: readonly boolean[]): number {
  const counts = rows.flatMap((row, index) => (candidates[index] ? [valueCount(row)] : []));
  if (counts.length === 0) return -1;
  const usual = counts.toSorted((a, b) => a - b)[Math.floor(counts.length / 2)] ?? 0;
  return rows.findIndex((row, index) => candidates[index] && valueCount(row) * 2 >= usual);
}

function valueCount(row: Row): number {
  return filled(row).filter(isValueLike).length;
}

/**
 * Rows above the body that label columns, up to the first title: a title fills its first cell alone. So does a line
 * between head and body that holds for the rows below it.
 */
function headRows(rows: readonly Row[], first: number): readonly Row[] {
  const above = rows.slice(0, first);
  const lowest = above.findLastIndex(labelsColumns);
  const until = above.slice(0, lowest + 1);
  const title = until.findLastIndex((row) => !labelsColumns(row) && !isBlank(row));
  return until.slice(title + 1).filter((row) => !isBlank(row));
}

function labelsColumns(row: Row): boolean {
  const { cells } = row;
  if (cells[0]?.trim().startsWith('#') || numbersColumns(row)) return false;
  return cells.slice(1).some((cell) => cell.trim() !== '');
}

/** Columns on the left that are no values: unnamed ones, words, times, codes. */
function stubWidth(head: readonly Row[], body: readonly Row[], width: number): number {
  let column = 0;
  while (column < width - 1 && isStub(column, head, body, width)) column++;
  return column === 0 && startsWithValues(head, body, width) ? 0 : Math.max(1, column);
}

function isTime(cell: string): boolean {
  return parsePeriod(cell) !== null || isMonthName(cell);
}

function isCode(cell: string): boolean {
  return /^[A-Z]{0,3}[\d.-]*\d$|^DG$/u.test(cell);
}

function isStub(column: number, head: readonly Row[], body: readonly Row[], width: number): boolean {
  const words = head.map(({ cells }) => cells[column]?.trim() ?? '').filter((word) => word !== '');
  if (head.length > 0 && words.length === 0) return true;
  const cells = body.map((row) => row.cells[column]?.trim() ?? '').filter((cell) => cell !== '');
  if (cells.length === 0) return column === 0;
  if (words.some(namesTimes) && share(cells, isTime) > 0.5) return true;
  if (words.some((word) => /^monat$/iu.test(word)) && share(cells, isMonthNumber) > 0.9) return true;
  if (words.some(namesCodes) && share(cells, isCode) > 0.9) return true;
  if (share(cells, isValueLike) < 0.5) return true;
  if (numbersNames(column, body, width)) return true;
  return column === 0 && (share(cells, (cell) => parsePeriod(cell) !== null) > 0.9 || zeroKeys(cells));
}

/** Codes of one length among which some begin with zero. */
function zeroKeys(cells: readonly string[]): boolean {
  return share(cells, isRegionCode) > 0.9 && cells.some((cell) => cell.startsWith('0'));
}

export function share(cells: readonly string[], holds: (cell: string) => boolean): number {
  return cells.filter(holds).length / Math.max(1, cells.length);
}

/** Where it is the only head, `Fälle` is a label and `EUR` is none. */
function isUnitRow({ cells }: Row, stub: number, alone: boolean): boolean {
  const named = cells.slice(stub).filter((cell) => cell.trim() !== '');
  const units = named.filter((cell) => (alone ? isBareUnit(cell) : parseUnit(cell) !== null));
  return named.length > 0 && units.length === named.length;
}

function lastValued(rows: readonly Row[], at: { first: number; end: number; stub: number }): number {
  return rows.findLastIndex(
    (row, index) =>
      index < at.end && index >= at.first && roleInBody(row, at.stub) === 'body' && hasValue(row, at.stub),
  );
}

function hasValue({ cells }: Row, stub: number): boolean {
  return cells.slice(stub).some((cell) => cell.trim() !== '');
}

function isAhead(row: Row, stub: number): boolean {
  return (
    !hasValue(row, stub) &&
    row.cells.slice(0, stub).some((cell) => parsePeriod(cell) !== null || isMonthName(cell))
  );
}

/** `1;2;3;4`: a row that numbers the columns. */
function numbersColumns(row: Row): boolean {
  const numbers = filled(row).filter((cell) => /^\s*\d+\s*$/u.test(cell));
  const first = Number(numbers[0]);
  const inOrder = numbers.every((cell, index) => cell.trim() === String(first + index));
  return first <= 3 && numbers.length >= 3 && inOrder && numbers.length >= filled(row).length - 1;
}

/** A date between values is a number that a spreadsheet changed: it must be told, not passed over. */
function isValuePlace(cell: string): boolean {
  return isValueLike(cell) || isDate(cell.trim());
}

function roleInBody(row: Row, stub: number): RowRole {
  if (isBlank(row)) return 'blank';
  const values = row.cells.slice(stub).filter((cell) => cell.trim() !== '');
  const named = row.cells.slice(0, stub).filter((cell) => cell.trim() !== '').length;
  if (values.length === 0) return named === 1 && stub > 1 ? 'section' : 'body';
  if (numbersColumns(row)) return 'ignored';
  if (isHeadOfTimes(row)) return 'ignored';
  return share(values, isValuePlace) >= 0.5 || isAbout(row, stub) ? 'body' : 'ignored';
}

/** A row that is about a time or a region has values, readable or not: `Feb 20;k. A.` is no remark. */
function isAbout({ cells }: Row, stub: number): boolean {
  return cells.slice(0, stub).some((cell) => isTime(cell.trim()) || isRegionCode(cell));
}
