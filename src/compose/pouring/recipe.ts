import Handlebars from 'handlebars';
import type { GrowingTree } from '../html/growing-tree.ts';
import { growFrom } from '../html/plain-html.ts';
import { leafOf } from './leaf.ts';
import { isThere, readerOf, type Scope, textFrom } from './scope.ts';
import { type Piece, readPieces } from './template-pieces.ts';
import { tooRich } from './too-rich.ts';

/** Adds what a piece of a template gives to the tree. Throws `TooRich`. */
export type Pour = (scope: Scope, tree: GrowingTree) => void;

/** Recipes of the partials by name. */
export type Pantry = (name: string) => Pour;

/** The recipe of a template: its elements are read once, here, and each view is poured between them. Throws `TooRich`. */
export function recipeOf(template: string, pantry: Pantry): Pour {
  return inOrder(Handlebars.parse(template.normalize('NFC')).body, pantry);
}

function inOrder(body: readonly hbs.AST.Statement[], pantry: Pantry): Pour {
  const pieces = readPieces(body);
  const steps: Pour[] = [];
  for (let at = 0; at < pieces.length; ) {
    const [piece, ...others] = pieces.slice(at);
    const leaf = piece && leafOf(piece, others);
    if (leaf) steps.push(leaf.pour);
    else if (piece) steps.push(pourOf(piece, pantry));
    at += leaf ? leaf.length : 1;
  }
  return (scope, tree) => {
    for (const step of steps) step(scope, tree);
  };
}

function pourOf(piece: Piece, pantry: Pantry): Pour {
  if ('text' in piece) return (_, tree) => tree.text(piece.text);
  if ('end' in piece) return (_, tree) => (tree.end(piece.end) ? undefined : tooRich());
  if ('statement' in piece) return filled(piece.statement, pantry);
  return (scope, tree) => {
    const { name, properties } = piece.begin(scope);
    if (!tree.begin(name, properties)) tooRich();
  };
}

function filled(statement: hbs.AST.Statement, pantry: Pantry): Pour {
  switch (statement.type) {
    case 'MustacheStatement':
      return value(statement as hbs.AST.MustacheStatement);
    case 'BlockStatement':
      return block(statement as hbs.AST.BlockStatement, pantry);
    case 'PartialStatement':
      return partial(statement as hbs.AST.PartialStatement, pantry);
    default:
      return tooRich();
  }
}

/** `{{titel}}` is text, `{{{kommentar}}}` is HTML. */
function value({ path, params, hash, escaped }: hbs.AST.MustacheStatement): Pour {
  const read = params.length > 0 || hash ? tooRich() : readerOf(path);
  if (escaped) return (scope, tree) => tree.text(textFrom(read(scope)));
  return (scope, tree) => (growFrom(textFrom(read(scope)), tree) ? undefined : tooRich());
}

function block({ path, params, hash, program, inverse }: hbs.AST.BlockStatement, pantry: Pantry): Pour {
  const [subject] = params;
  if (params.length !== 1 || !subject || hash || program?.blockParams || inverse?.blockParams)
    return tooRich();
  const read = readerOf(subject);
  const [then, otherwise] = [program, inverse].map((each) => inOrder(each?.body ?? [], pantry));
  if (!then || !otherwise) return tooRich();
  if (path.original === 'if')
    return (scope, tree) => (isThere(read(scope)) ? then(scope, tree) : otherwise(scope, tree));
  if (path.original === 'unless')
    return (scope, tree) => (isThere(read(scope)) ? otherwise(scope, tree) : then(scope, tree));
  return path.original === 'each' ? forEach(read, then, otherwise) : tooRich();
}

function forEach(read: (scope: Scope) => unknown, then: Pour, otherwise: Pour): Pour {
  return (scope, tree) => {
    const list = read(scope);
    if (!Array.isArray(list)) return tooRich();
    if (list.length === 0) otherwise(scope, tree);
    let at = 0;
    for (const context of list) {
      then({ context, first: at === 0, last: at === list.length - 1 }, tree);
      at += 1;
    }
  };
}

/** A partial without a view of its own takes that of its place. */
function partial({ name, params, hash, indent }: Partial, pantry: Pantry): Pour {
  const [own] = params;
  if (name.type !== 'PathExpression' || params.length > 1 || hash) return tooRich();
  const { original } = name as hbs.AST.PathExpression;
  const read = own === undefined ? null : readerOf(own);
  return (scope, tree) => {
    if (indent) tree.text(indent);
    pantry(original)(read === null ? scope : { ...scope, context: viewFrom(read(scope)) }, tree);
  };
}

type Partial = hbs.AST.PartialStatement & { readonly indent?: string };

function viewFrom(value: unknown): object {
  return typeof value === 'object' && value !== null ? value : tooRich();
}
