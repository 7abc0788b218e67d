import type { ElementContent, Root } from 'hast';
import type { Parent } from '../tree/elements.ts';

/**
 * The tree without its list of pages, which the web page replaces by its own: without the `nav`, the
 * heading right above it and a section that held nothing else. German: gedrucktes Inhaltsverzeichnis.
 */
export function withoutPrintedContents(tree: Root, holders: ReadonlySet<Parent>): Root {
  if (!holders.has(tree)) return tree;
  return { ...tree, children: kept(tree.children as readonly ElementContent[], holders) };
}

function kept(children: readonly ElementContent[], holders: ReadonlySet<Parent>): ElementContent[] {
  const result: ElementContent[] = [];
  for (const child of children) {
    if (child.type !== 'element') result.push(child);
    else if (child.tagName === 'nav') dropHeadingAbove(result);
    else if (!holders.has(child)) result.push(child);
    else {
      const inside = kept(child.children, holders);
      if (!inside.every(isBlank)) result.push({ ...child, children: inside });
    }
  }
  return result;
}

function dropHeadingAbove(before: ElementContent[]): void {
  const at = before.findLastIndex((node) => !isBlank(node));
  const last = before[at];
  if (last?.type === 'element' && /^h[2-4]$/.test(last.tagName)) before.splice(at, 1);
}

function isBlank(node: ElementContent): boolean {
  return node.type === 'comment' || (node.type === 'text' && node.value.trim() === '');
}
