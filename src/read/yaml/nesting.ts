import { Lexer } from 'yaml';

/** Levels inside each other; an agreement has about eight. */
export const DEEPEST = 32;

/** What a text must have to be deeper at all: many brackets, many signs of a list in a row, or a far indent. */
const MAY_BE_DEEP = [
  new RegExp(`(?:[{[][^{[]*){${DEEPEST}}`, 'u'),
  new RegExp(`(?:[-?:][ \\t]+){${DEEPEST}}`, 'u'),
  new RegExp(`^ {${DEEPEST}}`, 'mu'),
];

/** Signs of the lexer that stand nowhere in the text: begin of a document, of a scalar, end of a flow. */
const MARKS = new Set(['\u0002', '\u0018', '\u001f', '\ufeff']);
const INDICATORS = new Set(['-', '?', ':']);

/**
 * Offset of the first place that lies more than 32 levels deep; null in a text that a parser can follow.
 *
 * Brackets in a quoted text or behind `|` are letters: only what the lexer takes for structure counts.
 */
export function tooDeepAt(text: string): number | null {
  if (!MAY_BE_DEEP.some((form) => form.test(text))) return null;
  const columns: number[] = [];
  let [offset, lineStart, flow, first] = [0, 0, 0, true];
  for (const token of new Lexer().lex(text)) {
    if (MARKS.has(token)) continue;
    if (flow === 0 && first && /\S/u.test(token)) {
      settle(columns, offset - lineStart);
      first = INDICATORS.has(token);
    }
    if (token === '{' || token === '[') flow++;
    else if (token === '}' || token === ']') flow = Math.max(0, flow - 1);
    if (columns.length + flow > DEEPEST) return offset;
    offset += token.length;
    const feed = token.lastIndexOf('\n');
    if (feed === -1) continue;
    lineStart = offset - (token.length - feed - 1);
    first = true;
  }
  return null;
}

/** The columns in which the blocks around a place begin, once something stands in this one. */
function settle(columns: number[], column: number): void {
  while ((columns.at(-1) ?? -1) > column) columns.pop();
  if (columns.at(-1) !== column) columns.push(column);
}
