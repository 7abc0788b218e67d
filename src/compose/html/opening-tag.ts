import type { Properties } from 'hast';
import { type Attribute, attributeNamed } from './attributes.ts';
import { unescaped } from './character-references.ts';

/** An opening tag; the same text gives the same tag, so its properties are shared and frozen. */
export interface Tag {
  readonly name: string;
  /** As they are written: ` class="zahl"`. */
  readonly attributes: string;
  readonly properties: Properties;
}

const TAG = /<([a-z]+[1-6]?)((?:[ \t\n]+[a-z-]+="[^"]*")*)[ \t\n]*>/y;

/** The tag that begins at a place in a text, with its length; null for one that our templates do not write. */
export function openingTagAt(
  html: string,
  at: number,
): { readonly tag: Tag; readonly length: number } | null {
  TAG.lastIndex = at;
  const [whole, name = '', attributes = ''] = TAG.exec(html) ?? [];
  const properties = whole === undefined ? null : propertiesOf(attributes);
  if (whole === undefined || properties === null) return null;
  return { tag: { name, attributes, properties }, length: whole.length };
}

/** The same for a text that is nothing but a tag. */
export function openingTag(source: string): Tag | null {
  const found = openingTagAt(source, 0);
  return found?.length === source.length ? found.tag : null;
}

/** Null for an attribute that is not ours or stands twice. */
function propertiesOf(attributes: string): Properties | null {
  const properties: Properties = {};
  for (const { attribute, text } of attributesIn(attributes)) {
    const value = unescaped(text);
    if (attribute === null || value === null || attribute.property in properties) return null;
    properties[attribute.property] = attribute.read(value);
  }
  return Object.freeze(properties);
}

/** Of ` id="a" class="b"`, each with its text as it is written. */
export function attributesIn(
  attributes: string,
): readonly { readonly attribute: Attribute | null; readonly text: string }[] {
  const found: { attribute: Attribute | null; text: string }[] = [];
  for (let at = 0, equals = attributes.indexOf('='); equals !== -1; equals = attributes.indexOf('=', at)) {
    const end = attributes.indexOf('"', equals + 2);
    const attribute = attributeNamed(attributes.slice(at, equals).trim());
    found.push({ attribute, text: attributes.slice(equals + 2, end) });
    at = end + 1;
  }
  return found;
}
