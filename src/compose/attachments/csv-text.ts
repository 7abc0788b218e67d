const BYTE_ORDER_MARK = '\ufeff';
const LINE_END = '\r\n';

/** A number in German notation, with or without a sign; nothing in it can be a formula. */
const NUMBER = /^[-+]?\d[\d.]*(,\d+)?$/;

/** Begun by a letter or a digit, and without signs that need quotes: most cells are. */
const PLAIN = /^(?:[A-Za-zÄÖÜäöü\d][^";\r\n]*)?$/;

/** What a spreadsheet takes for the beginning of a formula, also in full width and behind blanks. */
const FORMULA = /^\s*[=+\-@\t\r＝＋－＠]./su;

/**
 * A table as CSV the way a German Excel opens it: byte order mark, semicolons, CR LF, quotes where needed.
 *
 * No cell can become a formula: a text that a spreadsheet would compute gets an apostrophe before it, which
 * shows it as text. Numbers, and a sign standing alone, stay as they are.
 */
export function csvText(rows: readonly (readonly string[])[]): string {
  let text = BYTE_ORDER_MARK;
  for (const row of rows) text += row.map(written).join(';') + LINE_END;
  return text;
}

function written(cell: string): string {
  return PLAIN.test(cell) ? cell : quoted(harmless(cell));
}

function harmless(cell: string): string {
  return FORMULA.test(cell) && !NUMBER.test(cell) ? `'${cell}` : cell;
}

function quoted(cell: string): string {
  return /[";\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
