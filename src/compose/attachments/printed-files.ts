import type { Root, RootContent } from 'hast';

/** The files whose words stand in a report's tree. */
export interface PrintedFiles {
  has(file: string): boolean;
}

/**
 * Files by the `data-quelle` of a tree's elements. The tree is composed (NFC); a disk may give the same name with
 * letters and marks apart.
 */
export function printedFiles(tree: Root): PrintedFiles {
  const sources = new Set<string>();
  for (const node of tree.children) gather(node, sources);
  const names = new Set([...sources].map((source) => source.replace(/:\d+$/, '').normalize('NFC')));
  return { has: (file) => names.has(file.normalize('NFC')) };
}

/** Thousands of elements come from few hundred lines. */
function gather(node: RootContent, sources: Set<string>): void {
  if (node.type !== 'element') return;
  const source = node.properties['dataQuelle'];
  if (typeof source === 'string') sources.add(source);
  for (const child of node.children) gather(child, sources);
}
