import type { Element, Root } from 'hast';
import { elementsBelow, elementsOf, textOf } from '../tree/elements.ts';

/** The notes of a report. German: Anmerkungen. */
export interface Notes {
  /** By which the structure finds the note; its own id, or one that nobody else has. */
  idOf(note: Element): string;
  has(id: string): boolean;
  /** True when no note stands right before this one. */
  leads(note: Element): boolean;
}

export function notesIn(tree: Root): Notes {
  const elements = elementsBelow(tree);
  const notes = elements.filter(({ tagName }) => tagName === 'aside');
  const ids = notes.length === 0 ? new Map<Element, string>() : idsOf(notes, elements);
  const known = new Set(ids.values());
  const led = new Set(notes.length < 2 ? [] : [tree, ...elements].flatMap(notesBehindNotes));
  return {
    idOf: (note) => ids.get(note) ?? '',
    has: (id) => known.has(id),
    leads: (note) => !led.has(note),
  };
}

function idsOf(notes: readonly Element[], elements: readonly Element[]): ReadonlyMap<Element, string> {
  const taken = new Set(elements.flatMap((element) => textOf(element, 'id') ?? []));
  const ids = new Map<Element, string>();
  for (const note of notes) {
    const id = textOf(note, 'id') ?? freeId(taken);
    taken.add(id);
    ids.set(note, id);
  }
  return ids;
}

function notesBehindNotes(parent: Root | Element): readonly Element[] {
  const blocks = elementsOf(parent);
  return blocks.filter(({ tagName }, index) => tagName === 'aside' && blocks[index - 1]?.tagName === 'aside');
}

function freeId(taken: ReadonlySet<string>): string {
  for (let number = 1; ; number += 1) {
    const id = `anmerkung-${number}`;
    if (!taken.has(id)) return id;
  }
}
