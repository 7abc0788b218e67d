import { columnNotRead, furtherTable } from '../../diagnostic/catalogue/csv-left-out.ts';
import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import type { Grid } from './read-grid.ts';
import { filled } from './row-words.ts';

/**
 * What of a table is not read though it looks like values, so that nobody believes it was. German: nicht Gelesenes.
 *
 * Warnings: a second table below the first (CSV-208), a column with some numbers among other things (CSV-209).
 */
export function leftOut({ anatomy: { further }, unread }: Grid): readonly Diagnostic[] {
  const columns = unread.map(({ label, cell: { text, place } }) => columnNotRead(place, { label, text }));
  if (further === null) return columns;
  const at = further.cells.findIndex((cell) => cell.trim() !== '');
  return [...columns, furtherTable(further.cell(at).place, { text: filled(further).join(' | ') })];
}
