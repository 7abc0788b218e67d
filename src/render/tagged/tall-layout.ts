import { heightAtMost } from './height-bound.ts';
import type { BlockNode, TableNode } from './node.ts';
import { copyOf } from './node-copy.ts';
import { TableProcessor } from './pdfmake.ts';
import { RowLayout } from './row-layout.ts';
import { planRows, type RowPlan } from './row-plan.ts';
import { RuledTable } from './ruled-table.ts';
import { Spacing } from './spacing.ts';
import type { MeasuredTable } from './table-measure.ts';
import { isCell, rowPadding, shareTableWidth } from './table-rows.ts';

/** Lengths are sums of many parts; this little is no difference. */
const EXACT = 0.01;
/** A row that must be broken begins where at least this much of a page is left, in points. */
const WORTHWHILE = 72;

/** What a table's layout leaves open. */
const NO_COLUMN_LINES = {
  vLineWidth: () => 0,
  hLineStyle: () => null,
  fillOpacity: () => 1,
  defaultBorder: true,
};
/** pdfmake gathers where on the pages a cell stands; nobody asks. */
const NOWHERE: readonly never[] = [];

/** Layout of what should stay in one piece and is higher than a page: it is broken, and nothing is lost. */
export class TallLayout extends RowLayout {
  protected readonly spacing = new Spacing();
  /** What the rows that are being broken take from each page. */
  #padding = 0;

  get #page(): number {
    return this.writer.emptyPage - this.#padding - EXACT;
  }

  /** Lets a block be broken that no page has room for. */
  protected loosen(node: BlockNode): void {
    if (this.writer.transactionLevel > 0) return;
    const [left, , right] = node.margin ?? [0, 0, 0, 0];
    const width = this.writer.context().availableWidth - left - right;
    const bare = { ...node, unbreakable: false, margin: undefined, _margin: null } as unknown as BlockNode;
    if (heightAtMost(bare, width) <= this.#page || this.#heightOf(bare, width) <= this.#page) return;
    Object.assign(node, loosened(node));
  }

  #heightOf(node: BlockNode, width: number): number {
    const trial = copyOf(node);
    return this.spacing.beside(() => this.writer.heightOf(width, () => this.processNode(trial)));
  }

  protected processTable(node: TableNode): void {
    shareTableWidth(node, this.writer.context().availableWidth);
    const inOnePiece = this.writer.transactionLevel > 0;
    const plan = inOnePiece ? null : planRows(node, this.#page, (cell, width) => this.#heightOf(cell, width));
    const table = node as TableNode & MeasuredTable;
    if (plan === null && !table.joinsRows) this.#layOutWholeRows(table, inOnePiece);
    else this.#layOutRows(table, plan ?? wholeRows(node));
  }

  /** Rows that no page breaks and no cell joins: the head with the first row below it is one block, as is each other row. */
  #layOutWholeRows(node: TableNode & MeasuredTable, inOnePiece: boolean): void {
    const { headerRows, keepWithHeaderRows, body } = node.table;
    const ruled = new RuledTable(node, this.writer);
    const together = headerRows === 0 ? 1 : headerRows + keepWithHeaderRows;
    this.writer.beginUnbreakableBlock();
    for (let row = 0; row < headerRows; row += 1) this.#layOutWholeRow(node, row, ruled);
    const head = headerRows === 0 || inOnePiece ? null : this.writer.currentBlockToRepeatable();
    for (let row = headerRows; row < together; row += 1) this.#layOutWholeRow(node, row, ruled);
    this.writer.commitUnbreakableBlock();
    if (head) this.writer.pushToRepeatables(head);
    for (let row = together; row < body.length; row += 1) {
      this.writer.beginUnbreakableBlock();
      this.#layOutWholeRow(node, row, ruled);
      // Where no head is repeated, a line says that a table goes on.
      this.writer.commitBelow(headerRows === 0 ? () => ruled.rule(row) : null);
    }
    if (head) this.writer.popFromRepeatables();
  }

  #layOutWholeRow(
    { layout, table, _offsets }: TableNode & MeasuredTable,
    row: number,
    ruled: RuledTable,
  ): void {
    const context = this.writer.context();
    const top = context.y;
    context.moveDown(layout.paddingTop(row));
    this.placeRow(table.body[row] ?? [], table.widths, _offsets.offsets);
    context.moveDown(layout.paddingBottom(row));
    ruled.panel(row, top);
    ruled.rule(row + 1);
  }

  /** pdfmake's own way through a table, except that each row says whether it may be broken. */
  #layOutRows(node: TableNode, plan: RowPlan): void {
    const { headerRows, headHeight, broken } = plan;
    this.nestedLevel += 1;
    if (broken.has(headerRows)) this.writer.makeRoom(headHeight + WORTHWHILE);
    const processor = new TableProcessor(planned(node, plan));
    processor.beginTable(this.writer);
    node.table.body.forEach((_, row) => {
      processor.dontBreakRows = !broken.has(row);
      if (broken.has(row)) this.#layOutBrokenRow(node, row, processor);
      else this.#layOutRow(node, row, processor);
    });
    processor.endTable(this.writer);
    this.nestedLevel -= 1;
    if (this.nestedLevel === 0) this.writer.context().resetMarginXTopParent();
  }

  #layOutBrokenRow(node: TableNode, row: number, processor: InstanceType<typeof TableProcessor>): void {
    const padding = rowPadding(node, row);
    this.writer.makeRoom(WORTHWHILE);
    this.writer.release();
    this.#padding += padding;
    this.#layOutRow(node, row, processor);
    this.#padding -= padding;
  }

  #layOutRow(node: TableNode, row: number, processor: InstanceType<typeof TableProcessor>): void {
    const { dontBreakRows, rowsWithoutPageBreak } = processor;
    const cells = node.table.body[row] ?? [];
    const { y, page } = this.writer.context();
    for (const cell of cells) {
      Object.assign(cell, { positions: NOWHERE });
      if (dontBreakRows) noteBeginning(cell, y, page);
    }
    processor.beginRow(row, this.writer);
    const [left, , right] = node.margin ?? [0, 0, 0, 0];
    const { pageBreaks } = this.processRow({
      marginX: [left, right],
      dontBreakRows,
      rowsWithoutPageBreak,
      cells,
      widths: node.table.widths,
      gaps: gapsOf(node),
      tableBody: node.table.body,
      tableNode: node,
      rowIndex: row,
    });
    processor.endRow(row, this.writer, pageBreaks);
  }
}

