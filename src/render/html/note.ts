import type { Element } from 'hast';
import { elementsBelow, textOf } from '../tree/elements.ts';
import { targetOf } from '../tree/links.ts';
import { element } from './element.ts';
import type { NoteLinks } from './note-links.ts';
import { plainProperties } from './plain-properties.ts';
import type { Walk } from './walk.ts';

/** `aside`: a footnote where it stands, with a way back to the word it belongs to. German: Anmerkung. */
export function note(aside: Element, walk: Walk): Element {
  const properties = { ...plainProperties(aside.properties), role: 'doc-footnote' };
  const content = walk.content(aside.children, walk);
  const back = walk.noteLinks.back.get(textOf(aside, 'id') ?? '');
  if (back === undefined || elementsBelow(aside).some((each) => targetOf(each) !== undefined))
    return element('aside', properties, ...content);
  const way = element('a', { href: `#${back}`, role: 'doc-backlink' }, 'Zurück zum Text');
  const last = content.findLast((child) => child.type === 'element');
  if (last?.tagName !== 'p') return element('aside', properties, ...content, ' ', way);
  const ended = element('p', last.properties, ...last.children, ' ', way);
  return element('aside', properties, ...content.map((child) => (child === last ? ended : child)));
}

/** A link to a note says so, and can be found again from there. */
export function noteReference(found: Element, link: Element, { notes, ids }: NoteLinks): Element {
  if (!notes.has(found)) return link;
  const id = ids.get(found);
  return {
    ...link,
    properties: { ...link.properties, role: 'doc-noteref', ...(id === undefined ? {} : { id }) },
  };
}
