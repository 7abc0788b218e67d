import type { Element } from 'hast';
import { type Attributes, attributes, type Markup, NO_MARKUP, tagged, words } from './markup.ts';

/** A tree of our own making, such as a drawing, as it will be sent: every element with all of its attributes. */
export function treeMarkup({ tagName, properties, children }: Element): Markup {
  let content: string = NO_MARKUP;
  for (const child of children) {
    if (child.type === 'element') content += treeMarkup(child);
    else if (child.type === 'text') content += words(child.value);
  }
  return tagged(tagName, attributes(properties as Attributes), content as Markup);
}
