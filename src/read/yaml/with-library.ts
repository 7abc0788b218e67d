import { type Node, type ParsedNode, parseDocument } from 'yaml';
import { doubleKey, nestedTooDeep } from '../../diagnostic/catalogue/definition.ts';
import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import { conclude, failed, type Outcome } from '../../diagnostic/outcome.ts';
import { plainTree, spanOf } from './library-tree.ts';
import { DEEPEST, tooDeepAt } from './nesting.ts';
import type { PlaceAt } from './places.ts';
import { doubleKeys, rangeOf, syntaxDiagnostic } from './syntax.ts';
import type { Tree } from './tree.ts';

/** What the YAML library makes of a text, and every slip in it at its place. */
export function treeWithLibrary(text: string, placeAt: PlaceAt): Outcome<Tree | null> {
  const deep = tooDeepAt(text);
  if (deep !== null) return failed(nestedTooDeep(placeAt(deep, deep + 1), { limit: DEEPEST }));
  const document = parseDocument(text, {
    schema: 'failsafe',
    prettyErrors: false,
    stringKeys: true,
    uniqueKeys: false, // the library compares each key with every other; see `doubleKeys`
    logLevel: 'error',
  });
  const slips = slipsIn(document, placeAt);
  if (slips.length > 0) return failed(...onePerLine(slips.toSorted(byPlace)));
  const { tree, unsupported } = plainTree(document.contents);
  const of = (node: Node) => placeAt(spanOf(node).start, spanOf(node).end);
  return conclude(
    tree,
    unsupported.map(({ node, make }) => make(of(node))),
  );
}

/** A person mends the first hundred slips and runs again. */
const ENOUGH = 100;

type Parsed = Pick<ReturnType<typeof parseDocument>, 'errors'> & { readonly contents: ParsedNode | null };

function slipsIn({ errors, contents }: Parsed, placeAt: PlaceAt): readonly Diagnostic[] {
  return [
    ...errors.slice(0, ENOUGH).map((error) => {
      const [start, end] = rangeOf(error, contents);
      return syntaxDiagnostic(placeAt(start, end), error);
    }),
    ...doubleKeys(contents)
      .slice(0, ENOUGH)
      .map(({ key, at }) => doubleKey(placeAt(at, at + 1), { key })),
  ];
}

function byPlace({ place: a }: Diagnostic, { place: b }: Diagnostic): number {
  return (a?.line ?? 0) - (b?.line ?? 0) || (a?.column ?? 0) - (b?.column ?? 0);
}

/** One slip often breaks the rest of its line; the first message says it. */
function onePerLine(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const lines = new Map<number | undefined, Diagnostic>();
  for (const diagnostic of diagnostics)
    if (!lines.has(diagnostic.place?.line)) lines.set(diagnostic.place?.line, diagnostic);
  return [...lines.values()];
}
