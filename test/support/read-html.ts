import type { Element, Root } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';

const parser = unified().use(rehypeParse);

/** A web page as a browser's parser understands it. */
export function readHtml(bytes: Uint8Array): Root {
  return parser.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
}

/** All elements below, in document order; by name when one is given. */
export function elementsBelow(parent: Root | Element, name?: string): readonly Element[] {
  return parent.children.flatMap((child) => {
    if (child.type !== 'element') return [];
    const own = name === undefined || child.tagName === name ? [child] : [];
    return [...own, ...elementsBelow(child, name)];
  });
}

/** The only element of that name; throws when there is another number of them. */
export function theOnly(parent: Root | Element, name: string): Element {
  const [first, ...more] = elementsBelow(parent, name);
  if (!first || more.length > 0) throw new Error(`${more.length + (first ? 1 : 0)} elements <${name}>`);
  return first;
}

/** All words below an element, blanks folded. */
export function wordsIn(parent: Root | Element): string {
  const words = (node: Root | Element): string =>
    node.children
      .map((child) => (child.type === 'text' ? child.value : child.type === 'element' ? words(child) : ''))
      .join('');
  return words(parent)
    .replace(/[ \n]+/g, ' ')
    .trim();
}
