import type { Row, Table } from '../csv/table.ts';
import { type Anatomy, anatomyOf } from './anatomy.ts';
import type { FoundCell } from './found-cell.ts';
import { type GridColumn, gridColumns, type UnreadColumn } from './grid-columns.ts';
import { headPaths } from './head-paths.ts';
import { monthOfYear, type Period, parsePeriod } from './period.ts';
import { type StubRole, stubRoles } from './stub-roles.ts';
import { titlePeriod, titleUnit } from './titles.ts';
import { parseUnit, type WrittenUnit } from './units.ts';

/** What a profile says where the words of the table do not. */
export interface GridHints {
  /** Text with which the first line of the footer begins. */
  readonly footer: string;
  /** The time that the name of the file says; null for none. */
  readonly fileMonth: Period | null;
}

/** A table of statistics, taken apart. German: Tabelle lesen. */
export interface Grid {
  readonly anatomy: Anatomy;
  readonly stub: readonly StubRole[];
  readonly columns: readonly GridColumn[];
  /** Columns with numbers that are not read, for whoever must say so. */
  readonly unread: readonly UnreadColumn[];
  readonly cells: readonly FoundCell[];
}

/**
 * Reads any table with labels above and on the left: heads of several levels, times in rows or columns or in a title,
 * codes of regions, units. Null where nothing in the file looks like a table.
 *
 * Rows and columns are found by what stands in them, so a table that moved by a line reads the same.
 */
export function readGrid(table: Table, hints: GridHints): Grid | null {
  const known = READ.get(table);
  const name = `${hints.footer} ${hints.fileMonth?.text ?? ''}`;
  if (known?.name === name) return known.grid;
  const grid = takenApart(table, hints);
  READ.set(table, { name, grid });
  return grid;
}

/** A file is looked at by several profiles in turn, and taken apart once. */
const READ = new WeakMap<Table, { readonly name: string; readonly grid: Grid | null }>();

function takenApart({ rows }: Table, hints: GridHints): Grid | null {
  const anatomy = anatomyOf(rows, hints.footer);
  if (anatomy === null) return null;
  const { head, stub, width, roles } = anatomy;
  const body = rows.filter((_, index) => roles[index] === 'body');
  const paths = headPaths(head, stub, width);
  const stubs = stubRoles(
    body,
    stub,
    paths.slice(0, stub).map((path) => path.join(' ')),
  );
  const { columns, unread } = gridColumns(anatomy, paths, body);
  const titles = rows.filter((_, index) => roles[index] === 'title');
  const common = { period: titlePeriod(titles) ?? hints.fileMonth, unit: titleUnit(titles) };
  return { anatomy, stub: stubs, columns, unread, cells: cellsOf({ rows, anatomy, stubs, columns, common }) };
}

interface Parts {
  readonly rows: readonly Row[];
  readonly anatomy: Anatomy;
  readonly stubs: readonly StubRole[];
  readonly columns: readonly GridColumn[];
  /** What the titles say for every value. */
  readonly common: { readonly period: Period | null; readonly unit: WrittenUnit | null };
}

function cellsOf({ rows, anatomy: { roles, stub }, stubs, columns, common }: Parts): readonly FoundCell[] {
  let section = '';
  let above: readonly string[] = [];
  const keyAt = stubs.indexOf('key');
  return rows.flatMap((row, at) => {
    if (roles[at] === 'section') section = row.cells.find((cell) => cell.trim() !== '')?.trim() ?? '';
    if (roles[at] !== 'body') return [];
    above = filledDown(row, stub, above);
    const said = readStub(above, stubs, section);
    return columns.map((column): FoundCell => {
      const labels = [column.label, ...said.labels].filter((label) => label !== '');
      return {
        cell: row.cell(column.index),
        index: column.index,
        label: labels.join(' / '),
        key: said.key,
        ...(keyAt === -1 ? {} : { keyCell: () => row.cell(keyAt) }),
        period: said.unread ? null : together(said, column, common.period),
        unit: column.unit ?? said.unit ?? common.unit,
        status: column.status === null ? column.firmness : row.cell(column.status),
      };
    });
  });
}

/** What stands on the left; blank cells before the first filled one go on from the row above, as in merged cells. */
function filledDown({ cells }: Row, stub: number, above: readonly string[]): readonly string[] {
  const own = Array.from({ length: stub }, (_, column) => cells[column]?.trim() ?? '');
  const first = own.findIndex((cell) => cell !== '');
  return own.map((cell, column) => (column < first ? (above[column] ?? '') : cell));
}

interface Said {
  readonly labels: readonly string[];
  readonly key: string | null;
  readonly period: Period | null;
  readonly monthName: string;
  readonly unit: WrittenUnit | null;
  /** A time stands there that nobody understands: the title's must not stand in for it. */
  readonly unread: boolean;
}

function readStub(cells: readonly string[], roles: readonly StubRole[], section: string): Said {
  const at = (role: StubRole) => cells[roles.indexOf(role)] ?? '';
  const sectionPeriod = parsePeriod(section);
  const time = at('time');
  const monthName = at('month-name');
  const own = monthName === '' ? null : monthOfYear(monthName, time === '' ? section : time);
  return {
    labels: [
      ...cells.filter((_, column) => roles[column] === 'label'),
      ...(sectionPeriod === null ? [section] : []),
    ].filter((label) => label !== ''),
    key: at('key') === '' ? null : at('key'),
    period: own ?? parsePeriod(time) ?? sectionPeriod,
    monthName,
    unit: parseUnit(at('unit')),
    unread: time !== '' && own === null && parsePeriod(time) === null && sectionPeriod === null,
  };
}

/**
 * The time of a value, from its row, its column and the titles: a year in one place and a month in another make one
 * time; else the more exact one counts.
 */
function together(row: Said, column: GridColumn, title: Period | null): Period | null {
  const name = row.monthName || column.monthName;
  const years = [row.period, column.period, title].flatMap((each) => each ?? []);
  const named = years.map(({ text }) => monthOfYear(name, text)).find((each) => each !== null);
  return named ?? years.find(({ month }) => month !== null) ?? years[0] ?? null;
}
