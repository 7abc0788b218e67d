import type { Row } from '../csv/table.ts';
import { bodyStart } from './body-start.ts';
import { furtherTable } from './further-table.ts';
import { type RowRole, rolesOf } from './row-roles.ts';
import { filled, filledWidth, isBlank, isNote, isTimeTitle, numbersColumns } from './row-words.ts';
import { isStatusRow } from './status-columns.ts';
import { stubWidth } from './stub-width.ts';
import { isBareUnit, parseUnit } from './units.ts';

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
  const whole = shapeUntil(foot);
  const further = furtherTable(rows, { first, end: foot, stub: whole.stub, head: above });
  const end = further?.from ?? foot;
  const { stub, width } = further === null ? whole : shapeUntil(end);
  const status = above.findLast((row) => isStatusRow(row, stub)) ?? null;
  const labels = above.filter((row) => row !== status);
  const units = labels.findLast((row) => isUnitRow(row, stub, labels.length === 1)) ?? null;
  const head = labels.filter((row) => row !== units);
  const roles = rolesOf(rows, { first, end, foot, above, stub }).map((role, at): RowRole => {
    if (role !== 'head') return role;
    return rows[at] === status ? 'status' : rows[at] === units ? 'unit' : 'head';
  });
  return { roles, head, units, status, further: further?.head ?? null, stub, width };
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

/** Where it is the only head, `Fälle` is a label and `EUR` is none. */
function isUnitRow({ cells }: Row, stub: number, alone: boolean): boolean {
  const named = cells.slice(stub).filter((cell) => cell.trim() !== '');
  const units = named.filter((cell) => (alone ? isBareUnit(cell) : parseUnit(cell) !== null));
  return named.length > 0 && units.length === named.length;
}
