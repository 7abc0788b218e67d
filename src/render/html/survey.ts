import type { Element, ElementContent } from 'hast';
import { elementsBelow, type Parent, textOf } from '../tree/elements.ts';
import { targetOf } from '../tree/links.ts';

/** What has to be known of a tree before the walk through it begins. German: Bestand der Seite. */
export interface Survey {
  readonly ids: ReadonlySet<string>;
  /** Ids of the notes. */
  readonly notes: ReadonlySet<string>;
}

export function surveyOf(tree: Parent): Survey {
  const ids = new Set<string>();
  const notes = new Set<string>();
  look(tree.children, ids, notes);
  return { ids, notes };
}

function look(children: readonly unknown[], ids: Set<string>, notes: Set<string>): void {
  for (const child of children as readonly ElementContent[]) {
    if (child.type !== 'element') continue;
    const id = textOf(child, 'id');
    if (id !== undefined) ids.add(id);
    if (id !== undefined && child.tagName === 'aside') notes.add(id);
    look(child.children, ids, notes);
  }
}

/** Links to notes, in the order of the text; most reports have no note, and then nobody looks for them. */
export function linksTo(notes: ReadonlySet<string>, trees: readonly Parent[]): readonly Element[] {
  if (notes.size === 0) return [];
  return trees.flatMap(elementsBelow).filter((each) => notes.has(targetOf(each) ?? ''));
}
