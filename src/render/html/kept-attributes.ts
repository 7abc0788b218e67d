import type { Properties } from 'hast';
import type { Scope } from '../tree/table-head.ts';
import { attribute, type Markup, NO_MARKUP } from './markup.ts';

/** What a template may say about an element; everything else, scripts and styles above all, stays behind. */
const KEPT = ['id', 'className', 'lang', 'scope', 'colSpan', 'rowSpan', 'href', 'ariaLabel'] as const;
type Kept = (typeof KEPT)[number];
const KNOWN: ReadonlySet<string> = new Set(KEPT);

/**
 * Attributes that a web page may have, and those of our own behind them. Our `data-…` are for the makers of pages and mean
 * nothing here.
 */
export function keptAttributes(properties: Properties, own = NO_MARKUP): Markup {
  let only: Kept | null = null;
  for (const name in properties) {
    if (!KNOWN.has(name)) continue;
    if (only !== null) return inOrder(properties, own);
    only = name as Kept;
  }
  // Nearly all elements have one at the most, and then there is no order to keep.
  return only === null ? own : ((attribute(only, properties[only]) + own) as Markup);
}

/** The same of a data cell: all cells that one line of a template wrote share their properties. */
export function cellAttributes(properties: Properties): Markup {
  const known = OF_CELLS.get(properties) ?? keptAttributes(properties);
  OF_CELLS.set(properties, known);
  return known;
}

const OF_CELLS = new WeakMap<Properties, Markup>();

/** The same of a head cell, whose scope is settled; null for none. */
export function headAttributes(properties: Properties, scope: Scope | null): Markup {
  return inOrder(properties, NO_MARKUP, scope);
}

function inOrder(
  properties: Properties,
  own: Markup,
  scope: Properties[string] = properties['scope'],
): Markup {
  let kept: string = NO_MARKUP;
  for (const name of KEPT) kept += attribute(name, name === 'scope' ? scope : properties[name]);
  return (kept + own) as Markup;
}
