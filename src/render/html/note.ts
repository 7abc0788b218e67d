import type { Element } from 'hast';
import { elementsBelow, elementsOf, textOf } from '../tree/elements.ts';
import { targetOf } from '../tree/links.ts';
import { keptAttributes } from './kept-attributes.ts';
import { attributes, element, joined, type Markup, NO_MARKUP, tagged, words } from './markup.ts';
import type { NoteLinks } from './note-links.ts';
import type { Walk } from './walk.ts';

/** `aside`: a footnote where it stands, with a way back to the word it belongs to. German: Anmerkung. */
export function note(aside: Element, walk: Walk): Markup {
  const role = attributes({ role: 'doc-footnote' });
  return tagged('aside', keptAttributes(aside.properties, role), withWayBack(aside, walk));
}

/** The way back ends the last paragraph, or stands behind what is none. */
function withWayBack(aside: Element, walk: Walk): Markup {
  const { children } = aside;
  const back = walk.noteLinks.back.get(textOf(aside, 'id') ?? '');
  if (back === undefined || elementsBelow(aside).some((each) => targetOf(each) !== undefined))
    return walk.content(children, walk);
  const href = `#${back}`;
  const way = [words(' '), element('a', { href, role: 'doc-backlink' }, words('Zurück zum Text'))];
  const last = elementsOf(aside).at(-1);
  if (last?.tagName !== 'p') return joined([walk.content(children, walk), ...way]);
  const at = children.indexOf(last);
  return joined([
    walk.content(children.slice(0, at), walk),
    tagged('p', keptAttributes(last.properties), joined([walk.content(last.children, walk), ...way])),
    walk.content(children.slice(at + 1), walk),
  ]);
}

/** What a link to a note says of itself, so that it can be found again from there; nothing for any other link. */
export function noteRole(link: Element, { notes, ids }: NoteLinks): Markup {
  if (!notes.has(link)) return NO_MARKUP;
  const id = textOf(link, 'id') === undefined ? ids.get(link) : undefined;
  return attributes({ role: 'doc-noteref', id });
}
