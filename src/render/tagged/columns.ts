import type { TableNode } from './node.ts';
import type { Column, MeasuredTable } from './table-measure.ts';

/** What a column that takes the rest keeps at least. */
const NARROWEST = 40;

/** Narrows the columns of given width where all together are wider than the place the table has. */
export function fitColumns(node: TableNode, availableWidth: number): void {
  const { table, _offsets } = node as TableNode & MeasuredTable;
  const widths: readonly Column[] = table.widths;
  const fixed = widths.reduce((sum, { width }) => sum + (typeof width === 'number' ? width : 0), 0);
  const open = widths.filter(({ width }) => typeof width !== 'number').length;
  const room = availableWidth - _offsets.total - open * NARROWEST;
  if (fixed <= room) return;
  for (const column of widths) {
    if (typeof column.width === 'number') column.width *= room / fixed;
  }
}
