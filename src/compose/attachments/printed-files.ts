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
  const names = new Set(tree.children.flatMap(sourcesOf));
  return { has: (file) => names.has(file.normalize('NFC')) };
}

function sourcesOf(node: RootContent): readonly string[] {
  if (node.type !== 'element') return [];
  const source = node.properties['dataQuelle'];
  const own = typeof source === 'string' ? [source.replace(/:\d+$/, '').normalize('NFC')] : [];
  return [...own, ...node.children.flatMap(sourcesOf)];
}
