import type { Profile } from '../../read/csv/profile.ts';
import { cellStatus } from '../../read/examine/cell-status.ts';
import type { ExaminedCell } from '../../read/examine/examined.ts';
import { shortened } from './shortened.ts';

export const VALUE_HEADING = [
  'Zeile:Spalte',
  'Schlüssel',
  'Zeit',
  'Merkmal',
  'steht da',
  'gelesen',
  'Status',
];

/** Cells as rows of a table: where it stands, what it is about, what stands there and what was read. */
export function valueRows(cells: readonly ExaminedCell[], profile: Profile): readonly (readonly string[])[] {
  return cells.map((each) => [
    `${each.cell.place.line}:${each.cell.index + 1}`,
    each.key ?? '',
    each.period ?? '–',
    shortened(each.label, 44),
    shortened(each.cell.text, 16),
    each.value === null ? '–' : each.value.toFixed().replace('.', ',').replace('-', '−'),
    cellStatus(each, profile),
  ]);
}
