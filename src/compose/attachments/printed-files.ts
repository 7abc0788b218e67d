import type { Root, RootContent } from 'hast';

/** Names of the files whose words stand in a report's tree, by the `data-quelle` of its elements. */
export function printedFiles(tree: Root): ReadonlySet<string> {
  return new Set(tree.children.flatMap(sourcesOf));
}

function sourcesOf(node: RootContent): readonly string[] {
  if (node.type !== 'element') return [];
  const source = node.properties['dataQuelle'];
  const own = typeof source === 'string' ? [source.replace(/:\d+$/, '')] : [];
  return [...own, ...node.children.flatMap(sourcesOf)];
}
