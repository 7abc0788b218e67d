import type { Element } from 'hast';
import { visible } from '../tagged/characters.ts';
import type { StructureElement } from '../tagged/element.ts';
import { plainText, textOf } from '../tree/elements.ts';
import { targetOf } from '../tree/links.ts';
import { factsOf } from './facts.ts';
import type { Notes } from './notes.ts';

/** `a` in running text: a Link, inside a Reference when it leads to a note. */
export function linkOrReference(owner: StructureElement, node: Element, notes: Notes): StructureElement {
  const target = targetOf(node);
  if (target === undefined || !notes.has(target)) return linkIn(owner, node);
  return linkIn(owner.add('Reference'), node, 'Gehe zu Anmerkung');
}

/** A Link that says where it leads, also to those who do not see it. Takes one without a fault (`linkFaults`). */
export function linkIn(owner: StructureElement, node: Element, within = 'Gehe zu'): StructureElement {
  const href = textOf(node, 'href') ?? '';
  const words = visible(plainText(node));
  const contents = targetOf(node) === undefined ? `${words} (${href})` : `${within}: ${words}`;
  return owner.add('Link', { ...factsOf(node), href, contents });
}
