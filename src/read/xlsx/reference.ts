/** The edges of every sheet: `XFD1048576`. */
export const LAST_ROW = 1_048_576;
export const LAST_COLUMN = 16_384;

/** A cell by row and column, both from 1. */
export interface Reference {
  readonly line: number;
  readonly column: number;
}

/** A rectangle of cells, both corners included. */
export interface Area {
  readonly from: Reference;
  readonly until: Reference;
}

/** Reads `C7`; null for what is no cell of a sheet. */
export function parseReference(text: string): Reference | null {
  const match = /^([A-Z]{1,3})([1-9]\d{0,6})$/u.exec(text);
  if (!match) return null;
  const [, letters = '', digits = ''] = match;
  const column = [...letters].reduce((sum, letter) => sum * 26 + (letter.codePointAt(0) ?? 0) - 64, 0);
  const line = Number(digits);
  return line <= LAST_ROW && column <= LAST_COLUMN ? { line, column } : null;
}

/** Reads `B6:D6`; one cell is an area, too. */
export function areaOf(text: string): Area | null {
  const [first = '', second = first] = text.split(':');
  const [from, until] = [parseReference(first), parseReference(second)];
  if (from === null || until === null) return null;
  return until.line >= from.line && until.column >= from.column ? { from, until } : null;
}
