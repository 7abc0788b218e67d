import type { Element, ElementContent } from 'hast';

/** Anything with children: the tree itself, or an element of it. */
export interface Parent {
  readonly children: readonly unknown[];
}

export function elementsOf(parent: Parent): readonly Element[] {
  return (parent.children as readonly ElementContent[]).filter((child) => child.type === 'element');
}

/** All elements below, in the order of the text. */
export function elementsBelow(parent: Parent): readonly Element[] {
  const found: Element[] = [];
  gather(parent, found);
  return found;
}

/** One list for the whole tree: a list for each of its elements would be copied once for each level above. */
function gather(parent: Parent, found: Element[]): void {
  for (const child of parent.children as readonly ElementContent[]) {
    if (child.type !== 'element') continue;
    found.push(child);
    gather(child, found);
  }
}

const NONE: readonly string[] = [];

/** The classes of an element, known or not. */
export function classNames({ properties: { className } }: Element): readonly string[] {
  return Array.isArray(className) ? className.map(String) : NONE;
}

export function hasClass(element: Element, name: string): boolean {
  return classNames(element).includes(name);
}

/** A property as text; undefined when absent. */
export function textOf(element: Element, property: string): string | undefined {
  const value = element.properties[property];
  return value === undefined || value === null || value === false ? undefined : String(value);
}

/** All words below an element, as one line. */
export function plainText({ children }: Pick<Element, 'children'>): string {
  let words = '';
  for (const child of children) {
    if (child.type === 'text') words += child.value;
    else if (child.type === 'element') words += child.tagName === 'br' ? ' ' : plainText(child);
  }
  return singleBlanks(words).trim();
}

/** Blanks as HTML reads them: many are one. */
export function singleBlanks(words: string): string {
  return WIDE_BLANKS.test(words) ? words.replace(BLANKS, ' ') : words;
}

const BLANKS = /[ \t\r\n]+/g;
/** Anything but single blanks; most words have none. */
const WIDE_BLANKS = /[\t\r\n]| {2}/;

/** A place where somebody signs. German: Unterschriftsfeld. */
export function isSignatureField(element: Element): boolean {
  return element.tagName === 'div' && hasClass(element, 'unterschriftsfeld');
}
