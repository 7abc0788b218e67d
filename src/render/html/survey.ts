import type { Element, ElementContent } from 'hast';
import { type Parent, textOf } from '../tree/elements.ts';
import { targetOf } from '../tree/links.ts';

/** What has to be known of a tree before the walk through it begins. German: Bestand der Seite. */
export interface Survey {
  readonly ids: ReadonlySet<string>;
  /** Ids of the notes. */
  readonly notes: ReadonlySet<string>;
  /** Links to places of the report, in the order of the text. */
  readonly links: readonly Element[];
}

export function surveyOf(tree: Parent): Survey {
  const ids = new Set<string>();
  const notes = new Set<string>();
  const links: Element[] = [];
  const visit = (children: readonly unknown[]): void => {
    for (const child of children as readonly ElementContent[]) {
      if (child.type !== 'element') continue;
      const id = textOf(child, 'id');
      if (id !== undefined) ids.add(id);
      if (id !== undefined && child.tagName === 'aside') notes.add(id);
      if (targetOf(child) !== undefined) links.push(child);
      visit(child.children);
    }
  };
  visit(tree.children);
  return { ids, notes, links };
}

/** Two trees, one behind the other. */
export function together(first: Survey, second: Survey): Survey {
  return {
    ids: new Set([...first.ids, ...second.ids]),
    notes: new Set([...first.notes, ...second.notes]),
    links: [...first.links, ...second.links],
  };
}
