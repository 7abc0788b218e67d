type Value = string | number | (string | number)[];

/** How the text of an attribute is kept in the tree. */
export interface Attribute {
  readonly property: string;
  read(text: string): Value;
}

const asText = (text: string): string => text;
const asNumber = (text: string): Value => (text !== '' && !Number.isNaN(Number(text)) ? Number(text) : text);
const asWords = (text: string): string[] => (text.trim() === '' ? [] : text.trim().split(/[ \t\n\f]+/));

const KNOWN = new Map<string, Attribute>(
  Object.entries({
    alt: { property: 'alt', read: asText },
    class: { property: 'className', read: asWords },
    colspan: { property: 'colSpan', read: asNumber },
    height: { property: 'height', read: asNumber },
    href: { property: 'href', read: asText },
    id: { property: 'id', read: asText },
    rowspan: { property: 'rowSpan', read: asNumber },
    scope: { property: 'scope', read: asText },
    src: { property: 'src', read: asText },
    title: { property: 'title', read: asText },
    width: { property: 'width', read: asNumber },
  }),
);

const OWN = /^data(?:-[a-z]+)+$/;

/** More names than any template has; beyond, each is worked out anew. */
const MANY = 100;

/** An attribute of the templates by its name; null for one they do not use. `data-quelle` is kept as `dataQuelle`. */
export function attributeNamed(name: string): Attribute | null {
  const known = KNOWN.get(name);
  if (known) return known;
  if (!OWN.test(name)) return null;
  const property = name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
  const own = { property, read: asText };
  if (KNOWN.size < MANY) KNOWN.set(name, own);
  return own;
}
