import type { Element, Properties } from 'hast';
import type { Scope } from '../tree/table-head.ts';
import { attribute, type Markup, NO_MARKUP, tagsOf } from './markup.ts';
import type { FixedTags, PageBytes } from './page-bytes.ts';

/** What a template may say about an element; everything else, scripts and styles above all, stays behind. */
const KEPT = ['id', 'className', 'lang', 'scope', 'colSpan', 'rowSpan', 'href', 'ariaLabel'] as const;
type Kept = (typeof KEPT)[number];
const KNOWN: ReadonlySet<string> = new Set(KEPT);

/** Begins an element with those of its attributes that a web page may have; gives what ends it. */
export function beginKept({ tagName, properties }: Element, page: PageBytes): Uint8Array {
  const known = FIXED.get(properties);
  if (known?.tagName === tagName && known.scope === undefined) return page.beginFixed(known);
  if (Object.isFrozen(properties))
    return page.beginFixed(remember(properties, tagName, undefined, keptAttributes(properties)));
  return beginOnce(tagName, properties, page);
}

/** The same of a head cell, whose scope is settled; null for none. */
export function beginHead(
  tagName: string,
  properties: Properties,
  scope: Scope | null,
  page: PageBytes,
): Uint8Array {
  const known = FIXED.get(properties);
  if (known?.tagName === tagName && known.scope === scope) return page.beginFixed(known);
  const attributes = inOrder(properties, NO_MARKUP, scope);
  if (Object.isFrozen(properties)) return page.beginFixed(remember(properties, tagName, scope, attributes));
  return page.begin(tagName, attributes);
}

/** An element as it was begun last. */
interface Fixed extends FixedTags {
  readonly tagName: string;
  /** Undefined where it is that of the element itself. */
  readonly scope: Scope | null | undefined;
}

/** By the properties that all elements share which one line of a template wrote: these are frozen, and live as long as it. */
const FIXED = new WeakMap<Properties, Fixed>();

function remember(
  properties: Properties,
  tagName: string,
  scope: Scope | null | undefined,
  attributes: Markup,
): Fixed {
  const { begin, end } = tagsOf(tagName, attributes);
  const fixed = { tagName, scope, begin: Buffer.from(begin), end: Buffer.from(end) };
  FIXED.set(properties, fixed);
  return fixed;
}

/** Most elements that a view fills have one attribute, such as an id. */
function beginOnce(tagName: string, properties: Properties, page: PageBytes): Uint8Array {
  const only = onlyKept(properties);
  if (only === undefined) return page.begin(tagName, inOrder(properties, NO_MARKUP));
  const end = page.open(tagName);
  if (only !== null) page.attribute(only, properties[only]);
  page.shut();
  return end;
}

/**
 * Attributes that a web page may have, and those of our own behind them. Our `data-…` are for the makers of pages and mean
 * nothing here.
 */
export function keptAttributes(properties: Properties, own = NO_MARKUP): Markup {
  const only = onlyKept(properties);
  if (only === undefined) return inOrder(properties, own);
  return only === null ? own : ((attribute(only, properties[only]) + own) as Markup);
}

/** The one that a page may have; null for none, undefined for several, which have an order. */
function onlyKept(properties: Properties): Kept | null | undefined {
  let only: Kept | null = null;
  for (const name in properties) {
    if (!KNOWN.has(name)) continue;
    if (only !== null) return undefined;
    only = name as Kept;
  }
  return only;
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
