import { stringify } from 'yaml';
import type { Written } from '../../domain/agreement.ts';

/** Columns of a line before a long text goes on in the next one. */
const WIDTH = 110;
/** A line deep inside holds at least so many. */
const NARROWEST = 20;
const STEP = '  ';

/**
 * Plain data as YAML, as the library writes it: the same text, several times as fast. German: Schnellschreiber.
 *
 * Keys in letters and texts on one line that need no quotes are written here; any other entry is written by the
 * library, at its depth. Source: docs/decisions/0051-reading-and-checking-quickly.md.
 */
export function yamlText(value: { readonly [key: string]: Written }): string {
  const lines = entriesAt(value, '');
  return lines === '' ? '{}\n' : `${lines}\n`;
}

function entriesAt(value: { readonly [key: string]: Written }, indent: string): string {
  return Object.entries(value)
    .map(([key, inner]) => entryAt(key, inner, indent))
    .join(`\n${indent}`);
}

const LONGEST_KEY = WIDTH - NARROWEST - STEP.length;
const KEY = /^[\p{L}_][\p{L}\p{N}_.-]*$/u;

function entryAt(key: string, value: Written, indent: string): string {
  if (!KEY.test(key) || key.length > LONGEST_KEY || isEmpty(value)) return byLibrary(key, value, indent);
  const inner = indent + STEP;
  if (typeof value === 'string') {
    const text = scalar(value, inner, key.length + 2);
    return text === null ? byLibrary(key, value, indent) : `${key}: ${text}`;
  }
  if (!isList(value)) return `${key}:\n${inner}${entriesAt(value, inner)}`;
  const items = value.map((item) => itemAt(item, inner));
  return items.includes(null)
    ? byLibrary(key, value, indent)
    : `${key}:\n${inner}${items.join(`\n${inner}`)}`;
}

/** Null for an entry of a list that the library must write, and with it the list. */
function itemAt(item: Written, indent: string): string | null {
  const inner = indent + STEP;
  if (isEmpty(item) || isList(item)) return null;
  if (typeof item !== 'string') return `- ${entriesAt(item, inner)}`;
  const text = scalar(item, inner, null);
  return text === null ? null : `- ${text}`;
}

function isEmpty(value: Written): boolean {
  return value.length === 0 || (typeof value === 'object' && Object.keys(value).length === 0);
}

function isList(value: Written): value is readonly Written[] {
  return Array.isArray(value);
}

/** What nothing here can write: marks of documents, line feeds and other controls. */
const UNUSUAL =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  /^(?:---|\.\.\.)|[\u0000-\u001f\u007f-\u009f\ud800-\udfff]/;
/** What would be something else without quotes. */
const NOT_PLAIN = /^[ ,[\]{}#&*!|>'"%@`]|^[?-](?:$| )|: | #|[ :]$/;

/** The text as it stands behind its key, or behind the sign of a list; null where the library must write it. */
function scalar(text: string, indent: string, taken: number | null): string | null {
  if (UNUSUAL.test(text)) return null;
  if (!NOT_PLAIN.test(text)) return folded(text, indent, taken);
  return /["\\]|^ | {2}| $/.test(text) ? null : inQuotes(`"${text}"`, indent, taken);
}

/** In quotes the library breaks even a word that is longer than a line; such a one is left to it. */
function inQuotes(quoted: string, indent: string, taken: number | null): string | null {
  const shortest = Math.min(stepAt(indent), WIDTH - (taken ?? indent.length));
  const longest = Math.max(...quoted.split(' ').map(({ length }) => length));
  return quoted.length <= stepAt(indent) || longest + 2 < shortest ? folded(quoted, indent, taken) : null;
}

function stepAt(indent: string): number {
  return Math.max(NARROWEST, WIDTH - indent.length) + 1;
}

/** A long text goes on behind the last blank that fits; `taken` is what its key takes of the first line. */
function folded(text: string, indent: string, taken: number | null): string {
  const step = stepAt(indent);
  if (text.length <= step) return text;
  let end = WIDTH - (taken ?? indent.length);
  const parts: string[] = [];
  let [from, split] = [0, 0];
  for (let at = 0; at < text.length; at++) {
    if (isBetween(text, at)) split = at;
    if (at < end || split <= from) continue;
    parts.push(text.slice(from === 0 ? 0 : from + 1, split));
    from = split;
    end = split + step;
  }
  return [...parts, text.slice(from === 0 ? 0 : from + 1)].join(`\n${indent}`);
}

/** A single blank between two words. */
function isBetween(text: string, at: number): boolean {
  return text[at] === ' ' && at > 0 && text[at - 1] !== ' ' && at + 1 < text.length && text[at + 1] !== ' ';
}

/** The entry inside as many maps as it is deep, and these taken away again. */
function byLibrary(key: string, value: Written, indent: string): string {
  const depth = indent.length / STEP.length;
  let wrapped: Written = { [key]: value };
  for (let level = 0; level < depth; level++) wrapped = { a: wrapped };
  const text = stringify(wrapped, { schema: 'failsafe', lineWidth: WIDTH });
  return text.slice(depth * 'a:\n'.length + depth * (depth - 1) + indent.length, -1);
}
