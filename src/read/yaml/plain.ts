import { isAlias, isMap, isScalar, isSeq, type Node } from 'yaml';
import { yamlFeature } from '../../diagnostic/catalogue/definition.ts';
import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import type { Place } from '../../domain/place.ts';

/** What a definition holds: texts, lists and maps of them. */
export type Plain = string | readonly Plain[] | { readonly [key: string]: Plain };

export interface Refused {
  readonly node: Node;
  readonly make: (place: Place) => Diagnostic;
}

export interface PlainResult {
  readonly plain: Plain;
  readonly unsupported: readonly Refused[];
}

/**
 * The node as plain data. Anchors, aliases and tags are refused: a definition is read by people, who see
 * every value where it stands, and a short file cannot unfold into an endless one. An empty value is an empty text.
 */
export function plainData(root: Node | null): PlainResult {
  const unsupported: Refused[] = [];
  const refuse = (node: Node, found: string) => {
    unsupported.push({ node, make: (place) => yamlFeature(place, { found }) });
  };
  const convert = (node: unknown): Plain => {
    if (isAlias(node)) refuse(node, `*${node.source}`);
    if (isScalar(node) || isMap(node) || isSeq(node)) {
      if (node.anchor) refuse(node, `&${node.anchor}`);
      if (node.tag && !STANDARD_TAGS.has(node.tag)) refuse(node, node.tag);
    }
    if (isScalar(node)) return String(node.value ?? '');
    if (isSeq(node)) return node.items.map(convert);
    if (isMap(node))
      return Object.fromEntries(node.items.map(({ key, value }) => [keyText(key), convert(value)]));
    return '';
  };
  return { plain: convert(root), unsupported };
}

const STANDARD_TAGS: ReadonlySet<string> = new Set([
  'tag:yaml.org,2002:str',
  'tag:yaml.org,2002:map',
  'tag:yaml.org,2002:seq',
]);

function keyText(key: unknown): string {
  return isScalar(key) ? String(key.value) : '';
}

/** The value at the path; undefined where nothing stands. */
export function valueAt(root: Plain, path: readonly PropertyKey[]): Plain | undefined {
  return path.reduce<Plain | undefined>((inner, step) => {
    if (typeof inner !== 'object' || !Object.hasOwn(inner, step)) return undefined;
    return (inner as Readonly<Record<PropertyKey, Plain>>)[step];
  }, root);
}
