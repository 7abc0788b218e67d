import type { GrowingTree } from '../html/growing-tree.ts';
import { isThere, readerOf, type Scope, textFrom } from './scope.ts';
import type { TagRecipe } from './tag-recipe.ts';
import { type Piece, readPieces } from './template-pieces.ts';
import { tooRich } from './too-rich.ts';

/** An element with words alone, such as `<td class="zahl">{{wert}}</td>`, which is poured in one step. */
export interface Leaf {
  readonly pour: (scope: Scope, tree: GrowingTree) => void;
  /** So many pieces of the template. */
  readonly length: number;
}

/** Null where none begins. */
export function leafOf(first: Piece, others: readonly Piece[]): Leaf | null {
  const until = others.findIndex((piece) => 'end' in piece);
  const last = others[until];
  if (!('begin' in first) || last === undefined || !('end' in last)) return null;
  const words = wordsOf(others.slice(0, until));
  return words && { pour: pourOf(first.begin, words, last.end), length: until + 2 };
}

function pourOf(tag: TagRecipe, words: Words, end: string): Leaf['pour'] {
  return (scope, tree) => {
    const { name, properties } = tag(scope);
    if (name !== end || !tree.leaf(name, properties, words(scope))) tooRich();
  };
}

/** What pieces without elements say. */
type Words = (scope: Scope) => string;

/** Null where there are elements among them. */
function wordsOf(pieces: readonly Piece[]): Words | null {
  const said = pieces.map(wordsIn);
  const each = said.filter((words) => words !== null);
  if (each.length < said.length) return null;
  const [only] = each;
  if (only !== undefined && each.length === 1) return only;
  return (scope) => {
    let text = '';
    for (const words of each) text += words(scope);
    return text;
  };
}

function wordsIn(piece: Piece): Words | null {
  if ('text' in piece) return () => piece.text;
  if (!('statement' in piece)) return null;
  const { statement } = piece;
  if (statement.type === 'MustacheStatement') return valueWords(statement as hbs.AST.MustacheStatement);
  return statement.type === 'BlockStatement' ? choiceWords(statement as hbs.AST.BlockStatement) : null;
}

function valueWords({ path, params, hash, escaped }: hbs.AST.MustacheStatement): Words | null {
  if (params.length > 0 || hash || !escaped) return null;
  const read = readerOf(path);
  return (scope) => textFrom(read(scope));
}

/** `{{#if rechnung}}{{rechnung}}{{else}}–{{/if}}` */
function choiceWords({ path, params, hash, program, inverse }: hbs.AST.BlockStatement): Words | null {
  const [condition] = params;
  if (path.original !== 'if' || params.length !== 1 || !condition || hash) return null;
  if (program.blockParams || inverse?.blockParams) return null;
  const [then, otherwise] = [program, inverse].map((each) => wordsOf(readPieces(each?.body ?? [])));
  if (!then || !otherwise) return null;
  const read = readerOf(condition);
  return (scope) => (isThere(read(scope)) ? then(scope) : otherwise(scope));
}
