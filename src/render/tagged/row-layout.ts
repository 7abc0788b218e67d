import type { BlockNode, CellAlignment, ColumnsNode } from './node.ts';
import type { PageWriter } from './page-writer.ts';
import { columnCalculator, LayoutBuilder } from './pdfmake.ts';
import { isCell } from './table-rows.ts';

type Cells = readonly (BlockNode | Record<never, never>)[];
type Widths = readonly { readonly _calcWidth?: number }[];

/**
 * Blocks side by side that stay in one piece: columns, and rows of tables.
 *
 * No page ends inside, so nothing has to be written down for that, which is most of what pdfmake does with a row.
 */
export class RowLayout extends LayoutBuilder {
  declare protected writer: PageWriter;

  /** Only what must not be broken has columns; else they stand one below the other. */
  protected processColumns({ columns, columnGap }: ColumnsNode): void {
    const { availableWidth } = this.writer.context();
    columnCalculator.buildColumnWidths(columns, availableWidth - (columns.length - 1) * columnGap);
    this.placeRow(
      columns,
      columns as Widths,
      columns.map((_, at) => (at === 0 ? 0 : columnGap)),
    );
  }

  /** Places each cell in its column, to the right of its gap. */
  protected placeRow(cells: Cells, widths: Widths, gaps: readonly number[]): void {
    const context = this.writer.context();
    const { x, y, availableWidth, availableHeight } = context;
    const lowered: Lowered[] = [];
    let [bottom, before, next] = [y, 0, 0];
    for (let at = 0; at < cells.length; at += 1) {
      const cell = cells[at];
      if (at < next || !cell || !isCell(cell)) continue;
      next = at + (cell.colSpan ?? 1);
      context.x = context.x + before + (gaps[at] ?? 0);
      context.y = y;
      before = spanOf(widths, gaps, at, next);
      context.availableWidth = before;
      context.availableHeight = availableHeight;
      this.processNode(cell, true);
      if (cell.verticalAlignment) lowered.push({ item: this.#lastAligned(), height: context.y - y });
      bottom = Math.max(bottom, context.y);
    }
    context.x = x;
    context.y = bottom;
    context.availableWidth = availableWidth;
    context.availableHeight = availableHeight - (bottom - y);
    for (const { item, height } of lowered) lower(item, bottom - y, height);
  }

  #lastAligned(): CellAlignment | undefined {
    return this.verticalAlignmentItemStack.pop()?.begin.item;
  }
}

interface Lowered {
  readonly item: CellAlignment | undefined;
  readonly height: number;
}

/** The width of the columns from `at` until before `next`, and of what stands between them. */
function spanOf(widths: Widths, gaps: readonly number[], at: number, next: number): number {
  let width = widths[at]?._calcWidth ?? 0;
  for (let each = at + 1; each < next; each += 1)
    width += (widths[each]?._calcWidth ?? 0) + (gaps[each] ?? 0);
  return width;
}

function lower(item: CellAlignment | undefined, row: number, cell: number): void {
  if (item) Object.assign(item, { getViewHeight: () => row, getNodeHeight: () => cell });
}
