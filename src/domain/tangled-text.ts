/** Quotations and lists in one another that a line may open; more is no text, and costs the reader of Markdown its stack. */
export const DEEPEST_NESTING = 10;

/** Asterisks and underscores in one text; each may begin or end an emphasis, so the reader compares them with each other. */
export const MOST_MARKS = 1_000;

const OPENERS = /^(?:[ \t]*(?:>|[-+*](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$)))+/;
const OPENER = />|[-+*](?=[ \t]|$)|\d{1,9}[.)]/g;
/** `* * *` is a line across the page. */
const RULE = /^[ \t]*([-*_])(?:[ \t]*\1)*[ \t]*$/;

/**
 * Number, from 1, of the line at which a Markdown text nests deeper or marks more than any reader could follow; null for
 * an ordinary one. German: verschachtelter Text.
 */
export function tangledLine(markdown: string): number | null {
  let marks = 0;
  for (const [index, line] of markdown.split('\n').entries()) {
    marks += line.match(/[*_]/g)?.length ?? 0;
    if (marks > MOST_MARKS || nesting(line) > DEEPEST_NESTING) return index + 1;
  }
  return null;
}

function nesting(line: string): number {
  const openers = RULE.test(line) ? null : OPENERS.exec(line);
  return openers === null ? 0 : (openers[0].match(OPENER)?.length ?? 0);
}
