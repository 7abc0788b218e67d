import { rowWidth } from '../../diagnostic/catalogue/csv-table.ts';
import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import { enough } from '../csv/enough.ts';
import type { Table } from '../csv/table.ts';
import type { Anatomy } from './anatomy.ts';
import { isValueLike } from './signs.ts';

/**
 * Rows of values that reach beyond the head: a comma too many parted a number, and all that follows moved.
 *
 * Errors: CSV-126, as in every other layout.
 */
export function raggedRows({ rows }: Table, { roles, head, units }: Anatomy): readonly Diagnostic[] {
  const heads = units === null ? head : [...head, units];
  const expected = Math.max(0, ...heads.map(({ cells }) => widthOf(cells)));
  if (expected === 0) return [];
  const longer = rows.filter(
    ({ cells }, at) => roles[at] === 'body' && cells.slice(expected).some((cell) => isValueLike(cell)),
  );
  return enough(longer).map((row) =>
    rowWidth({ ...row.cell(expected).place, length: 1 }, { count: widthOf(row.cells), expected }),
  );
}

function widthOf(cells: readonly string[]): number {
  return cells.findLastIndex((cell) => cell.trim() !== '') + 1;
}
