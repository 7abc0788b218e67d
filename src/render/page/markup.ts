import type { Element, ElementContent } from 'hast';

/** What was found where it has no place. */
export interface Misplaced {
  /** Name of the element, without brackets. */
  readonly element: string;
  /** A class that the element does not know, and those it knows. */
  readonly unknownClass?: { readonly name: string; readonly known: readonly string[] };
  /** Words by which the place can be found. */
  readonly words?: string;
  /** File and line that wrote it, as `data-quelle` says. */
  readonly source?: string;
}

/** The report's tree holds something that has no place on a page: an error of a template, not of the data. */
export class MarkupError extends Error {
  readonly found: Misplaced;

  constructor(message: string, found: Misplaced) {
    super(message);
    this.name = 'MarkupError';
    this.found = found;
  }
}

export function elementsOf(parent: { readonly children: readonly unknown[] }): readonly Element[] {
  return (parent.children as readonly ElementContent[]).filter((child) => child.type === 'element');
}

/** All elements below, in the order of the text. */
export function elementsBelow(parent: { readonly children: readonly unknown[] }): readonly Element[] {
  return elementsOf(parent).flatMap((element) => [element, ...elementsBelow(element)]);
}

/** The classes of an element; an unknown one throws. */
export function classesOf(element: Element, known: readonly string[]): readonly string[] {
  const given = element.properties['className'];
  const classes = Array.isArray(given) ? given.map(String) : [];
  const name = classes.find((each) => !known.includes(each));
  if (name !== undefined) {
    const found = { element: element.tagName, unknownClass: { name, known } };
    throw new MarkupError(`unknown class "${name}" on <${element.tagName}>`, found);
  }
  return classes;
}

/** A property as text; undefined when absent. */
export function textOf(element: Element, property: string): string | undefined {
  const value = element.properties[property];
  return value === undefined || value === null || value === false ? undefined : String(value);
}

/** A count such as `colspan`, 1 when absent. */
export function countOf(element: Element, property: string): number {
  const value = Number(element.properties[property] ?? 1);
  if (!Number.isInteger(value) || value < 1) {
    throw new MarkupError(`${property} of <${element.tagName}> must be a whole number from 1 on`, {
      element: element.tagName,
    });
  }
  return value;
}

/** `data-widths="*,52,auto"`, one width for each column; null when absent. */
export function widthsOf(element: Element): readonly (number | '*' | 'auto')[] | null {
  const text = textOf(element, 'dataWidths');
  if (text === undefined) return null;
  return text.split(',').map((part) => {
    const width = part.trim();
    if (width === '*' || width === 'auto') return width;
    if (!/^\d+(\.\d+)?$/.test(width))
      throw new MarkupError(`data-widths: "${width}" is no width`, { element: element.tagName });
    return Number(width);
  });
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
