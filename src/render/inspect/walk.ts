import type { Element, ElementContent, Root } from 'hast';
import { textOf } from '../tree/elements.ts';

/** A part of the report's tree and the `data-quelle` nearest above it. */
export interface Sourced<Part> {
  readonly part: Part;
  readonly source: string | undefined;
}

/** What the checks look at, in the order of the document. */
export interface Parts {
  /** Headings and pictures. */
  readonly elements: readonly Sourced<Element>[];
  /** Texts as lines show them, with single blanks; those of blanks alone are left out. */
  readonly texts: readonly Sourced<string>[];
}

/** Of a report's thousands of elements a few dozen. */
const LOOKED_AT: ReadonlySet<string> = new Set(['figure', 'img', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

export function partsOf(tree: Root): Parts {
  const elements: Sourced<Element>[] = [];
  const texts: Sourced<string>[] = [];
  visit(tree, undefined, (node, source) => {
    if (node.type === 'element') {
      if (LOOKED_AT.has(node.tagName)) elements.push({ part: node, source });
    } else if (node.type === 'text' && SHOWN.test(node.value))
      texts.push({ part: singleBlanks(node.value), source });
  });
  return { elements, texts };
}

/** The `data-quelle` nearest to each element. */
export function sourcesIn(tree: Root): ReadonlyMap<Element, string | undefined> {
  const sources = new Map<Element, string | undefined>();
  visit(tree, undefined, (node, source) => {
    if (node.type === 'element') sources.set(node, source);
  });
  return sources;
}

type Node = Root['children'][number] | ElementContent;

function visit(
  { children }: { readonly children: readonly Node[] },
  above: string | undefined,
  look: (node: Node, source: string | undefined) => void,
): void {
  for (const node of children) {
    const source = (node.type === 'element' ? textOf(node, 'dataQuelle') : undefined) ?? above;
    look(node, source);
    if (node.type === 'element') visit(node, source, look);
  }
}

const SHOWN = /\S/;

/** Most texts have no others, and stay what they are. */
function singleBlanks(text: string): string {
  return /[\t\r\n]| {2}/.test(text) ? text.replace(/[ \t\r\n]+/g, ' ') : text;
}
