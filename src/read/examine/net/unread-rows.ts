import { rowNotRead } from '../../../diagnostic/catalogue/csv-net.ts';
import type { Diagnostic } from '../../../diagnostic/diagnostic.ts';
import type { Row } from '../../csv/table.ts';
import { gridOf } from '../../grid/grid-of.ts';
import { parsePeriod } from '../../grid/period.ts';
import type { RowRole } from '../../grid/row-roles.ts';
import { isValueLike } from '../../grid/signs.ts';
import type { Examined } from '../examined.ts';

/** Rows between the values that hold numbers and were passed over; numbers of columns right below the head are none. */
export function unreadRows({ table, profile, roles }: Examined): readonly Diagnostic[] {
  const grid = profile.layout.kind === 'grid' ? gridOf(table, profile) : null;
  if (grid === null) return [];
  const { stub } = grid.anatomy;
  const first = roles.indexOf('body');
  const passed = table.rows.filter(
    (row, at) =>
      roles[at] === 'ignored' && numbersIn(row, stub) > 0 && at > first && !numbersColumns(at, roles),
  );
  const [row] = passed;
  if (row === undefined) return [];
  const text = row.cells.join(table.delimiter === '\t' ? ' ' : table.delimiter);
  return [rowNotRead(row.cell(0).place, { text, count: passed.length })];
}

/** Numbers that are no times: a head with years comes again on each page. */
function numbersIn({ cells }: Row, stub: number): number {
  return cells
    .slice(stub)
    .filter((cell) => /\d/u.test(cell) && isValueLike(cell) && parsePeriod(cell) === null).length;
}

/** Right below a head that came again. */
function numbersColumns(at: number, roles: readonly RowRole[]): boolean {
  const above = roles.slice(0, at).findLast((role) => role !== 'blank');
  return above === 'head' || above === 'unit';
}
