import { columnNotRead } from '../../../diagnostic/catalogue/csv-net.ts';
import type { Diagnostic } from '../../../diagnostic/diagnostic.ts';
import { gridOf } from '../../grid/grid-of.ts';
import { namesTimes, saysWhen } from '../../grid/time-words.ts';
import { columnsSeen } from '../columns.ts';
import type { Examined } from '../examined.ts';

/**
 * Columns within the table that are filled and not read. Remarks, links and a time that stands there once more are none;
 * nor are columns with some numbers, which are told by what they hold (CSV-209), and the columns of a flat file, which have words that say what they are.
 */
export function unreadColumns(examined: Examined): readonly Diagnostic[] {
  const { table, roles, profile, cells } = examined;
  if (profile.layout.kind === 'flat') return [];
  const grid = profile.layout.kind === 'grid' ? gridOf(table, profile) : null;
  const unread = new Set(grid?.unread.map(({ cell }) => cell.index));
  // Cells behind the head were told with their row.
  const told = new Set(cells.flatMap((each) => (each.told ? [each.cell.place.line] : [])));
  const body = table.rows.filter(({ line }, at) => roles[at] === 'body' && !told.has(line));
  return columnsSeen(examined).flatMap(({ index, head, role }) => {
    if (role !== 'ignored' || unread.has(index) || REMARK.test(head) || namesTimes(head)) return [];
    const filled = body.filter((row) => (row.cells[index] ?? '').trim() !== '');
    const [first] = filled;
    return first && !saysWhen(head, first.cells[index] ?? '')
      ? [columnNotRead(first.cell(index).place, { head, count: filled.length })]
      : [];
  });
}

const REMARK =
  /(^|\/ |\b)(bemerkung|hinweis|anmerkung|kommentar|notiz|fu(ß|ss)note|erläuterung|quelle|url|link|remark|note|comment|source|begründung|grund)/iu;
