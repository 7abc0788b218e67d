import type { Row } from '../csv/table.ts';
import { bodyStart } from './body-start.ts';
import { furtherTable, isAbout, repeats } from './further-table.ts';
import { isMonthNumber, parsePeriod } from './period.ts';
import {
  filled,
  filledWidth,
  isBlank,
  isNote,
  isTime,
  isTimeTitle,
  numbersColumns,
  share,
} from './row-words.ts';
import { isRegionCode, isValuePlace, isWrittenValue } from './signs.ts';
import { isStatusRow } from './status-columns.ts';
import { isBareUnit, parseUnit } from './units.ts';

export { isBlank, share };

/**
 * What a row of a table is for. German: Rolle der Zeile.
 *
 * status   says how firm the values of each column are (Zeile „Datenstand“)
 * section  a line within the body that holds for those below it (Zwischenüberschrift)
 * ignored  words where values are expected: a head that comes again, a remark
 * further  belongs to a second table, which is not read (weitere Tabelle)
 */
export type RowRole =
  | 'blank'
  | 'title'
  | 'head'
  | 'unit'
  | 'status'
  | 'section'
  | 'body'
  | 'ignored'
  | 'further'
  | 'footer';

/** A table as its rows and columns show it. German: Aufbau der Tabelle. */
export interface Anatomy {
  /** One per row of the file. */
  readonly roles: readonly RowRole[];
  /** Rows with labels of columns, top down, without the rows of units and of the status. */
  readonly head: readonly Row[];
  readonly units: Row | null;
  /** The row above the body that says how firm the values of each column are; null for none. */
  readonly status: Row | null;
  /** The head of a second table below, which is not read; null for none. */
  readonly further: Row | null;
  /** How many columns on the left say what a row is about. German: Vorspalten. */
  readonly stub: number;
  readonly width: number;
}

/**
 * Finds head, body and footer of a table by what stands in it, never by line numbers. A second table below it is not
 * read, and said to be there.
 *
 * Takes   the rows, and where the footer begins (a text).
 * Gives   null where nothing looks like a table: no row with a number behind words.
 */
export function anatomyOf(rows: readonly Row[], footer: string): Anatomy | null {
  const foot = footerStart(rows, footer);
  const start = bodyStart(rows.slice(0, foot));
  if (start === null) return null;
  const { first, candidates } = start;
  const above = headRows(rows, first);
  const shapeUntil = (end: number) =>
    shapeOf(
      above,
      rows.slice(first, end).filter((_, at) => candidates[first + at]),
    );
  const further = furtherTable(rows, { first, end: foot, stub: shapeUntil(foot).stub, head: above });
  const end = further?.from ?? foot;
  const { stub, width } = shapeUntil(end);
  const status = above.findLast((row) => isStatusRow(row, stub)) ?? null;
  const labels = above.filter((row) => row !== status);
  const units = labels.findLast((row) => isUnitRow(row, stub, labels.length === 1)) ?? null;
  const head = labels.filter((row) => row !== units);
  const inBody = (at: number) => roleInBody(rows, at, { stub, head: above });
  const roles = rolesOf(rows, { first, end, foot, above, stub }, inBody).map((role, at): RowRole => {
    if (role !== 'head') return role;
    return rows[at] === status ? 'status' : rows[at] === units ? 'unit' : 'head';
  });
  return { roles, head, units, status, further: further?.head ?? null, stub, width };
}

interface Found {
  readonly first: number;
  /** Behind the last row that may belong to the table. */
  readonly end: number;
  /** Where the footer of the file begins. */
  readonly foot: number;
  readonly above: readonly Row[];
  readonly stub: number;
}

function rolesOf(
  rows: readonly Row[],
  { first, end, foot, above, stub }: Found,
  inBody: (at: number) => RowRole,
): readonly RowRole[] {
  const lowest = above.at(-1);
  const headEnd = lowest === undefined ? first : rows.indexOf(lowest);
  const heads = new Set(above);
  const valued = lastValued(rows, { first, end, stub }, inBody);
  // Months to come stand behind, without values.
  const ahead = rows.slice(valued + 1, end).findIndex((row) => !isAhead(row, stub));
  const last = ahead === -1 ? end - 1 : valued + ahead;
  return rows.map((row, at): RowRole => {
    if (isBlank(row)) return 'blank';
    if (at >= end && at < foot) return 'further';
    if (at >= end || at > last) return 'footer';
    if (heads.has(row)) return 'head';
    if (at < first && numbersColumns(rows, at)) return 'ignored';
    if (at < first) return at > headEnd ? 'section' : 'title';
    return at > valued ? 'body' : inBody(at);
  });
}

function shapeOf(above: readonly Row[], sample: readonly Row[]): Pick<Anatomy, 'stub' | 'width'> {
  const width = [...above, ...sample].reduce((most, row) => Math.max(most, filledWidth(row)), 0);
  return { stub: stubWidth(above, sample, width), width };
}

function footerStart(rows: readonly Row[], footer: string): number {
  const at = rows.findIndex((row) => (filled(row)[0] ?? '').startsWith(footer));
  return at === -1 ? rows.length : at;
}

