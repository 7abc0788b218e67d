import { isAlias, isMap, isScalar, isSeq, type Node, type Scalar } from 'yaml';
import { yamlFeature } from '../../diagnostic/catalogue/definition.ts';
import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import type { Place } from '../../domain/place.ts';
import { block, type Leaf, leaf, list, type Span, type Tree } from './tree.ts';

export interface Refused {
  readonly node: Node;
  readonly make: (place: Place) => Diagnostic;
}

export interface PlainResult {
  readonly tree: Tree | null;
  readonly unsupported: readonly Refused[];
}

/**
 * The library's nodes as a tree of texts. Anchors, aliases and tags are refused: a definition is read by people, who see
 * every value where it stands, and a short file cannot unfold into an endless one. An empty value is an empty text.
 */
export function plainTree(root: Node | null): PlainResult {
  const unsupported: Refused[] = [];
  const refuse = (node: Node, found: string) => {
    unsupported.push({ node, make: (place) => yamlFeature(place, { found }) });
  };
  const convert = (node: unknown): Tree | null => {
    if (isAlias(node)) refuse(node, `*${node.source}`);
    if (isScalar(node) || isMap(node) || isSeq(node)) {
      if (node.anchor) refuse(node, `&${node.anchor}`);
      if (node.tag && !STANDARD_TAGS.has(node.tag)) refuse(node, node.tag);
    }
    if (isScalar(node)) return leafOf(node);
    if (isSeq(node)) return list(node.items.map(convert), spanOf(node));
    if (isMap(node)) {
      const entries = node.items.map(({ key, value }) => ({
        key: isScalar(key) ? leafOf(key) : null,
        value: convert(value),
      }));
      return block(entries, spanOf(node));
    }
    return null;
  };
  return { tree: convert(root), unsupported };
}

const STANDARD_TAGS: ReadonlySet<string> = new Set([
  'tag:yaml.org,2002:str',
  'tag:yaml.org,2002:map',
  'tag:yaml.org,2002:seq',
]);

function leafOf(node: Scalar): Leaf {
  const { start, end } = spanOf(node);
  const below = node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED';
  return leaf(String(node.value ?? ''), start, end, !below && start < end);
}

export function spanOf(node: Node): Span {
  return { start: node.range?.[0] ?? 0, end: node.range?.[1] ?? 0 };
}
