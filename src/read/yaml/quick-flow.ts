import type { Line, Page } from './page.ts';
import { ends, quotedAt, UNUSUAL } from './quick-text.ts';
import { block, type Entry, leaf, list, type Tree } from './tree.ts';

/** Brackets inside each other that are still followed here. */
const DEEPEST = 8;

/** `{ von: 2020-01, bis: 2020-12 }` or `[a, b]` on one line. */
export function quickFlow(page: Page, at: number): Tree {
  const { end } = page.lines[page.at] as Line;
  const flow = { text: page.text, end, at };
  const found = bracketed(flow, 0);
  ends(page, flow.at);
  return found;
}

/** A line and how far it is read. */
interface Flow {
  readonly text: string;
  readonly end: number;
  at: number;
}

function bracketed(flow: Flow, depth: number): Tree {
  if (depth > DEEPEST) throw UNUSUAL;
  const start = flow.at++;
  if (flow.text[start] === '[') {
    const items = parts(flow, ']', () => value(flow, depth));
    return list(items, { start, end: flow.at });
  }
  const seen = new Set<string>();
  const entries = parts(flow, '}', () => entry(flow, depth, seen));
  return block(entries, { start, end: flow.at });
}

/** What stands between the brackets, comma by comma; the closing one is passed. */
function parts<Part>(flow: Flow, closing: string, part: () => Part): readonly Part[] {
  const found: Part[] = [];
  blanks(flow);
  if (flow.text[flow.at] === closing) {
    flow.at++;
    return found;
  }
  for (;;) {
    found.push(part());
    blanks(flow);
    const sign = flow.text[flow.at++];
    if (sign === closing) return found;
    if (sign !== ',') throw UNUSUAL;
    blanks(flow);
  }
}

function blanks(flow: Flow): void {
  while (flow.text[flow.at] === ' ') flow.at++;
}

const KEY = /([\p{L}\p{N}_][\p{L}\p{N}_.-]*): +/uy;

function entry(flow: Flow, depth: number, seen: Set<string>): Entry {
  KEY.lastIndex = flow.at;
  const key = KEY.exec(flow.text)?.[1];
  if (key === undefined || key === '__proto__' || seen.has(key)) throw UNUSUAL;
  seen.add(key);
  const start = flow.at;
  flow.at = KEY.lastIndex;
  return { key: leaf(key, start, start + key.length), value: value(flow, depth) };
}

/** Letters and figures with single signs between them; no colon, no quote, nothing that opens or closes. */
const WORDS = /[^\s\-?:,[\]{}#&*!|>'"%@`](?:[^:,[\]{}#\n"]*[^\s:,[\]{}#"])?/uy;

function value(flow: Flow, depth: number): Tree {
  const { text, at, end } = flow;
  const sign = text[at];
  if (at >= end) throw UNUSUAL;
  if (sign === '{' || sign === '[') return bracketed(flow, depth + 1);
  const found = sign === "'" || sign === '"' ? quotedAt(text, at) : words(text, at);
  flow.at = found.end;
  return found;
}

function words(text: string, at: number): Tree {
  WORDS.lastIndex = at;
  const found = WORDS.exec(text)?.[0];
  if (found === undefined) throw UNUSUAL;
  return leaf(found, at, at + found.length);
}
