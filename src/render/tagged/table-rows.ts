import { fitColumns } from './columns.ts';
import type { BlockNode, TableNode } from './node.ts';
import { columnCalculator } from './pdfmake.ts';
import type { MeasuredTable } from './table-measure.ts';

export type CellHeight = (cell: BlockNode, width: number) => number;

/** Gives each column its width; asked again for the same width, the same. */
export function shareTableWidth(node: TableNode, available: number): void {
  fitColumns(node, available);
  const { table, _offsets } = node as TableNode & MeasuredTable;
  columnCalculator.buildColumnWidths(table.widths, available - _offsets.total, _offsets.total, node);
}

/** The height of a row with its padding and lines, when it is told how high each cell is. */
export function rowHeight(node: TableNode, row: number, heightOf: CellHeight): number {
  let highest = 0;
  node.table.body[row]?.forEach((cell, column) => {
    if (!isCell(cell)) return;
    highest = Math.max(highest, heightOf(cell, cellWidth(node, column, cell.colSpan ?? 1)));
  });
  return rowPadding(node, row) + highest;
}

/** Padding and lines above and below the content of a row. */
export function rowPadding({ layout }: TableNode, row: number): number {
  const lines = layout.hLineWidth(row) + layout.hLineWidth(row + 1);
  return layout.paddingTop(row) + layout.paddingBottom(row) + lines;
}

function cellWidth(node: TableNode, column: number, span: number): number {
  const { table, _offsets } = node as TableNode & MeasuredTable;
  let width = table.widths[column]?._calcWidth ?? 0;
  for (let next = column + 1; next < column + span; next += 1) {
    width += (table.widths[next]?._calcWidth ?? 0) + (_offsets.offsets[next] ?? 0);
  }
  return width;
}

/** False for a place that a span covers. */
export function isCell(cell: BlockNode | Record<never, never>): cell is BlockNode {
  return !('_span' in cell);
}
