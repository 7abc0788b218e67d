import type { Properties } from 'hast';

declare const written: unique symbol;

/**
 * A piece of a web page as it will be sent: nothing in it needs escaping any more. German: Seitentext.
 *
 * It can only be made here, so that no word of anybody reaches the page without being escaped.
 */
export type Markup = string & { readonly [written]: true };

/** The attributes our pages have, by the name hast gives them, in HTML and in SVG. */
const ATTRIBUTES = {
  alt: 'alt',
  ariaHidden: 'aria-hidden',
  ariaLabel: 'aria-label',
  ariaLabelledBy: 'aria-labelledby',
  charSet: 'charset',
  className: 'class',
  colSpan: 'colspan',
  content: 'content',
  d: 'd',
  fontSize: 'font-size',
  height: 'height',
  href: 'href',
  httpEquiv: 'http-equiv',
  id: 'id',
  lang: 'lang',
  lengthAdjust: 'lengthAdjust',
  name: 'name',
  overflow: 'overflow',
  role: 'role',
  rowSpan: 'rowspan',
  scope: 'scope',
  src: 'src',
  strokeDashArray: 'stroke-dasharray',
  strokeLineCap: 'stroke-linecap',
  strokeLineJoin: 'stroke-linejoin',
  strokeWidth: 'stroke-width',
  tabIndex: 'tabindex',
  textLength: 'textLength',
  transform: 'transform',
  viewBox: 'viewBox',
  width: 'width',
  x: 'x',
  y: 'y',
} as const;

export type AttributeName = keyof typeof ATTRIBUTES;

/** ` class="`, put together once and not at every element. */
const BEGINNINGS = Object.fromEntries(
  Object.entries(ATTRIBUTES).map(([name, written]) => [name, ` ${written}="`]),
);
export type Attributes = { readonly [name in AttributeName]?: Properties[string] };

/** Elements that end with their tag. */
const VOID: ReadonlySet<string> = new Set(['br', 'hr', 'img', 'meta']);

export function isVoid(tagName: string): boolean {
  return VOID.has(tagName);
}

export const NO_MARKUP = '' as Markup;

/** An element of the page with its content; attributes stand in the order in which they are given. */
export function element(tagName: string, given: Attributes, ...content: readonly Markup[]): Markup {
  const { begin, end } = tagsOf(tagName, attributes(given));
  const inside = joined(content);
  return (inside === '' && isVoid(tagName) ? begin : begin + inside + end) as Markup;
}

/** What stands before and behind the content of an element. */
interface Tags {
  readonly begin: Markup;
  readonly end: Markup;
}

/** The tags around a content that is written by itself. */
export function tagsOf(tagName: string, attributes: Markup): Tags {
  const bare = BARE.get(tagName) ?? bareTags(tagName);
  return attributes === '' ? bare : { begin: `<${tagName}${attributes}>` as Markup, end: bare.end };
}

/** Pages have few kinds of elements and thousands of each: tags that are always the same are put together once. */
const BARE = new Map<string, Tags>();

function bareTags(tagName: string): Tags {
  const tags = { begin: `<${tagName}>` as Markup, end: `</${tagName}>` as Markup };
  BARE.set(tagName, tags);
  return tags;
}

/** Attributes in the order in which they are given. */
export function attributes(given: Attributes): Markup {
  let list: string = NO_MARKUP;
  for (const name in given) list += attribute(name as AttributeName, given[name as AttributeName]);
  return list as Markup;
}

/** ` class="klein"`, with its blank; nothing for what is absent or false. */
export function attribute(name: AttributeName, value: Properties[string]): Markup {
  if (value === undefined || value === null || value === false || Number.isNaN(value)) return NO_MARKUP;
  const beginning = beginningOf(name);
  if (value === true) return ` ${ATTRIBUTES[name]}` as Markup;
  const text = Array.isArray(value) ? value.join(' ').trim() : String(value);
  return `${beginning}${QUOTING.test(text) ? text.replace(QUOTES, reference) : text}"` as Markup;
}

/** ` class="`. Throws for an attribute that no page of ours has. */
export function beginningOf(name: AttributeName): Markup {
  const beginning = BEGINNINGS[name];
  if (beginning === undefined) throw new Error(`A web page has no attribute "${name}"`);
  return beginning as Markup;
}

/** Words of the page. */
export function words(text: string): Markup {
  return (OPENING.test(text) ? text.replace(OPENINGS, reference) : text) as Markup;
}

/** A stylesheet, the only text that a page takes as it stands. */
export function style(sheet: string): Markup {
  return `<style>${sheet}</style>` as Markup;
}

/** Pieces one after the other. */
export function joined(pieces: readonly Markup[]): Markup {
  // Added up, they are copied once, when the page is sent; `join` would copy them at every level of the tree.
  let whole: string = NO_MARKUP;
  for (const piece of pieces) whole += piece;
  return whole as Markup;
}

// Most texts have nothing to escape: to ask first is cheaper than to replace nothing.
export const OPENING = /[<&]/;
const OPENINGS = /[<&]/g;
export const QUOTING = /[\0"&'`]/;
const QUOTES = /[\0"&'`]/g;

function reference(character: string): string {
  return `&#x${character.charCodeAt(0).toString(16).toUpperCase()};`;
}
