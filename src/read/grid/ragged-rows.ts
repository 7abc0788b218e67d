import { rowWidth } from '../../diagnostic/catalogue/csv-table.ts';
import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import { enough } from '../csv/enough.ts';
import type { Row, Table } from '../csv/table.ts';
import type { Anatomy } from './anatomy.ts';
import { isValueLike } from './signs.ts';

/**
 * Rows of values that reach beyond the head: a comma too many parted a number, and all that follows moved.
 *
 * Errors: CSV-126, as in every other layout.
 */
export function raggedRows({ rows }: Table, { roles, head, units }: Anatomy): readonly Diagnostic[] {
  const expected = headWidth({ head, units });
  if (expected === 0) return [];
  const longer = rows.filter(
    ({ cells }, at) => roles[at] === 'body' && cells.slice(expected).some((cell) => isValueLike(cell)),
  );
  return enough(longer).map((row) =>
    rowWidth({ ...row.cell(expected).place, length: 1 }, { count: widthOf(row.cells), expected }),
  );
}

/** True for a column behind the head that few rows reach: no column, but what moved there. */
export function isSurplus(index: number, anatomy: Anatomy, body: readonly Row[]): boolean {
  const expected = headWidth(anatomy);
  if (expected === 0 || index < expected) return false;
  return body.filter(({ cells }) => (cells[index] ?? '').trim() !== '').length * 2 < body.length;
}

/** How many columns the head names; 0 for a table without one. */
function headWidth({ head, units }: Pick<Anatomy, 'head' | 'units'>): number {
  const heads = units === null ? head : [...head, units];
  return Math.max(0, ...heads.map(({ cells }) => widthOf(cells)));
}

function widthOf(cells: readonly string[]): number {
  return cells.findLastIndex((cell) => cell.trim() !== '') + 1;
}
