import type { Root } from 'hast';
import { unescaped } from './character-references.ts';
import { GrowingTree } from './growing-tree.ts';
import { openingTagAt, type Tag } from './opening-tag.ts';

/** Signs that browsers change as they read. */
const CHANGED = ['\0', '\r'];

/**
 * HTML as our templates write it → its tree; null for anything they do not write. German: einfaches HTML.
 *
 * Lower case, values in double quotation marks, each element ended, and each one where it may stand: then the tree is
 * nested as the text is.
 * Source: docs/decisions/0052-the-warm-way-to-a-tree.md.
 */
export function plainHtml(html: string): Root | null {
  const tree = new GrowingTree();
  return growFrom(html, tree) ? tree.whole() : null;
}

/** Goes on with a tree that has begun; false where it cannot. */
export function growFrom(html: string, tree: GrowingTree): boolean {
  if (CHANGED.some((sign) => html.includes(sign))) return false;
  const tags = new Map<string, Tag>();
  for (let at = 0; at < html.length; ) {
    const next = html.indexOf('<', at);
    if (next === -1) return addText(html.slice(at), tree);
    if (next > at && !addText(html.slice(at, next), tree)) return false;
    at = html.charCodeAt(next + 1) === SLASH ? endTag(html, next, tree) : startTag(html, next, tree, tags);
    if (at === STRANGE) return false;
  }
  return true;
}

const SLASH = '/'.charCodeAt(0);
const STRANGE = -1;

function addText(text: string, tree: GrowingTree): boolean {
  const value = unescaped(text);
  if (value !== null) tree.text(value);
  return value !== null;
}

/** Where the text goes on behind `</td>`. */
function endTag(html: string, from: number, tree: GrowingTree): number {
  const end = html.indexOf('>', from);
  return end !== -1 && tree.end(html.slice(from + 2, end)) ? end + 1 : STRANGE;
}

/** Where the text goes on behind `<td class="zahl">`. */
function startTag(html: string, from: number, tree: GrowingTree, tags: Map<string, Tag>): number {
  const source = html.slice(from, html.indexOf('>', from) + 1);
  const known = tags.get(source);
  if (known) return tree.begin(known.name, known.properties) ? from + source.length : STRANGE;
  const found = openingTagAt(html, from);
  if (found === null || !tree.begin(found.tag.name, found.tag.properties)) return STRANGE;
  tags.set(html.slice(from, from + found.length), found.tag);
  return from + found.length;
}
