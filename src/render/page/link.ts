import type { Element } from 'hast';
import { visible } from '../tagged/characters.ts';
import type { StructureElement } from '../tagged/element.ts';
import { factsOf } from './facts.ts';
import { MarkupError, plainText, textOf } from './markup.ts';
import type { Notes } from './notes.ts';

/** `a` in running text: a Link, inside a Reference when it leads to a note. */
export function linkOrReference(owner: StructureElement, node: Element, notes: Notes): StructureElement {
  const href = textOf(node, 'href') ?? '';
  if (!href.startsWith('#') || !notes.has(href.slice(1))) return linkIn(owner, node);
  return linkIn(owner.add('Reference'), node, 'Gehe zu Anmerkung');
}

/** A Link that says where it leads, also to those who do not see it. */
export function linkIn(owner: StructureElement, node: Element, within = 'Gehe zu'): StructureElement {
  const href = textOf(node, 'href');
  if (!href) throw new MarkupError('<a> without href', { element: 'a' });
  const words = visible(plainText(node));
  if (words === '') throw new MarkupError(`the link to ${href} has no words`, { element: 'a', words: href });
  const contents = href.startsWith('#') ? `${within}: ${words}` : `${words} (${href})`;
  return owner.add('Link', { ...factsOf(node), href, contents });
}
