import type { Element, ElementContent, Root } from 'hast';
import { elementsOf } from '../tree/elements.ts';

/**
 * The tree without its list of pages, which the web page replaces by its own: without the `nav`, the
 * heading right above it and a section that held nothing else. German: gedrucktes Inhaltsverzeichnis.
 */
export function withoutPrintedContents(tree: Root): Root {
  return { ...tree, children: kept(tree.children as readonly ElementContent[]) };
}

function kept(children: readonly ElementContent[]): ElementContent[] {
  const result: ElementContent[] = [];
  for (const child of children) {
    if (child.type !== 'element') result.push(child);
    else if (child.tagName === 'nav') dropHeadingAbove(result);
    else if (!holdsContents(child)) result.push(child);
    else {
      const inside = kept(child.children);
      if (!inside.every(isBlank)) result.push({ ...child, children: inside });
    }
  }
  return result;
}

function holdsContents(parent: Element): boolean {
  return elementsOf(parent).some((each) => each.tagName === 'nav' || holdsContents(each));
}

function dropHeadingAbove(before: ElementContent[]): void {
  const at = before.findLastIndex((node) => !isBlank(node));
  const last = before[at];
  if (last?.type === 'element' && /^h[2-4]$/.test(last.tagName)) before.splice(at, 1);
}

function isBlank(node: ElementContent): boolean {
  return node.type === 'comment' || (node.type === 'text' && node.value.trim() === '');
}
