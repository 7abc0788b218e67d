import type { Element, ElementContent } from 'hast';
import { plainText } from '../tree/elements.ts';
import { attributes, joined, type Markup, tagged } from './markup.ts';
import type { Walk } from './walk.ts';

/** Words without a figure, such as a dash, lead nowhere. */
const FIGURE = /\p{N}|k\. A\.|\*/u;

/**
 * What stands in a cell, the figure before its first line break a link to its derivation. German: Herkunft.
 *
 * `data-rechenweg` at a cell names the derivation, `data-rechenwege` at a row one for each of its data cells. A name that
 * is not among the ids of the provenance leads nowhere and is no link.
 */
export function linkedToProvenance({ children }: Element, derivation: string, walk: Walk): Markup {
  if (!walk.derivations.has(derivation)) return walk.content(children, walk);
  const end = children.findIndex(isLineBreak);
  const figure = end < 0 ? children : children.slice(0, end);
  const said = plainText({ children: figure });
  if (!FIGURE.test(said)) return walk.content(children, walk);
  const to = attributes({
    className: ['rechenweg'],
    href: `#${derivation}`,
    ariaLabel: `${said}, zum Rechenweg`,
  });
  const link = tagged('a', to, walk.content(figure, walk));
  return end < 0 ? link : joined([link, walk.content(children.slice(end), walk)]);
}

function isLineBreak(node: ElementContent): boolean {
  return node.type === 'element' && node.tagName === 'br';
}
