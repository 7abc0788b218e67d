import type { Element, ElementContent, Root } from 'hast';
import { textOf } from '../tree/elements.ts';

/** A part of the report's tree and the `data-quelle` nearest above it. */
export interface Sourced<Part> {
  readonly part: Part;
  readonly source: string | undefined;
}

/** Elements and texts of a report, each in the order of the document. */
export interface Parts {
  readonly elements: readonly Sourced<Element>[];
  /** Texts as lines show them, with single blanks; those of blanks alone are left out. */
  readonly texts: readonly Sourced<string>[];
}

export function partsOf(tree: Root): Parts {
  const elements: Sourced<Element>[] = [];
  const texts: Sourced<string>[] = [];
  const visit = (node: Root['children'][number] | ElementContent, above: string | undefined): void => {
    if (node.type === 'text' && SHOWN.test(node.value))
      texts.push({ part: singleBlanks(node.value), source: above });
    if (node.type !== 'element') return;
    const source = textOf(node, 'dataQuelle') ?? above;
    elements.push({ part: node, source });
    for (const child of node.children) visit(child, source);
  };
  for (const child of tree.children) visit(child, undefined);
  return { elements, texts };
}

const SHOWN = /\S/;

/** Most texts have no others, and stay what they are. */
function singleBlanks(text: string): string {
  return /[\t\r\n]| {2}/.test(text) ? text.replace(/[ \t\r\n]+/g, ' ') : text;
}
