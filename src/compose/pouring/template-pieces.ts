import { unescaped } from '../html/character-references.ts';
import { isThere, readerOf, type Scope } from './scope.ts';
import { type TagPart, type TagRecipe, tagRecipe, writtenPart } from './tag-recipe.ts';
import { tooRich } from './too-rich.ts';

/** A piece of a template: words, an element's beginning or end, or a mark of Handlebars between them. */
export type Piece =
  | { readonly text: string }
  | { readonly begin: TagRecipe }
  | { readonly end: string }
  | { readonly statement: hbs.AST.Statement };

/** Takes the statements of a template apart where its elements begin and end. Throws `TooRich`. */
export function readPieces(body: readonly hbs.AST.Statement[]): readonly Piece[] {
  const pieces: Piece[] = [];
  let tag: TagPart[] = [];
  for (const each of body) {
    if (each.type === 'CommentStatement') continue;
    const inTag = tag.length > 0;
    if (each.type !== 'ContentStatement') {
      if (inTag) tag.push(partOf(each));
      else pieces.push({ statement: each });
      continue;
    }
    const { value } = each as hbs.AST.ContentStatement;
    const end = inTag ? endOfTag(value, 0, isQuoted(tag)) : 0;
    if (inTag) tag.push(value.slice(0, end));
    if (inTag && end === 0) tag.push(value);
    if (inTag && end === 0) continue;
    if (inTag) pieces.push({ begin: tagRecipe(tag) });
    tag = readContent(value.slice(end), pieces);
  }
  return tag.length > 0 ? tooRich() : pieces;
}

/** Adds the pieces of a text; gives the beginning of a tag that goes on behind it. */
function readContent(text: string, pieces: Piece[]): TagPart[] {
  let at = 0;
  for (let next = text.indexOf('<'); next !== -1; next = text.indexOf('<', at)) {
    if (next > at) pieces.push({ text: wordsOf(text.slice(at, next)) });
    const isEnd = text[next + 1] === '/';
    const end = isEnd ? text.indexOf('>', next) + 1 : endOfTag(text, next, false);
    if (end === 0) return isEnd ? tooRich() : [text.slice(next)];
    pieces.push(
      isEnd ? { end: text.slice(next + 2, end - 1) } : { begin: tagRecipe([text.slice(next, end)]) },
    );
    at = end;
  }
  if (at < text.length) pieces.push({ text: wordsOf(text.slice(at)) });
  return [];
}

function wordsOf(text: string): string {
  if (/[\0\r]/.test(text)) return tooRich();
  return unescaped(text) ?? tooRich();
}

/** Behind the `>` of a tag, zero where it does not end here. A `>` between quotation marks is none. */
function endOfTag(text: string, from: number, quoted: boolean): number {
  let inside = quoted;
  for (let at = from; at < text.length; at++) {
    if (text[at] === '"') inside = !inside;
    if (text[at] === '>' && !inside) return at + 1;
  }
  return 0;
}

function isQuoted(parts: readonly TagPart[]): boolean {
  const marks = parts.map((part) => (typeof part === 'string' ? part.split('"').length - 1 : 0));
  return marks.reduce((sum, each) => sum + each, 0) % 2 === 1;
}

/** A value, or `{{#if leise}} class="leise"{{/if}}`. */
function partOf(statement: hbs.AST.Statement): TagPart {
  if (statement.type === 'MustacheStatement') {
    const { path, params, hash, escaped } = statement as hbs.AST.MustacheStatement;
    return params.length > 0 || hash || !escaped ? tooRich() : { value: readerOf(path) };
  }
  const { path, params, hash, program, inverse } = statement as hbs.AST.BlockStatement;
  const [condition] = params;
  if (statement.type !== 'BlockStatement' || path.original !== 'if' || params.length !== 1 || !condition)
    return tooRich();
  if (hash || inverse || program.blockParams) return tooRich();
  const holds = readerOf(condition);
  const parts = program.body.map((each) =>
    each.type === 'ContentStatement' ? (each as hbs.AST.ContentStatement).value : partOf(each),
  );
  if (isQuoted(parts) || parts.some((part) => typeof part === 'string' && /[<>]/.test(part)))
    return tooRich();
  const written = (scope: Scope) => parts.map((part) => writtenPart(part, scope)).join('');
  return { written: (scope) => (isThere(holds(scope)) ? written(scope) : '') };
}
