import type { Root, RootContent } from 'hast';

const LINES = new Set(['h1', 'h2', 'h3', 'h4', 'p', 'li', 'tr', 'div', 'section', 'caption', 'br']);
const CELLS = new Set(['td', 'th']);

/** A report's tree as a reader sees it: one line per block or row, cells a tab apart, plain blanks. */
export function plainText(tree: Root): string {
  return tree.children
    .map(textOf)
    .join('')
    .replaceAll('\u00a0', ' ')
    .replace(/ *\n\s*/g, '\n');
}

function textOf(node: RootContent): string {
  if (node.type === 'text') return node.value.replace(/\s*\n\s*/g, ' ');
  if (node.type !== 'element') return '';
  const inside = node.children.map(textOf).join('');
  if (CELLS.has(node.tagName)) return `${inside.replaceAll('\n', ' ')}\t`;
  return LINES.has(node.tagName) ? `\n${inside.trim()}\n` : inside;
}
