import type { Row } from '../csv/table.ts';
import type { RowRole } from '../grid/row-roles.ts';
import { isBlank } from '../grid/row-words.ts';

/**
 * The role of every row where a profile says by words which rows it reads. German: Rolle der Zeile.
 *
 * Takes   the rows, what they look like by their form, and the lines from which a cell was read.
 * Rule    rows with several cells right above the first values head the columns; behind the last value is the footer.
 */
export function rolesByCells(
  rows: readonly Row[],
  seen: readonly RowRole[],
  lines: ReadonlySet<number>,
): readonly RowRole[] {
  const first = rows.findIndex(({ line }) => lines.has(line));
  const last = rows.findLastIndex(({ line }) => lines.has(line));
  const title = rows.slice(0, Math.max(0, first)).findLastIndex((row) => filled(row) < 2);
  return rows.map((row, at): RowRole => {
    if (isBlank(row)) return 'blank';
    if (lines.has(row.line)) return 'body';
    if (at < first) return at > title || seen[at] === 'head' ? 'head' : 'title';
    if (at > last) return 'footer';
    return seen[at] === 'section' || seen[at] === 'head' ? seen[at] : 'ignored';
  });
}

function filled({ cells }: Row): number {
  return cells.filter((cell) => cell.trim() !== '').length;
}
