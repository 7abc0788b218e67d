import { tooRich } from './too-rich.ts';

/** Where in the view a piece of a template is filled. */
export interface Scope {
  readonly context: unknown;
  /** Of the list that is walked through. */
  readonly first: boolean;
  readonly last: boolean;
}

/** Reads a value of the view. */
export type Reader = (scope: Scope) => unknown;

/** Names that Handlebars takes for helpers of its own. */
const HELPERS = new Set([
  'helperMissing',
  'blockHelperMissing',
  'each',
  'if',
  'unless',
  'with',
  'log',
  'lookup',
]);

/** `{{this}}`, `{{titel}}`, `{{neuigkeiten.satz}}`, `{{@last}}`. A field that is missing is for Handlebars to tell. */
export function readerOf(expression: hbs.AST.Expression): Reader {
  const path = expression as hbs.AST.PathExpression;
  if (path.type !== 'PathExpression' || path.depth !== 0 || HELPERS.has(path.original)) return tooRich();
  if (path.parts.includes('__proto__')) return tooRich();
  const { parts } = path;
  if (path.data) {
    if (path.original === '@last') return ({ last }) => last;
    return path.original === '@first' ? ({ first }) => first : tooRich();
  }
  if (parts.some((part) => typeof part !== 'string')) return tooRich();
  const [name] = parts;
  if (name === undefined) return ({ context }) => context;
  if (parts.length === 1) return ({ context }) => fieldOf(context, name);
  return ({ context }) => parts.reduce(fieldOf, context);
}

function fieldOf(of: unknown, name: string): unknown {
  if (typeof of !== 'object' || of === null) return tooRich();
  const value = (of as Record<string, unknown>)[name];
  // What every object inherits are functions, and nothing takes one of those.
  return value !== undefined || Object.hasOwn(of, name) ? value : tooRich();
}

/** As `{{#if}}` takes it: an empty list counts as nothing. */
export function isThere(value: unknown): boolean {
  if (typeof value === 'function') return tooRich();
  return Array.isArray(value) ? value.length > 0 : Boolean(value);
}

/** Signs that a tree keeps as they are, wherever they stand: Latin letters, and dashes, quotation marks, €, minus. */
const EVERYDAY = /^[\t\n -\u02ff\u2010-\u2027\u20ac\u2212]*$/;
/** What browsers change, and what melts into the sign before it. */
const MELTING = /[\0\r]|^[\p{M}\u1161-\u1175\u11a8-\u11c2]/u;

/** A value as the tree has it: a string, its umlauts one character each (NFC). */
export function textFrom(value: unknown): string {
  if (typeof value !== 'string') return tooRich();
  if (EVERYDAY.test(value)) return value;
  return MELTING.test(value) ? tooRich() : value.normalize('NFC');
}
