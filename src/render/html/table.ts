import type { Element } from 'hast';
import { countOf } from '../tree/checked-properties.ts';
import { elementsBelow, elementsOf, plainText, textOf } from '../tree/elements.ts';
import { isHeadCell, scopeOf } from '../tree/table-head.ts';
import { cellAttributes, headAttributes, keptAttributes } from './kept-attributes.ts';
import { type Markup, NO_MARKUP, tagged, words } from './markup.ts';
import { linkedToProvenance } from './provenance-links.ts';
import { scrollRegion } from './scroll-region.ts';
import type { Walk } from './walk.ts';

/** Up to so many columns wrap their words on the narrowest screen; more are moved sideways. */
const NARROW = 2;

/** `table`: every head says what it is the head of; a wide one lies in a region of its own. */
export function table(found: Element, walk: Walk): Markup {
  const title = elementsOf(found).find(({ tagName }) => tagName === 'caption');
  walk.met.tables += 1;
  const name = title ? plainText(title) : (walk.headings.at(-1)?.words ?? '');
  const label = [`Tabelle ${walk.met.tables}`, name].filter(Boolean).join(': ');
  const content = childrenOf(found, (part) => partOf(part, walk));
  const whole = tagged('table', keptAttributes(found.properties), content);
  return columnsOf(found) > NARROW ? scrollRegion(label, whole) : whole;
}

function columnsOf(found: Element): number {
  let most = 0;
  for (const part of elementsOf(found))
    for (const row of part.children)
      if (row.type === 'element' && row.tagName === 'tr') most = Math.max(most, widthOf(row));
  return most;
}

function widthOf(row: Element): number {
  let width = 0;
  for (const cell of row.children) if (cell.type === 'element') width += countOf(cell, 'colSpan');
  return width;
}

type Part = (element: Element) => Markup;

function childrenOf({ children }: Element, write: Part): Markup {
  let written: string = NO_MARKUP;
  for (const child of children) {
    if (child.type === 'element') written += write(child);
    else if (child.type === 'text') written += words(child.value);
  }
  return written as Markup;
}

function partOf(part: Element, walk: Walk): Markup {
  const { tagName, properties } = part;
  if (tagName !== 'thead' && tagName !== 'tbody') return walk.element(part, walk);
  const inHead = tagName === 'thead';
  const rows = childrenOf(part, (row) => rowOf(row, inHead, walk));
  return tagged(tagName, keptAttributes(properties), rows);
}

function rowOf(row: Element, inHead: boolean, walk: Walk): Markup {
  if (row.tagName !== 'tr') return walk.element(row, walk);
  const ofData = textOf(row, 'dataRechenwege')?.split(' ') ?? NO_DERIVATIONS;
  let data = 0;
  const cells = childrenOf(row, (cell) => {
    if (cell.tagName !== 'td') return cellOf(cell, inHead, undefined, walk);
    data += 1;
    return cellOf(cell, inHead, ofData[data - 1], walk);
  });
  return tagged('tr', keptAttributes(row.properties), cells);
}

const NO_DERIVATIONS: readonly string[] = [];

/** A cell with its figure a link, where it or its row names a derivation. */
function cellOf(cell: Element, inHead: boolean, ofRow: string | undefined, walk: Walk): Markup {
  const isHead = isHeadCell(cell, inHead);
  if (!isHead && cell.tagName !== 'td') return walk.element(cell, walk);
  const derivation = ofRow ?? textOf(cell, 'dataRechenweg');
  const content =
    derivation === undefined ? walk.content(cell.children, walk) : linkedToProvenance(cell, derivation, walk);
  return isHead ? headCell(cell, inHead, content) : tagged('td', cellAttributes(cell.properties), content);
}

/** Every cell of the head is a head, as in the PDF; an empty one is none, because it has nothing to say. */
function headCell(cell: Element, inHead: boolean, content: Markup): Markup {
  if (isMute(cell)) return tagged('td', headAttributes(cell.properties, null), content);
  return tagged('th', headAttributes(cell.properties, scopeOf(cell, inHead)), content);
}

/** True without words, and without a chart or picture that says something. */
function isMute(cell: Element): boolean {
  const [first] = cell.children;
  if (first?.type === 'text' && /\S/.test(first.value)) return false;
  const speaks = (each: Element) =>
    each.tagName === 'figure' || (each.tagName === 'img' && textOf(each, 'alt')?.trim() !== '');
  return plainText(cell) === '' && !elementsBelow(cell).some(speaks);
}