/** Columns that are higher than a page can be read only one below the other. */
function loosened(node: BlockNode): object {
  const [left, , right, lower] = node.margin ?? [0, 0, 0, 0];
  return {
    unbreakable: false,
    ...('columns' in node ? { stack: node.columns, columns: undefined } : {}),
    ...(node.hoisted ? { _margin: [left, 0, right, lower] } : {}),
  };
}

/** No row is broken. */
function wholeRows({ table: { headerRows } }: TableNode): RowPlan {
  return { headerRows, headHeight: 0, broken: new Set() };
}

/** The table with what its plan says and with what pdfmake looks for; cells of broken rows begin at their top. */
function planned(node: TableNode, { headerRows, broken }: RowPlan): TableNode {
  const keepWithHeaderRows = broken.has(headerRows) ? 0 : node.table.keepWithHeaderRows;
  Object.assign(node.table, { headerRows, keepWithHeaderRows, dontBreakRows: !broken.has(0) });
  Object.assign(node, { _layout: { ...NO_COLUMN_LINES, ...node.layout } });
  for (const row of broken) {
    for (const cell of node.table.body[row] ?? []) Object.assign(cell, { verticalAlignment: undefined });
  }
  return node;
}

/** pdfmake ends a cell that spans rows by where it began. */
function noteBeginning(cell: BlockNode | Record<never, never>, y: number, page: number): void {
  if (isCell(cell) && (cell.rowSpan ?? 1) > 1) {
    Object.assign(cell, { _startingRowSpanY: y, _startingRowSpanPage: page });
  }
}

function gapsOf(node: TableNode): readonly number[] {
  return (node as unknown as { readonly _offsets: { readonly offsets: readonly number[] } })._offsets.offsets;
}
