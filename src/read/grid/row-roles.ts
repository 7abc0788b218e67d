import type { Row } from '../csv/table.ts';
import { isAbout, repeats } from './further-table.ts';
import { isBlank, isNote, isTime, numbersColumns, share } from './row-words.ts';
import { isValuePlace } from './signs.ts';

/**
 * What a row of a table is for. German: Rolle der Zeile.
 *
 * status   says how firm the values of each column are (Zeile „Datenstand“)
 * section  a line within the body that holds for those below it (Zwischenüberschrift)
 * total    counts other rows once more, where a time is expected: no month
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
  | 'total'
  | 'ignored'
  | 'further'
  | 'footer';

/** What is known of a table before its rows have roles. */
export interface Found {
  readonly first: number;
  /** Behind the last row that may belong to the table. */
  readonly end: number;
  /** Where the footer of the file begins. */
  readonly foot: number;
  readonly above: readonly Row[];
  readonly stub: number;
}

/** One role per row; those of the head are told apart by whoever knows its units and its status. */
export function rolesOf(rows: readonly Row[], { first, end, foot, above, stub }: Found): readonly RowRole[] {
  const inBody = (at: number) => roleInBody(rows, at, { stub, head: above });
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
