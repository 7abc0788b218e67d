import type { Table } from '../csv/table.ts';
import { type Anatomy, anatomyOf } from './anatomy.ts';
import type { FoundCell } from './found-cell.ts';
import { cellsOf } from './grid-cells.ts';
import { type GridColumn, gridColumns, type UnreadColumn } from './grid-columns.ts';
import { headPaths } from './head-paths.ts';
import type { Period } from './period.ts';
import { type StubRole, stubRoles } from './stub-roles.ts';
import { type TimeBeside, timesBeside } from './times-beside.ts';
import { titlePeriod, titleUnit } from './titles.ts';
import { withTotals } from './total-rows.ts';

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
  /** Columns with times further right, where none stands on the left. */
  readonly beside: readonly TimeBeside[];
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
  const beside = timesBeside(stubs, paths, body);
  const times = new Set(beside.map(({ index }) => index));
  const { columns, unread } = gridColumns(anatomy, paths, body, times);
  const titles = rows.filter((_, index) => roles[index] === 'title');
  const common = { period: titlePeriod(titles) ?? hints.fileMonth, unit: titleUnit(titles) };
  const told = { ...anatomy, roles: withTotals(rows, roles, stubs) };
  const cells = cellsOf({ rows, anatomy: told, stubs, beside, columns, common });
  return { anatomy: told, stub: stubs, beside, columns, unread, cells };
}
