import type { Element } from 'hast';
import { countOf } from '../tree/checked-properties.ts';
import { elementsBelow, elementsOf, plainText, textOf } from '../tree/elements.ts';
import { isHeadCell, scopeOf } from '../tree/table-head.ts';
import { beginHead, beginKept } from './kept-attributes.ts';
import type { PageBytes } from './page-bytes.ts';
import { linkedToProvenance } from './provenance-links.ts';
import { scrollRegion } from './scroll-region.ts';
import type { Walk } from './walk.ts';

/** Up to so many columns wrap their words on the narrowest screen; more are moved sideways. */
const NARROW = 2;

/** `table`: every head says what it is the head of; a wide one lies in a region of its own. */
export function table(found: Element, walk: Walk): void {
  const title = elementsOf(found).find(({ tagName }) => tagName === 'caption');
  walk.met.tables += 1;
  const name = title ? plainText(title) : (walk.headings.at(-1)?.words ?? '');
  const label = [`Tabelle ${walk.met.tables}`, name].filter(Boolean).join(': ');
  if (columnsOf(found) > NARROW) scrollRegion(label, walk.page, () => parts(found, walk));
  else parts(found, walk);
}

function parts(found: Element, walk: Walk): void {
  const { page } = walk;
  const end = beginKept(found, page);
  for (const part of found.children) {
    if (part.type === 'element') partOf(part, walk);
    else if (part.type === 'text') page.words(part.value);
  }
  page.put(end);
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

function partOf(part: Element, walk: Walk): void {
  const inHead = part.tagName === 'thead';
  if (inHead || part.tagName === 'tbody') rowsOf(part, inHead, walk);
  else walk.element(part, walk);
}

function rowsOf(part: Element, inHead: boolean, walk: Walk): void {
  const { page } = walk;
  const end = beginKept(part, page);
  for (const row of part.children) {
    if (row.type === 'text') page.words(row.value);
    else if (row.type === 'element' && row.tagName === 'tr') rowOf(row, inHead, walk);
    else if (row.type === 'element') walk.element(row, walk);
  }
  page.put(end);
}

function rowOf(row: Element, inHead: boolean, walk: Walk): void {
  const { page } = walk;
  const ofData = textOf(row, 'dataRechenwege')?.split(' ') ?? NO_DERIVATIONS;
  let data = 0;
  const end = beginKept(row, page);
  for (const cell of row.children) {
    if (cell.type === 'text') page.words(cell.value);
    if (cell.type !== 'element') continue;
    const isData = cell.tagName === 'td';
    if (isData || isHeadCell(cell, inHead)) cellOf(cell, inHead, isData ? ofData[data] : undefined, walk);
    else walk.element(cell, walk);
    if (isData) data += 1;
  }
  page.put(end);
}

const NO_DERIVATIONS: readonly string[] = [];

/** A cell with its figure a link, where it or its row names a derivation. */
function cellOf(cell: Element, inHead: boolean, ofRow: string | undefined, walk: Walk): void {
  const { page } = walk;
  const derivation = ofRow ?? textOf(cell, 'dataRechenweg');
  const end = isHeadCell(cell, inHead) ? beginHeadCell(cell, inHead, page) : beginKept(cell, page);
  if (derivation === undefined) walk.content(cell.children, walk);
  else linkedToProvenance(cell, derivation, walk);
  page.put(end);
}

/** Every cell of the head is a head, as in the PDF; an empty one is none, because it has nothing to say. */
function beginHeadCell(cell: Element, inHead: boolean, page: PageBytes): Uint8Array {
  if (isMute(cell)) return beginHead('td', cell.properties, null, page);
  return beginHead('th', cell.properties, scopeOf(cell, inHead), page);
}

/** True without words, and without a chart or picture that says something. */
function isMute(cell: Element): boolean {
  const [first] = cell.children;
  if (first?.type === 'text' && /\S/.test(first.value)) return false;
  const speaks = (each: Element) =>
    each.tagName === 'figure' || (each.tagName === 'img' && textOf(each, 'alt')?.trim() !== '');
  return plainText(cell) === '' && !elementsBelow(cell).some(speaks);
}
