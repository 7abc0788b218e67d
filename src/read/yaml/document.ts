import {
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type ParsedNode,
  parseDocument,
  type Scalar,
} from 'yaml';
import { doubleKey, nestedTooDeep } from '../../diagnostic/catalogue/definition.ts';
import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import { conclude, failed, type Outcome } from '../../diagnostic/outcome.ts';
import { type Place, placeIn } from '../../domain/place.ts';
import { DEEPEST, tooDeepAt } from './nesting.ts';
import { type Plain, plainData, valueAt } from './plain.ts';
import { doubleKeys, rangeOf, syntaxDiagnostic } from './syntax.ts';

export type Path = readonly PropertyKey[];

/** YAML text as it stands in a file; `firstLine` is where the text begins when more stands above it. */
export interface YamlSource {
  readonly file: string;
  readonly text: string;
  readonly firstLine?: number;
}

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
  const lines = new LineCounter();
  const text = source.text.replaceAll('\r\n', '\n');
  const deep = tooDeepAt(text);
  if (deep !== null) return failed(nestedTooDeep(placeOf(source, text, deep), { limit: DEEPEST }));
  const document = parseDocument(text, {
    schema: 'failsafe',
    lineCounter: lines,
    prettyErrors: false,
    stringKeys: true,
    uniqueKeys: false, // the library compares each key with every other; see `doubleKeys`
    logLevel: 'error',
  });
  const placeAt = places(source, text, lines);
  const errors = document.errors.slice(0, ENOUGH).map((error) => {
    const [start, end] = rangeOf(error, document.contents);
    return syntaxDiagnostic(placeAt(start, end), error);
  });
  for (const { key, at } of doubleKeys(document.contents).slice(0, ENOUGH))
    errors.push(doubleKey(placeAt(at, at + 1), { key }));
  if (errors.length > 0) return failed(...onePerLine(errors.toSorted(byPlace)));
  return conclude(...withPlaces(source.file, document.contents, placeAt));
}

/** A person mends the first hundred slips and runs again. */
const ENOUGH = 100;

/** The place of an offset, without a parser that knows the lines. */
function placeOf({ file, firstLine = 1 }: YamlSource, text: string, offset: number): Place {
  const before = text.slice(0, offset).split('\n');
  return placeIn(file, before.length + firstLine - 1, [...(before.at(-1) ?? '')].length + 1, 1);
}

function byPlace({ place: a }: Diagnostic, { place: b }: Diagnostic): number {
  return (a?.line ?? 0) - (b?.line ?? 0) || (a?.column ?? 0) - (b?.column ?? 0);
}

type PlaceAt = (start: number, end: number) => Place;

function withPlaces(
  file: string,
  root: ParsedNode | null,
  placeAt: PlaceAt,
): [YamlDocument, readonly Diagnostic[]] {
  const { plain, unsupported } = plainData(root);
  const of = (node: Node | null) => placeAt(node?.range?.[0] ?? 0, node?.range?.[1] ?? 0);
  const document: YamlDocument = {
    file,
    value: plain,
    at: (path) => valueAt(plain, path),
    place: (path) => {
      const { key, value } = locate(root, path);
      return isOneLine(value) ? of(value) : of(key ?? value);
    },
    keyPlace: (path) => {
      const { key, value } = locate(root, path);
      return of(key ?? value);
    },
  };
  return [document, unsupported.map(({ node, make }) => make(of(node)))];
}

/** A value that stands beside its key; one after `|` or an empty one is found by its key. */
function isOneLine(node: Node | null): node is Scalar {
  if (!isScalar(node) || !node.range || node.range[0] === node.range[1]) return false;
  return node.type !== 'BLOCK_LITERAL' && node.type !== 'BLOCK_FOLDED';
}

interface Located {
  readonly key: Scalar | null;
  readonly value: Node | null;
}

/** Follows the path as far as it goes. An entry of a list has no key; the first key of its map stands for it. */
function locate(root: Node | null, path: Path): Located {
  let found: Located = { key: null, value: root };
  for (const step of path) {
    const next = stepInto(found.value, step);
    if (next === null) break;
    found = next;
  }
  return found.key === null ? { key: firstKey(found.value), value: found.value } : found;
}

function stepInto(node: Node | null, step: PropertyKey): Located | null {
  if (isMap(node)) {
    const pair = node.items.find(({ key }) => isScalar(key) && key.value === String(step));
    return pair ? { key: pair.key as Scalar, value: (pair.value ?? null) as Node | null } : null;
  }
  if (isSeq(node) && typeof step === 'number' && step in node.items) {
    return { key: null, value: (node.items[step] ?? null) as Node | null };
  }
  return null;
}

function firstKey(node: Node | null): Scalar | null {
  const key = isMap(node) ? node.items[0]?.key : null;
  return isScalar(key) ? key : null;
}

/** Offsets become line and column; columns count characters, and a mark ends with its line. */
function places(source: YamlSource, text: string, lines: LineCounter): PlaceAt {
  return (start, end) => {
    const { line, col } = lines.linePos(Math.min(start, text.length));
    const lineStart = start - (col - 1);
    const lineEnd = text.indexOf('\n', start) < 0 ? text.length : text.indexOf('\n', start);
    const column = [...text.slice(lineStart, start)].length + 1;
    const length = Math.max(1, [...text.slice(start, Math.min(end, lineEnd)).trimEnd()].length);
    return placeIn(source.file, line + (source.firstLine ?? 1) - 1, column, length);
  };
}

/** One slip often breaks the rest of its line; the first message says it. */
function onePerLine(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const lines = new Map<number | undefined, Diagnostic>();
  for (const diagnostic of diagnostics)
    if (!lines.has(diagnostic.place?.line)) lines.set(diagnostic.place?.line, diagnostic);
  return [...lines.values()];
}
