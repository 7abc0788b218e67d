import type { Element } from 'hast';
import { type Attributes, element, type Markup, NO_MARKUP, words } from './markup.ts';

/** A tree of our own making, such as a drawing, as it will be sent: every element with all of its attributes. */
export function treeMarkup({ tagName, properties, children }: Element): Markup {
  const content = children.map((child) => {
    if (child.type === 'element') return treeMarkup(child);
    return child.type === 'text' ? words(child.value) : NO_MARKUP;
  });
  return element(tagName, properties as Attributes, ...content);
}
