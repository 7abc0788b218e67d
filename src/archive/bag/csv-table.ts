/** An exact number as the archive writes it, with a point: `-0.0134`; it stays a number for whoever opens the table. */
export interface Figure {
  readonly decimal: string;
}

/** What a cell of a table holds; null is an empty cell. */
export type Cell = string | number | Figure | null;

/** First characters by which spreadsheet programs take a text for a formula. */
const FORMULA = /^[=+\-@\t\r\n\0]/u;

/**
 * A table that Excel and LibreOffice open as it is meant. German: Tabelle.
 *
 * Gives   UTF-8 with byte-order mark, semicolons, CRLF; numbers with a decimal comma and without dots.
 * Source  OWASP ASVS 1.2.10: a text that begins like a formula gets an apostrophe before it; numbers never do.
 */
export function csvTable(heading: readonly string[], rows: Iterable<readonly Cell[]>): Uint8Array {
  const lines = [heading, ...rows].map((row) => `${row.map(written).join(';')}\r\n`);
  return new TextEncoder().encode(`\uFEFF${lines.join('')}`);
}

function written(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell).replace('.', ',');
  if (typeof cell === 'object') return cell.decimal.replace('.', ',');
  const safe = FORMULA.test(cell) ? `'${cell}` : cell;
  return /[";\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
