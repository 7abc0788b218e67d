import type { TableNode } from './node.ts';

/** A table as measured by pdfmake. */
interface MeasuredTable {
  readonly table: { readonly widths: readonly { width: number | '*' | 'auto' }[] };
  readonly _offsets: { readonly total: number };
}

/** What a column that takes the rest keeps at least. */
const NARROWEST = 40;

/** Narrows the columns of given width where all together are wider than the place the table has. */
export function fitColumns(node: TableNode, availableWidth: number): void {
  const { table, _offsets } = node as unknown as MeasuredTable;
  const fixed = table.widths.reduce((sum, { width }) => sum + (typeof width === 'number' ? width : 0), 0);
  const open = table.widths.filter(({ width }) => typeof width !== 'number').length;
  const room = availableWidth - _offsets.total - open * NARROWEST;
  if (fixed <= room) return;
  for (const column of table.widths) {
    if (typeof column.width === 'number') column.width *= room / fixed;
  }
}
