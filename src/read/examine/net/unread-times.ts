import { timeNotRead } from '../../../diagnostic/catalogue/csv-net.ts';
import type { Diagnostic } from '../../../diagnostic/diagnostic.ts';
import { isDate } from '../../csv/damaged.ts';
import { enough } from '../../csv/enough.ts';
import type { Cell } from '../../csv/table.ts';
import { gridOf } from '../../grid/grid-of.ts';
import { namesTimes } from '../../grid/time-words.ts';
import { columnsSeen } from '../columns.ts';
import type { Examined, ExaminedCell } from '../examined.ts';

/**
 * Times that are none: a slip in the column of times, a year far off, and a column that is headed as times and holds
 * others than are understood. A table without any time is none of these: its file name may say it.
 */
export function unreadTimes(examined: Examined): readonly Diagnostic[] {
  const cells = [...slips(examined), ...farOff(examined.cells), ...otherTimes(examined)];
  return enough(cells).map(({ text, place }) => timeNotRead(place, { text, near: nearOf(text) }));
}

/** In rows whose values have no time, the cell where it is expected. */
function slips({ table, profile, cells }: Examined): readonly Cell[] {
  const grid = profile.layout.kind === 'grid' ? gridOf(table, profile) : null;
  const left = grid?.stub.indexOf('time') ?? -1;
  const at = left === -1 ? grid?.beside.find(({ role }) => role === 'time')?.index : left;
  if (at === undefined) return [];
  const lines = new Set(cells.flatMap(({ period, cell }) => (period === null ? [cell.place.line] : [])));
  return lines.size === 0 ? [] : table.rows.filter(({ line }) => lines.has(line)).map((row) => row.cell(at));
}

/** `1020-04` */
function farOff(cells: readonly ExaminedCell[]): readonly Cell[] {
  const far = Map.groupBy(
    cells.filter(({ period }) => period !== null && !/^(19|20)\d{2}/u.test(period)),
    ({ period }) => period,
  );
  return [...far].flatMap(([period, [one]]) => (one ? [{ ...one.cell, text: period ?? '' }] : []));
}

/** `2013W12` in a column „Monat“ that became a part of the label. */
function otherTimes(examined: Examined): readonly Cell[] {
  const { table, roles, profile } = examined;
  if (profile.layout.kind !== 'grid') return [];
  const columns = columnsSeen(examined).filter(({ head, role }) => role === 'label' && namesTimes(head));
  const first = table.rows[roles.indexOf('body')];
  return columns.flatMap(({ index }) => {
    const cell = first?.cell(index);
    return cell && /\d/u.test(cell.text) ? [cell] : [];
  });
}

/** What is left when a mark of a footnote goes: `Apr 2020*`, `Apr 2020 1)`. */
function nearOf(text: string): string {
  const bare = text.replace(/\s*(\*+|\d\)|[¹²³]|\([^()]*\))$/u, '');
  return bare !== text && isDate(bare) ? `Ohne das Zeichen dahinter wäre es „${bare}“.` : '';
}
