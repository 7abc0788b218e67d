import type { Element } from 'hast';
import { elementsBelow, elementsOf, textOf } from '../tree/elements.ts';
import { targetOf } from '../tree/links.ts';
import { beginKept, keptAttributes } from './kept-attributes.ts';
import { attributes, element, joined, type Markup, NO_MARKUP, words } from './markup.ts';
import type { NoteLinks } from './note-links.ts';
import type { Walk } from './walk.ts';

/** `aside`: a footnote where it stands, with a way back to the word it belongs to. German: Anmerkung. */
export function note(aside: Element, walk: Walk): void {
  const role = attributes({ role: 'doc-footnote' });
  const end = walk.page.begin('aside', keptAttributes(aside.properties, role));
  withWayBack(aside, walk);
  walk.page.put(end);
}

/** The way back ends the last paragraph, or stands behind what is none. */
function withWayBack(aside: Element, walk: Walk): void {
  const { children } = aside;
  const { page } = walk;
  const back = walk.noteLinks.back.get(textOf(aside, 'id') ?? '');
  const isGiven = elementsBelow(aside).some((each) => targetOf(each) !== undefined);
  const last = elementsOf(aside).at(-1);
  if (back === undefined || isGiven) walk.content(children, walk);
  else if (last?.tagName !== 'p') {
    walk.content(children, walk);
    page.add(wayTo(back));
  } else {
    const at = children.indexOf(last);
    walk.content(children.slice(0, at), walk);
    const end = beginKept(last, page);
    walk.content(last.children, walk);
    page.add(wayTo(back));
    page.put(end);
    walk.content(children.slice(at + 1), walk);
  }
}

function wayTo(back: string): Markup {
  const way = element('a', { href: `#${back}`, role: 'doc-backlink' }, words('Zurück zum Text'));
  return joined([words(' '), way]);
}

/** What a link to a note says of itself, so that it can be found again from there; nothing for any other link. */
export function noteRole(link: Element, { notes, ids }: NoteLinks): Markup {
  if (!notes.has(link)) return NO_MARKUP;
  const id = textOf(link, 'id') === undefined ? ids.get(link) : undefined;
  return attributes({ role: 'doc-noteref', id });
}