/**
 * Rows above the body that label columns, up to the first title: a title fills its first cell alone. So does a line
 * between head and body that holds for the rows below it.
 */
function headRows(rows: readonly Row[], first: number): readonly Row[] {
  const above = rows.slice(0, first);
  const labels = (at: number) => labelsColumns(above, at);
  const nearest = above.findLastIndex((row) => !isBlank(row));
  const named = nearest !== -1 && namesStub(above[nearest] as Row) ? nearest : -1;
  const lowest = above.findLastIndex((_, at) => at === named || labels(at));
  const until = above.slice(0, lowest + 1);
  const title = until.findLastIndex((row, at) => at !== named && !labels(at) && !isBlank(row));
  return until.slice(title + 1).filter((row) => !isBlank(row));
}

function labelsColumns(rows: readonly Row[], at: number): boolean {
  const row = rows[at];
  if (row === undefined || row.cells[0]?.trim().startsWith('#')) return false;
  if (numbersColumns(rows, at) || isTimeTitle(row) || isNote(row)) return false;
  return row.cells.slice(1).some((cell) => cell.trim() !== '');
}

/** `Monat;;;` right above the values: what stands in the first column, and nothing else. */
function namesStub({ cells }: Row): boolean {
  const [first = '', ...rest] = cells.map((cell) => cell.trim());
  return (
    rest.every((cell) => cell === '') && /^(monate?|jahre?|berichtsmonat|stichtag|quartal)$/iu.test(first)
  );
}

/** Columns on the left that are no values: unnamed ones, words, times, codes. */
function stubWidth(head: readonly Row[], body: readonly Row[], width: number): number {
  let column = 0;
  while (column < width - 1 && isStub(column, head, body)) column++;
  return Math.max(1, column);
}

const TIME_WORD =
  /^(jahre?|monate?|years?|months?|zeit|time|datum|date|stichtag|berichts(monat|jahr)|quartal|zeitraum)\b/iu;
const KEY_WORD =
  /(schlüssel|nummer|\bnr\b|\bags\b|\bars\b|_id\b|\bid\b|\bcode\b|kennziffer|\bplz\b|_nr\b|kreis_|jobcenter)/iu;

function isCode(cell: string): boolean {
  return /^[A-Z]{0,3}[\d.-]*\d$|^DG$/u.test(cell);
}

function isStub(column: number, head: readonly Row[], body: readonly Row[]): boolean {
  const words = head.map(({ cells }) => cells[column]?.trim() ?? '').filter((word) => word !== '');
  if (head.length > 0 && words.length === 0) return true;
  const cells = body.map((row) => row.cells[column]?.trim() ?? '').filter((cell) => cell !== '');
  if (cells.length === 0) return column === 0;
  const named = (pattern: RegExp) => words.some((word) => pattern.test(word));
  if (named(TIME_WORD) && share(cells, isTime) > 0.5) return true;
  if (named(/^monat$/iu) && share(cells, isMonthNumber) > 0.9) return true;
  if (named(KEY_WORD) && share(cells, isCode) > 0.9) return true;
  if (share(cells, isWrittenValue) < 0.5) return true;
  return column === 0 && (share(cells, (cell) => parsePeriod(cell) !== null) > 0.9 || zeroKeys(cells));
}

/** Codes of one length among which some begin with zero. */
function zeroKeys(cells: readonly string[]): boolean {
  return share(cells, isRegionCode) > 0.9 && cells.some((cell) => cell.startsWith('0'));
}

/** Where it is the only head, `Fälle` is a label and `EUR` is none. */
function isUnitRow({ cells }: Row, stub: number, alone: boolean): boolean {
  const named = cells.slice(stub).filter((cell) => cell.trim() !== '');
  const units = named.filter((cell) => (alone ? isBareUnit(cell) : parseUnit(cell) !== null));
  return named.length > 0 && units.length === named.length;
}

function lastValued(
  rows: readonly Row[],
  { first, end, stub }: { first: number; end: number; stub: number },
  inBody: (at: number) => RowRole,
): number {
  for (let at = end - 1; at >= first; at--) {
    const row = rows[at];
    if (row && hasValue(row, stub) && inBody(at) === 'body') return at;
  }
  return -1;
}

function hasValue({ cells }: Row, stub: number): boolean {
  return cells.slice(stub).some((cell) => cell.trim() !== '');
}

function isAhead(row: Row, stub: number): boolean {
  return !hasValue(row, stub) && row.cells.slice(0, stub).some((cell) => isTime(cell));
}

function roleInBody(
  rows: readonly Row[],
  at: number,
  { stub, head }: { readonly stub: number; readonly head: readonly Row[] },
): RowRole {
  const row = rows[at];
  if (row === undefined || isBlank(row)) return 'blank';
  if (isNote(row)) return 'ignored';
  const values = row.cells.slice(stub).filter((cell) => cell.trim() !== '');
  const named = row.cells.slice(0, stub).filter((cell) => cell.trim() !== '').length;
  if (values.length === 0) return named === 1 && stub > 1 ? 'section' : 'body';
  if (repeats(row, head, stub) || numbersColumns(rows, at)) return 'ignored';
  return share(values, isValuePlace) >= 0.5 || isAbout(row, stub) ? 'body' : 'ignored';
}
