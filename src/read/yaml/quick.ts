import { lineAhead, nextLine, type Page, pageOf } from './page.ts';
import { quickFlow } from './quick-flow.ts';
import { foldedText, plainText, quotedAt, quotedText, UNUSUAL, writtenText } from './quick-text.ts';
import { type Block, block, type Entry, type Leaf, type List, leaf, list, type Tree } from './tree.ts';

/** Blocks inside each other that are still followed here. */
const DEEPEST = 16;

/** What nothing here can read: tabs, signs that mark an order of bytes, and documents below each other. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const NEVER = /[\t\r\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029\ufeff]|^(?:---|\.\.\.|%)/mu;

/**
 * The tree of a definition as people usually write one; null for anything else. German: Schnellleser.
 *
 * Takes   text with line feeds alone.
 * Gives   what the YAML library would make of it, a tenth as long; null as soon as something is unusual: a slip,
 *         a quoted key, an escape, an anchor, a text of several paragraphs in a plain value. The library decides then.
 * Source  docs/decisions/0051-reading-and-checking-quickly.md; test/property/quick-yaml.test.ts holds it against the library.
 */
export function quickTree(text: string): Tree | null {
  if (NEVER.test(text)) return null;
  try {
    const page = pageOf(text);
    const root = nextLine(page) === null ? null : quickBlock(page, 0, 0);
    return nextLine(page) === null ? root : null;
  } catch (reason) {
    if (reason === UNUSUAL) return null;
    throw reason;
  }
}

/** The entries that begin in this column. The first may stand behind the sign of a list: `from` is where. */
function quickBlock(page: Page, column: number, depth: number, from?: number): Block {
  if (depth > DEEPEST) throw UNUSUAL;
  const entries: Entry[] = [];
  const seen = new Set<string>();
  for (let at = from ?? startOf(page, column); at !== null; at = startOf(page, column)) {
    const entry = quickEntry(page, at, column, depth);
    if (seen.has(entry.key.plain)) throw UNUSUAL;
    seen.add(entry.key.plain);
    entries.push(entry);
  }
  const [first] = entries;
  if (first?.key == null) throw UNUSUAL;
  return block(entries, first.key);
}

/** Offset of the next entry of this column; null where the block ends. A line further in belongs to nothing here. */
function startOf(page: Page, column: number): number | null {
  const line = nextLine(page);
  if (line === null || line.indent < column) return null;
  if (line.indent > column) throw UNUSUAL;
  return line.start + column;
}

const KEY = /[\p{L}\p{N}_](?: ?[\p{L}\p{N}_.()/-])*(?=:(?: |\n|$))/uy;
const COLON = /:(?: |\n|$)/uy;

function keyAt(text: string, at: number): Leaf | null {
  const key = text[at] === '"' || text[at] === "'" ? quotedKey(text, at) : plainKey(text, at);
  return key?.plain === '__proto__' ? null : key;
}

function plainKey(text: string, at: number): Leaf | null {
  KEY.lastIndex = at;
  const key = KEY.exec(text)?.[0];
  return key === undefined ? null : leaf(key, at, at + key.length);
}

function quotedKey(text: string, at: number): Leaf | null {
  const key = quotedAt(text, at);
  COLON.lastIndex = key.end;
  return COLON.test(text) ? key : null;
}

function quickEntry(
  page: Page,
  at: number,
  column: number,
  depth: number,
): { readonly key: Leaf; readonly value: Tree } {
  const key = keyAt(page.text, at);
  if (key === null) throw UNUSUAL;
  return { key, value: valueBehind(page, key.end + 1, column, depth) };
}

/** What stands behind a key: beside it, or below and further in; a list may begin in the key's own column. */
function valueBehind(page: Page, colon: number, column: number, depth: number): Tree {
  const at = firstSign(page, colon);
  if (at !== null) return quickValue(page, at, column);
  page.at++;
  const line = lineAhead(page);
  const isList = line !== null && beginsItem(page.text, line.start + line.indent);
  if (line === null || line.indent < column || (line.indent === column && !isList))
    return leaf('', colon, colon);
  return isList ? quickList(page, line.indent, depth + 1) : quickBlock(page, line.indent, depth + 1);
}

/** Offset of what stands behind `from` on the same line; null for nothing or a remark. */
function firstSign({ text, lines, at: index }: Page, from: number): number | null {
  const end = lines[index]?.end ?? text.length;
  let at = from;
  while (at < end && text[at] === ' ') at++;
  return at === end || text[at] === '#' ? null : at;
}

function beginsItem(text: string, at: number): boolean {
  return text[at] === '-' && text[at + 1] === ' ';
}

function quickList(page: Page, column: number, depth: number): List {
  if (depth > DEEPEST) throw UNUSUAL;
  const items: Tree[] = [];
  const start = startOf(page, column);
  if (start === null) throw UNUSUAL;
  for (let at: number | null = start; at !== null; at = startOf(page, column)) {
    if (!beginsItem(page.text, at)) break;
    items.push(quickItem(page, at, column, depth));
  }
  return list(items, { start, end: start + 1 });
}

function quickItem(page: Page, dash: number, column: number, depth: number): Tree {
  const at = firstSign(page, dash + 1);
  if (at === null || page.text[at] === '|' || page.text[at] === '>') throw UNUSUAL;
  if (keyAt(page.text, at) === null) return quickValue(page, at, column);
  return quickBlock(page, column + at - dash, depth + 1, at);
}

/** A value that begins on this line; `column` is that of the key or the sign of the list before it. */
function quickValue(page: Page, at: number, column: number): Tree {
  switch (page.text[at]) {
    case '{':
    case '[':
      return quickFlow(page, at);
    case "'":
    case '"':
      return quotedText(page, at);
    case '|':
      return writtenText(page, at, column);
    case '>':
      return foldedText(page, at, column);
    default:
      return plainText(page, at, column);
  }
}
