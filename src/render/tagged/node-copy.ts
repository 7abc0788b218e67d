import type { BlockNode } from './node.ts';

type Cells = readonly (BlockNode | Record<never, never>)[];

/** A block to be laid out on trial: layout writes into nodes, and nothing of it may stay in the real ones. */
export function copyOf(node: BlockNode): BlockNode {
  if ('stack' in node) return { ...node, stack: node.stack.map(copyOf) };
  if ('ul' in node) return { ...node, ul: node.ul.map((item) => copyOf(item) as typeof item) };
  if ('columns' in node) return { ...node, columns: node.columns.map(copyOf) };
  if ('canvas' in node) return { ...node, canvas: node.canvas.map((vector) => ({ ...vector })) };
  if (!('table' in node)) return { ...node };
  const { table } = node;
  const body = table.body.map((cells: Cells) => cells.map((cell) => copyOf(cell as BlockNode)));
  const widths = (table.widths as readonly unknown[]).map((column) => Object.assign({}, column));
  return { ...node, table: { ...table, body, widths: widths as unknown as typeof table.widths } };
}
