import { fitColumns } from './columns.ts';
import type { BlockNode, TableNode } from './node.ts';
import { columnCalculator } from './pdfmake.ts';

/** A table as measured by pdfmake, its width shared among its columns. */
interface SharedTable {
  readonly table: { readonly widths: readonly { readonly _calcWidth: number }[] };
  readonly _offsets: { readonly total: number; readonly offsets: readonly number[] };
  readonly _layout: {
    paddingTop(row: number): number;
    paddingBottom(row: number): number;
    hLineWidth(line: number): number;
  };
}

export type CellHeight = (cell: BlockNode, width: number) => number;

/** Gives each column its width; asked again for the same width, the same. */
export function shareTableWidth(node: TableNode, available: number): void {
  fitColumns(node, available);
  const { table, _offsets } = node as unknown as SharedTable;
  columnCalculator.buildColumnWidths(table.widths, available - _offsets.total, _offsets.total, node);
}

/** The height of a row with its padding and lines, when it is told how high each cell is. */
export function rowHeight(node: TableNode, row: number, heightOf: CellHeight): number {
  const heights = (node.table.body[row] ?? []).map((cell, column) =>
    isCell(cell) ? heightOf(cell, cellWidth(node, column, cell.colSpan ?? 1)) : 0,
  );
  return rowPadding(node, row) + Math.max(0, ...heights);
}

/** Padding and lines above and below the content of a row. */
export function rowPadding(node: TableNode, row: number): number {
  const { _layout: layout } = node as unknown as SharedTable;
  const lines = layout.hLineWidth(row) + layout.hLineWidth(row + 1);
  return layout.paddingTop(row) + layout.paddingBottom(row) + lines;
}

function cellWidth(node: TableNode, column: number, span: number): number {
  const { table, _offsets } = node as unknown as SharedTable;
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
