import type { BlockNode, ColumnsNode, Margin, TableNode, TextNode } from './node.ts';
import { columnCalculator } from './pdfmake.ts';
import type { Extent } from './pieces.ts';
import { rowHeight, shareTableWidth } from './table-rows.ts';
import type { WordedText } from './words.ts';

const NO_MARGIN: Margin = [0, 0, 0, 0];

/** What pdfmake's first pass leaves on the nodes that are read here. */
interface Measured extends Partial<WordedText> {
  readonly _minHeight?: number;
}

/**
 * A height that a block surely does not exceed in a column of this width, without breaking a single line.
 *
 * Most blocks are far lower than a page, and this says so quickly; the rest must be laid out to know.
 */
export function heightAtMost(node: BlockNode, width: number): number {
  const [left, upper, right, lower] = node.margin ?? NO_MARGIN;
  return upper + lower + insideAtMost(node, width - left - right);
}

function insideAtMost(node: BlockNode & Measured, width: number): number {
  if ('stack' in node) return stackAtMost(node.stack, width);
  if ('ul' in node) return stackAtMost(node.ul, width - node.gap);
  if ('columns' in node) return columnsAtMost(node, width);
  if ('table' in node) return tableAtMost(node, width);
  if ('svg' in node) return node.svg(width).height;
  if ('canvas' in node) return node._minHeight ?? 0;
  return textAtMost(node, width);
}

function stackAtMost(blocks: readonly BlockNode[], width: number): number {
  return blocks.reduce((sum, block) => sum + heightAtMost(block, width), 0);
}

function textAtMost({ worded }: TextNode & Measured, width: number): number {
  return worded ? wordsAtMost(worded.extent, worded.lineHeight, width) : 0;
}

/** Two lines that follow each other hold more than one line's width of words. */
export function wordsAtMost(
  words: Pick<Extent, 'width' | 'lineEnds'>,
  lineHeight: number,
  width: number,
): number {
  if (words.width === 0) return 0;
  if (width <= 0) return Number.POSITIVE_INFINITY;
  return ((2 * words.width) / width + words.lineEnds + 1) * lineHeight;
}

function columnsAtMost({ columns, columnGap }: ColumnsNode, width: number): number {
  columnCalculator.buildColumnWidths(columns, width - columnGap * (columns.length - 1));
  const shared = columns as readonly (BlockNode & { readonly _calcWidth?: number })[];
  return Math.max(0, ...shared.map((column) => heightAtMost(column, column._calcWidth ?? 0)));
}

function tableAtMost(node: TableNode, width: number): number {
  shareTableWidth(node, width);
  return node.table.body.reduce((sum, _, row) => sum + rowHeight(node, row, heightAtMost), 0);
}
