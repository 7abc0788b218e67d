import type { Properties, Root } from 'hast';
import { attributeNamed } from './attributes.ts';
import { unescaped } from './character-references.ts';
import { GrowingTree } from './growing-tree.ts';

/** An opening tag; the same text gives the same tag, so its properties are shared and frozen. */
interface Tag {
  readonly name: string;
  readonly properties: Properties;
}

const TAG = /<([a-z]+[1-6]?)((?:[ \t\n]+[a-z-]+="[^"]*")*)[ \t\n]*>/y;

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
  if (CHANGED.some((sign) => html.includes(sign))) return null;
  const tree = new GrowingTree();
  const tags = new Map<string, Tag>();
  for (let at = 0; at < html.length; ) {
    const next = html.indexOf('<', at);
    if (next === -1) return addText(html.slice(at), tree) ? tree.whole() : null;
    if (next > at && !addText(html.slice(at, next), tree)) return null;
    at = html.charCodeAt(next + 1) === SLASH ? endTag(html, next, tree) : startTag(html, next, tree, tags);
    if (at === STRANGE) return null;
  }
  return tree.whole();
}

const SLASH = '/'.charCodeAt(0);
const STRANGE = -1;

function addText(text: string, tree: GrowingTree): boolean {
  const value = text.includes('&') ? unescaped(text) : text;
  return value !== null && tree.text(value);
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
  TAG.lastIndex = from;
  const [whole, name = '', attributes = ''] = TAG.exec(html) ?? [];
  const properties = whole === undefined ? null : propertiesOf(attributes);
  if (whole === undefined || properties === null || !tree.begin(name, properties)) return STRANGE;
  tags.set(whole, { name, properties });
  return from + whole.length;
}

/** Of ` id="a" class="b"`; null for an attribute that is not ours or stands twice. */
function propertiesOf(attributes: string): Properties | null {
  const properties: Properties = {};
  for (let at = 0, equals = attributes.indexOf('='); equals !== -1; equals = attributes.indexOf('=', at)) {
    const end = attributes.indexOf('"', equals + 2);
    const attribute = attributeNamed(attributes.slice(at, equals).trim());
    const text = attributes.slice(equals + 2, end);
    const value = text.includes('&') ? unescaped(text) : text;
    if (attribute === null || value === null || attribute.property in properties) return null;
    properties[attribute.property] = attribute.read(value);
    at = end + 1;
  }
  return Object.freeze(properties);
}
