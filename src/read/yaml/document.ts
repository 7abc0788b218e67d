import { done, type Outcome } from '../../diagnostic/outcome.ts';
import type { Place } from '../../domain/place.ts';
import { type PlaceAt, placesIn, type YamlSource } from './places.ts';
import { type Plain, valueAt } from './plain.ts';
import { quickTree } from './quick.ts';
import type { Entry, Leaf, Span, Tree } from './tree.ts';
import { treeWithLibrary } from './with-library.ts';

export type Path = readonly PropertyKey[];

/** Plain data in which every scalar is a text, and the place of each. */
export interface YamlDocument {
  readonly file: string;
  readonly value: Plain;
  /** The value at the path; undefined where nothing stands. */
  at(path: Path): Plain | undefined;
  /** Where the value stands; for what is absent, the nearest thing around it. */
  place(path: Path): Place;
  /** Where the key stands that names the value; for an entry of a list, the entry. */
  keyPlace(path: Path): Place;
}

/**
 * Reads YAML as text alone: `1.132`, `2020-08` and `ja` stay what the author wrote, and German number
 * reading decides later. Tabs, double keys, anchors and tags are refused with their place.
 */
export function parseYaml(source: YamlSource): Outcome<YamlDocument> {
  const text = source.text.replaceAll('\r\n', '\n');
  const placeAt = placesIn(source, text);
  const quick = quickTree(text);
  const parsed = quick === null ? treeWithLibrary(text, placeAt) : done(quick);
  return parsed.ok ? done(withPlaces(source.file, parsed.value, placeAt), parsed.diagnostics) : parsed;
}

function withPlaces(file: string, root: Tree | null, placeAt: PlaceAt): YamlDocument {
  const plain = root?.plain ?? '';
  const of = (span: Span | null) => placeAt(span?.start ?? 0, span?.end ?? 0);
  return {
    file,
    value: plain,
    at: (path) => valueAt(plain, path),
    place: (path) => {
      const { key, value } = locate(root, path);
      return value?.kind === 'leaf' && value.oneLine ? of(value) : of(key ?? value);
    },
    keyPlace: (path) => {
      const { key, value } = locate(root, path);
      return of(key ?? value);
    },
  };
}

/** Follows the path as far as it goes. An entry of a list has no key; the first key of its map stands for it. */
function locate(root: Tree | null, path: Path): Entry {
  let found: Entry = { key: null, value: root };
  for (const step of path) {
    const next = stepInto(found.value, step);
    if (next === null) break;
    found = next;
  }
  return found.key === null ? { key: firstKey(found.value), value: found.value } : found;
}

function stepInto(tree: Tree | null, step: PropertyKey): Entry | null {
  if (tree?.kind === 'block') return tree.entries.find(({ key }) => key?.plain === String(step)) ?? null;
  if (tree?.kind !== 'list' || typeof step !== 'number' || !(step in tree.items)) return null;
  return { key: null, value: tree.items[step] ?? null };
}

function firstKey(tree: Tree | null): Leaf | null {
  return tree?.kind === 'block' ? (tree.entries[0]?.key ?? null) : null;
}
