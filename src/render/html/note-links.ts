import type { Element } from 'hast';
import { textOf } from '../tree/elements.ts';
import { targetOf } from '../tree/links.ts';
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

/** Takes the links to notes before the walk begins, since a note may stand before its link. */
export function noteLinksOf(links: readonly Element[], unique: UniqueIds): NoteLinks {
  const back = new Map<string, string>();
  const notes = new Map<Element, string>();
  const ids = new Map<Element, string>();
  for (const link of links) {
    const note = targetOf(link);
    if (note === undefined) continue;
    notes.set(link, note);
    if (back.has(note)) continue;
    const id = textOf(link, 'id') ?? unique.fresh(`${note}-stelle`);
    back.set(note, id);
    ids.set(link, id);
  }
  return { back, notes, ids };
}
