import { type Line, lineAhead, type Page } from './page.ts';
import { type Leaf, leaf } from './tree.ts';

/** Thrown where a text is not written as people usually write one; only `quickTree` sees it. */
export const UNUSUAL: unique symbol = Symbol('unusual');

/** What begins something else than a plain text; `-2,5 %` is one. */
const OPENING = /[?:,[\]{}#&*!|>'"%@`]|-(?!\d)/uy;

function opens(text: string, at = 0): boolean {
  OPENING.lastIndex = at;
  return OPENING.test(text);
}

/** `18,9 %`, and the lines below it that stand further in, joined by blanks. */
export function plainText(page: Page, at: number, column: number): Leaf {
  const { text, lines } = page;
  const line = lines[page.at++] as Line;
  if (opens(text, at)) throw UNUSUAL;
  const whole = trimmed(text, at, line.end);
  const remark = whole.indexOf(' #');
  const first = remark === -1 ? whole : trimmed(whole, 0, remark);
  if (isEntry(first)) throw UNUSUAL;
  const more = remark === -1 ? continued(page, column) : [];
  return leaf([first, ...more].join(' '), at, at + first.length);
}

/** Lines that go on with a plain text; one behind a blank line or a remark is for the library. */
function continued(page: Page, column: number): readonly string[] {
  const more: string[] = [];
  for (let line = page.lines[page.at]; line?.kind === 'content' && line.indent > column; ) {
    const part = trimmed(page.text, line.start + line.indent, line.end);
    if (isEntry(part) || part.includes(' #') || opens(part)) throw UNUSUAL;
    more.push(part);
    line = page.lines[++page.at];
  }
  return more;
}

function isEntry(text: string): boolean {
  return text.endsWith(':') || text.includes(': ');
}

/** The text between two offsets without the blanks at its end; any other white space belongs to it. */
function trimmed(text: string, from: number, until: number): string {
  let end = until;
  while (end > from && text[end - 1] === ' ') end--;
  return text.slice(from, end);
}

const SINGLE = /'((?:[^'\n]|'')*)'/uy;
const DOUBLE = /"([^"\\\n]*)"/uy;
const REST = / *(?: #[^\n]*)?(?=\n|$)/uy;

/** `'%'` or `"15087"` on one line, without escapes. */
export function quotedText(page: Page, at: number): Leaf {
  const found = quotedAt(page.text, at);
  ends(page, found.end);
  return found;
}

export function quotedAt(text: string, at: number): Leaf {
  const form = text[at] === "'" ? SINGLE : DOUBLE;
  form.lastIndex = at;
  const match = form.exec(text);
  if (match === null) throw UNUSUAL;
  const written = match[1] as string;
  return leaf(form === SINGLE ? written.replaceAll("''", "'") : written, at, form.lastIndex);
}

/** Nothing but a remark stands behind the value; the line is done. */
export function ends(page: Page, at: number): void {
  REST.lastIndex = at;
  if (!REST.test(page.text)) throw UNUSUAL;
  page.at++;
}

const SIGN = /[|>](-?) *(?=\n)/uy;

/** Text behind `|`: its lines as they are. */
export function writtenText(page: Page, at: number, column: number): Leaf {
  const { end, stripped, lines } = below(page, at, column);
  return leaf(`${lines.join('\n')}${stripped ? '' : '\n'}`, at, end, false);
}

/** Text behind `>`: its lines joined, a blank line kept as the end of a paragraph. */
export function foldedText(page: Page, at: number, column: number): Leaf {
  const { end, stripped, lines } = below(page, at, column);
  if (lines.some((line) => line.startsWith(' ') || line.endsWith(' '))) throw UNUSUAL;
  const folded = lines.reduce((text, line, index) => {
    if (line === '') return `${text}\n`;
    return index === 0 || lines[index - 1] === '' ? text + line : `${text} ${line}`;
  }, '');
  return leaf(`${folded}${stripped ? '' : '\n'}`, at, end, false);
}

interface Below {
  /** Offset behind the sign. */
  readonly end: number;
  /** True for `|-` and `>-`: no line feed at the end. */
  readonly stripped: boolean;
  readonly lines: readonly string[];
}

/** The lines below the sign that stand further in than its key, without what they are indented by. */
function below(page: Page, at: number, column: number): Below {
  const { text } = page;
  SIGN.lastIndex = at;
  const sign = SIGN.exec(text);
  page.at++;
  const indent = lineBelow(page)?.indent ?? 0;
  if (sign === null || indent <= column) throw UNUSUAL;
  const lines: string[] = [];
  for (let line = page.lines[page.at]; line && isWithin(line, indent); line = page.lines[++page.at])
    lines.push(line.kind === 'blank' ? '' : text.slice(line.start + indent, line.end));
  while (lines.at(-1) === '') lines.pop();
  return { end: at + 1 + (sign[1] as string).length, stripped: sign[1] === '-', lines };
}

/** The first line of the text; one that begins with a blank line, or with what looks like a remark, is for the library. */
function lineBelow(page: Page): Line | null {
  const first = page.lines[page.at];
  return first?.kind === 'content' ? lineAhead(page) : null;
}

/** Blanks beyond the indent of a blank line would be text. */
function isWithin(line: Line, indent: number): boolean {
  if (line.kind !== 'blank') return line.indent >= indent;
  if (line.indent > indent) throw UNUSUAL;
  return true;
}
