import type { BlockNode, TableNode } from './node.ts';
import type { PageWriter } from './page-writer.ts';
import type { MeasuredTable } from './table-measure.ts';

/** Lines and panels of a table whose columns have their widths. */
export class RuledTable {
  readonly #node: TableNode;
  readonly #writer: PageWriter;
  /** The left edge of each column with its padding, and the right edge of the last. */
  readonly #edges: readonly number[];

  constructor(node: TableNode, writer: PageWriter) {
    this.#node = node;
    this.#writer = writer;
    this.#edges = edgesOf(node);
  }

  /** A line across the table, and the room it takes. */
  rule(at: number): void {
    const { layout } = this.#node;
    const lineWidth = layout.hLineWidth(at);
    if (lineWidth === 0) return;
    const [x2, y] = [this.#edges.at(-1) ?? 0, lineWidth / 2];
    const lineColor = layout.hLineColor(at);
    if (x2 !== 0) this.#writer.addShape({ type: 'line', x1: 0, x2, y1: y, y2: y, lineWidth, lineColor });
    this.#writer.context().moveDown(lineWidth);
  }

  /** The panel behind a row that begins at `top` and ends here, with the line below it. */
  panel(row: number, top: number): void {
    const { layout, table } = this.#node;
    const color = layout.fillColor(row);
    if (color === null) return;
    const { x, y } = this.#writer.context();
    const h = y + layout.hLineWidth(row + 1) - top;
    for (let column = 0; column < table.widths.length; ) {
      const next = column + (columnsOf(table.body[row]?.[column]) ?? 1);
      const left = this.#edges[column] ?? 0;
      const w = (this.#edges[next] ?? 0) - left;
      this.#writer.addBeneath({ type: 'rect', x: left + x, y: top, w, h, color });
      column = next;
    }
  }
}

function edgesOf(node: TableNode): readonly number[] {
  let edge = 0;
  const edges = [edge];
  node.table.widths.forEach((_, column) => {
    edge += widthOf(node, column);
    edges.push(edge);
  });
  return edges;
}

/** A column with its padding. */
function widthOf(node: TableNode, column: number): number {
  const { layout, table } = node as TableNode & MeasuredTable;
  return layout.paddingLeft(column) + layout.paddingRight(column) + (table.widths[column]?._calcWidth ?? 0);
}

function columnsOf(cell: BlockNode | Record<never, never> | undefined): number | undefined {
  return cell && 'colSpan' in cell ? cell.colSpan : undefined;
}
