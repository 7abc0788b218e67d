import type { Element, ElementContent } from 'hast';
import { plainText } from '../tree/elements.ts';
import { attributes } from './markup.ts';
import type { Walk } from './walk.ts';

/** Words without a figure, such as a dash, lead nowhere. */
const FIGURE = /\p{N}|k\. A\.|\*/u;

/**
 * Writes what stands in a cell, the figure before its first line break a link to its derivation. German: Herkunft.
 *
 * `data-rechenweg` at a cell names the derivation, `data-rechenwege` at a row one for each of its data cells. A name that
 * is not among the ids of the provenance leads nowhere and is no link.
 */
export function linkedToProvenance({ children }: Element, derivation: string, walk: Walk): void {
  const end = children.findIndex(isLineBreak);
  const figure = end < 0 ? children : children.slice(0, end);
  const said = walk.derivations.has(derivation) ? plainText({ children: figure }) : '';
  if (FIGURE.test(said)) {
    writeLink(figure, said, derivation, walk);
    if (end >= 0) walk.content(children.slice(end), walk);
  } else walk.content(children, walk);
}

function writeLink(figure: readonly ElementContent[], said: string, derivation: string, walk: Walk): void {
  const { page } = walk;
  const end = page.open('a');
  page.add(OF_LINK);
  page.attribute('href', `#${derivation}`);
  page.attribute('ariaLabel', `${said}, zum Rechenweg`);
  page.shut();
  walk.content(figure, walk);
  page.put(end);
}

const OF_LINK = attributes({ className: ['rechenweg'] });

function isLineBreak(node: ElementContent): boolean {
  return node.type === 'element' && node.tagName === 'br';
}
