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

/** The classes of an element, known or not. */
export function classNames({ properties: { className } }: Element): readonly string[] {
  return Array.isArray(className) ? className.map(String) : [];
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
export function plainText(element: Element): string {
  const words = element.children.map((child) => {
    if (child.type === 'text') return child.value;
    if (child.type !== 'element') return '';
    return child.tagName === 'br' ? ' ' : plainText(child);
  });
  return words
    .join('')
    .replace(/[ \t\r\n]+/g, ' ')
    .trim();
}

/** A place where somebody signs. German: Unterschriftsfeld. */
export function isSignatureField(element: Element): boolean {
  return element.tagName === 'div' && hasClass(element, 'unterschriftsfeld');
}
