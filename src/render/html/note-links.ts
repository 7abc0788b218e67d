import type { Element, Root } from 'hast';
import { elementsOf, textOf } from '../page/markup.ts';
import type { UniqueIds } from './unique-ids.ts';

/** Which links lead to which notes, and where a note leads back. */
export interface NoteLinks {
  /** Id of the first link to a note, by the id of the note. */
  readonly back: ReadonlyMap<string, string>;
  /** Id of the note, by the link that names it. */
  readonly notes: ReadonlyMap<Element, string>;
  /** Id of each link that a note leads back to. */
  readonly ids: ReadonlyMap<Element, string>;
}

/** Finds the links to notes before the walk begins, since a note may stand before its link. */
export function noteLinksIn(tree: Root, unique: UniqueIds): NoteLinks {
  const asides = new Set(found(tree, 'aside').flatMap((aside) => textOf(aside, 'id') ?? []));
  const back = new Map<string, string>();
  const notes = new Map<Element, string>();
  const ids = new Map<Element, string>();
  for (const link of found(tree, 'a')) {
    const note = (textOf(link, 'href') ?? '').slice(1);
    if (!textOf(link, 'href')?.startsWith('#') || !asides.has(note)) continue;
    notes.set(link, note);
    if (back.has(note)) continue;
    const id = textOf(link, 'id') ?? unique.fresh(`${note}-stelle`);
    back.set(note, id);
    ids.set(link, id);
  }
  return { back, notes, ids };
}

function found(parent: Root | Element, tagName: string): readonly Element[] {
  return elementsOf(parent).flatMap((child) => [
    ...(child.tagName === tagName ? [child] : []),
    ...found(child, tagName),
  ]);
}
