import type { Element, ElementContent } from 'hast';
import { elementsBelow, type Parent, textOf } from '../tree/elements.ts';
import { targetOf } from '../tree/links.ts';

/** What has to be known of a tree before the walk through it begins. German: Bestand der Seite. */
export interface Survey {
  readonly ids: ReadonlySet<string>;
  /** Ids of the notes. */
  readonly notes: ReadonlySet<string>;
  /** Elements with a printed table of contents somewhere below, and the tree itself. */
  readonly holders: ReadonlySet<Parent>;
}

/** One look for all: a tree of 15,000 elements is not at hand, so that going through it costs more than what is asked on the way. */
export function surveyOf(tree: Parent): Survey {
  const survey = { ids: new Set<string>(), notes: new Set<string>(), holders: new Set<Parent>() };
  look(tree, survey);
  return survey;
}

interface Growing {
  readonly ids: Set<string>;
  readonly notes: Set<string>;
  readonly holders: Set<Parent>;
}

/** True where there is a table of contents below. */
function look(parent: Parent, survey: Growing): boolean {
  let holds = false;
  for (const child of parent.children as readonly ElementContent[]) {
    if (child.type !== 'element') continue;
    const id = textOf(child, 'id');
    if (id !== undefined) survey.ids.add(id);
    if (id !== undefined && child.tagName === 'aside') survey.notes.add(id);
    if (look(child, survey) || child.tagName === 'nav') holds = true;
  }
  if (holds) survey.holders.add(parent);
  return holds;
}

/** Links to notes, in the order of the text; most reports have no note, and then nobody looks for them. */
export function linksTo(notes: ReadonlySet<string>, trees: readonly Parent[]): readonly Element[] {
  if (notes.size === 0) return [];
  return trees.flatMap(elementsBelow).filter((each) => notes.has(targetOf(each) ?? ''));
}
