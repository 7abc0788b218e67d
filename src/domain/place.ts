/**
 * Where a datum was written, so that every message and every printed figure can point at it. German: Fundstelle.
 *
 * `file` begins with the name of its root: `data/exporte/2020-08/lza.csv`, `templates/mail.hbs`.
 * Lines and columns count from 1; a column counts characters (code points) in its line.
 */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** How many characters are meant; 1 when unknown. */
  readonly length?: number;
}

export function placeIn(file: string, line = 1, column = 1, length?: number): Place {
  return length === undefined ? { file, line, column } : { file, line, column, length };
}
