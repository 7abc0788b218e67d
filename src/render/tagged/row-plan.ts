import { heightAtMost, wordsAtMost } from './height-bound.ts';
import type { TableNode } from './node.ts';
import type { Column, MeasuredTable } from './table-measure.ts';
import { type CellHeight, isCell, rowHeight, rowPadding } from './table-rows.ts';

/** How a table that does not simply go row by row is set. */
export interface RowPlan {
  /** Rows that every further page repeats; 0 where the head is too high for that. */
  readonly headerRows: number;
  readonly headHeight: number;
  /** Rows that may be broken, because no page has room for them. */
  readonly broken: ReadonlySet<number>;
}

/** The share of a page that a repeated head may take. */
const MOST_HEAD = 0.5;

/**
 * Which rows of a table are higher than an empty page; null when none is.
 *
 * Takes   the table with its width shared, the height of an empty page, and what lays out one cell to see how
 *         high it is, which is asked only where a quick look leaves a doubt.
 * Rows joined by a cell are broken in any case: such a cell counts in no row's height.
 */
export function planRows(node: TableNode, page: number, heightOf: CellHeight): RowPlan | null {
  const { headerRows, body } = node.table;
  const highest = anyRowAtMost(node as TableNode & MeasuredTable);
  if (highest * headerRows <= page * MOST_HEAD && highest * (headerRows + 1) <= page) return null;
  const atMost = body.map((_, row) => rowHeight(node, row, heightAtMost));
  const joined = joinedRows(node, headerRows);
  const head = atMost.slice(0, headerRows).reduce((sum, height) => sum + height, 0);
  if (joined.size === 0 && head <= page * MOST_HEAD && atMost.every((height) => height + head <= page)) {
    return null;
  }
  const exact = (row: number) => rowHeight(node, row, heightOf);
  const headHeight = body.slice(0, headerRows).reduce((sum, _, row) => sum + exact(row), 0);
  if (headHeight > page * MOST_HEAD) return withoutHead(node, atMost, page, exact);
  const room = page - headHeight;
  const tall = atMost.flatMap((height, row) =>
    row >= headerRows && height > room && exact(row) > room ? [row] : [],
  );
  const broken = new Set([...joined, ...tall]);
  return broken.size === 0 ? null : { headerRows, headHeight, broken };
}

/** A height that no row exceeds, since none would if its narrowest cell held as much as the fullest one. */
function anyRowAtMost(node: TableNode & MeasuredTable): number {
  const { fullest, joinsRows, table } = node;
  if (fullest === null || joinsRows) return Number.POSITIVE_INFINITY;
  const narrowest = Math.min(...(table.widths as readonly Column[]).map(({ _calcWidth = 0 }) => _calcWidth));
  let padding = 0;
  for (let row = 0; row < table.body.length; row += 1) padding = Math.max(padding, rowPadding(node, row));
  return padding + wordsAtMost(fullest, fullest.lineHeight, narrowest);
}

/** A head that leaves no room for its rows is set once, like any row. */
function withoutHead(
  node: TableNode,
  atMost: readonly number[],
  page: number,
  exact: (row: number) => number,
): RowPlan {
  const tall = atMost.flatMap((height, row) => (height > page && exact(row) > page ? [row] : []));
  return { headerRows: 0, headHeight: 0, broken: new Set([...joinedRows(node, 0), ...tall]) };
}

function joinedRows(node: TableNode, from: number): ReadonlySet<number> {
  const { table, joinsRows } = node as TableNode & MeasuredTable;
  const joined = new Set<number>();
  if (!joinsRows) return joined;
  table.body.forEach((cells, row) => {
    if (row < from) return;
    const span = Math.max(1, ...cells.map((cell) => (isCell(cell) ? (cell.rowSpan ?? 1) : 1)));
    for (let next = row; span > 1 && next < row + span; next += 1) joined.add(next);
  });
  return joined;
}
