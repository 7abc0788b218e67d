import type { Element, ElementContent } from 'hast';
import { countOf } from '../tree/checked-properties.ts';
import { elementsBelow, elementsOf, plainText, textOf } from '../tree/elements.ts';
import { isHeadCell, scopeOf } from '../tree/table-head.ts';
import { element } from './element.ts';
import { plainProperties } from './plain-properties.ts';
import { scrollRegion } from './scroll-region.ts';
import type { Walk } from './walk.ts';

/** Up to so many columns wrap their words on the narrowest screen; more are moved sideways. */
const NARROW = 2;

/** `table`: every head says what it is the head of; a wide one lies in a region of its own. */
export function table(found: Element, walk: Walk): Element {
  const title = elementsOf(found).find(({ tagName }) => tagName === 'caption');
  walk.met.tables += 1;
  const name = title ? plainText(title) : (walk.headings.at(-1)?.words ?? '');
  const label = [`Tabelle ${walk.met.tables}`, name].filter(Boolean).join(': ');
  const scoped = scopedTable(found);
  const copy = element('table', plainProperties(found.properties), ...walk.content(scoped.children, walk));
  return columnsOf(found) > NARROW ? scrollRegion(label, copy) : copy;
}

function columnsOf(found: Element): number {
  const rows = elementsOf(found).flatMap((part) =>
    elementsOf(part).filter(({ tagName }) => tagName === 'tr'),
  );
  const widths = rows.map((row) => elementsOf(row).reduce((sum, cell) => sum + countOf(cell, 'colSpan'), 0));
  return Math.max(0, ...widths);
}

function scopedTable(found: Element): Element {
  return withParts(found, (part) => {
    if (part.tagName !== 'thead' && part.tagName !== 'tbody') return part;
    const head = part.tagName === 'thead';
    return withParts(part, (row) => withParts(row, (cell) => scopedCell(cell, head)));
  });
}

/** Every cell of the head is a head, as in the PDF; an empty one is none, because it has nothing to say. */
function scopedCell(cell: Element, head: boolean): Element {
  if (!isHeadCell(cell, head)) return cell;
  if (isMute(cell)) return { ...cell, tagName: 'td', properties: without(cell.properties, 'scope') };
  return { ...cell, tagName: 'th', properties: { ...cell.properties, scope: scopeOf(cell, head) } };
}

/** True without words, and without a chart or picture that says something. */
function isMute(cell: Element): boolean {
  const speaks = (each: Element) =>
    each.tagName === 'figure' || (each.tagName === 'img' && textOf(each, 'alt')?.trim() !== '');
  return plainText(cell) === '' && !elementsBelow(cell).some(speaks);
}

function without(properties: Element['properties'], name: string): Element['properties'] {
  return Object.fromEntries(Object.entries(properties).filter(([key]) => key !== name));
}

function withParts(parent: Element, change: (part: Element) => Element): Element {
  const children = parent.children.map(
    (child): ElementContent => (child.type === 'element' ? change(child) : child),
  );
  return { ...parent, children };
}
