/**
 * Where a datum was written, so that every message and every printed figure can point at it. German: Fundstelle.
 *
 * `file` begins with the name of its root: `data/exporte/2020-08/lza.csv`, `templates/mail.hbs`.
 * Lines and columns count from 1; a column counts characters (code points) in its line, in a workbook cells.
 */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** How many characters are meant; 1 when unknown. */
  readonly length?: number;
  /** The sheet of a workbook: `line` is then its row. German: Tabellenblatt. */
  readonly sheet?: string;
  /** True where the file, or the sheet, is meant as a whole; line and column are then 1. */
  readonly whole?: true;
}

export function placeIn(file: string, line = 1, column = 1, length?: number): Place {
  return length === undefined ? { file, line, column } : { file, line, column, length };
}

/** A file as such: it is too large, or no workbook. */
export function wholeFile(file: string): Place {
  return { file, line: 1, column: 1, whole: true };
}

/** `Tabelle1!C7`, as Excel names the cell, or `Tabelle1` for the whole sheet; null for a place that is in no workbook. */
export function cellName({ sheet, line, column, whole }: Place): string | null {
  if (sheet !== undefined && whole) return sheetReference(sheet);
  return sheet === undefined ? null : `${sheetReference(sheet)}!${columnLetters(column)}${line}`;
}

/** The letters Excel gives to a column: 1 is `A`, 27 is `AA`. */
export function columnLetters(column: number): string {
  const rest = (column - 1) % 26;
  const before = column > 26 ? columnLetters((column - 1 - rest) / 26) : '';
  return before + String.fromCodePoint(65 + rest);
}

/** Sheets whose name is no plain word stand in quotes: `'SGB II'!C7`. */
export function sheetReference(sheet: string): string {
  return /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(sheet) ? sheet : `'${sheet.replaceAll("'", "''")}'`;
}
