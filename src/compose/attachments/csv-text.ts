const BYTE_ORDER_MARK = '\ufeff';
const LINE_END = '\r\n';

/** A number in German notation, with or without a sign; nothing in it can be a formula. */
const NUMBER = /^[-+]?\d[\d.]*(,\d+)?$/;

/** What a spreadsheet takes for the beginning of a formula, also in full width and behind blanks. */
const FORMULA = /^\s*[=+\-@\t\r＝＋－＠]./su;

/**
 * A table as CSV the way a German Excel opens it: byte order mark, semicolons, CR LF, quotes where needed.
 *
 * No cell can become a formula: a text that a spreadsheet would compute gets an apostrophe before it, which
 * shows it as text. Numbers, and a sign standing alone, stay as they are.
 */
export function csvText(rows: readonly (readonly string[])[]): string {
  const lines = rows.map((row) => row.map((cell) => quoted(harmless(cell))).join(';'));
  return BYTE_ORDER_MARK + lines.map((line) => line + LINE_END).join('');
}

function harmless(cell: string): string {
  return FORMULA.test(cell) && !NUMBER.test(cell) ? `'${cell}` : cell;
}

function quoted(cell: string): string {
  return /[";\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
