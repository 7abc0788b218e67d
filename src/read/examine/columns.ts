import { sameLabel } from '../csv/delivered.ts';
import type { Row } from '../csv/table.ts';
import { gridOf } from '../grid/grid-of.ts';
import { mayNameKeys } from '../grid/key-words.ts';
import type { StubRole } from '../grid/stub-roles.ts';
import type { Examined } from './examined.ts';

/**
 * What a column is for. German: Rolle der Spalte.
 *
 * value: numbers; status: how firm they are; delivery: day of the delivery; ignored: not read
 */
export type ColumnRole = StubRole | 'value' | 'status' | 'delivery' | 'ignored';

/** A column of a file as it was recognised. */
export interface ColumnSeen {
  readonly index: number;
  /** The words above it, from the widest group to the narrowest. */
  readonly head: string;
  readonly role: ColumnRole;
}

/** Every column of the table with its head and what it is for. */
export function columnsSeen(examined: Examined): readonly ColumnSeen[] {
  return examined.profile.layout.kind === 'grid' ? gridColumns(examined) : namedColumns(examined);
}

function gridColumns({ profile, table }: Examined): readonly ColumnSeen[] {
  const grid = gridOf(table, profile);
  if (grid === null) return [];
  const { head, units, stub, width } = grid.anatomy;
  const rows = units === null ? head : [...head, units];
  const values = new Set(grid.columns.map(({ index }) => index));
  const times = new Map(grid.beside.map((time) => [time.index, time.role]));
  const statuses = new Set(grid.columns.map(({ status }) => status));
  return Array.from({ length: width }, (_, index) => {
    const behind = values.has(index) ? 'value' : statuses.has(index) ? 'status' : 'ignored';
    const role = index < stub ? (grid.stub[index] ?? 'label') : (times.get(index) ?? behind);
    return { index, head: headAbove(rows, index), role };
  });
}

function headAbove(rows: readonly Row[], index: number): string {
  const words = rows.map(({ cells }) => cells[index]?.replace(/\s+/gu, ' ').trim() ?? '');
  return words.filter((word, level) => word !== '' && word !== words[level - 1]).join(' / ');
}

/** The layouts that name their columns by words have them in the row above the first values. */
function namedColumns(examined: Examined): readonly ColumnSeen[] {
  const { table, roles, cells } = examined;
  const first = roles.indexOf('body');
  const above = table.rows.slice(0, first === -1 ? undefined : first);
  const head = above.findLast((row) => hasWords(row, examined)) ?? above.findLast(isFilled);
  if (!head) return [];
  const values = new Set(cells.map(({ cell }) => cell.index));
  return head.cells.map((text, index) => {
    const word = text.trim();
    return { index, head: word, role: values.has(index) ? 'value' : roleByWord(word, examined) };
  });
}

/** The row in which the words of the profile stand. */
function hasWords({ cells }: Row, examined: Examined): boolean {
  return cells.some(
    (cell) => cell.trim() !== '' && ['time', 'label'].includes(roleByWord(cell.trim(), examined)),
  );
}

function isFilled({ cells }: Row): boolean {
  return cells.filter((cell) => cell.trim() !== '').length > 1;
}

function roleByWord(word: string, { profile, cells }: Examined): ColumnRole {
  const { layout, status, delivery } = profile;
  const is = (other: string | null | undefined) => other != null && sameLabel(word, other);
  if (is(profile.keys.column) || (mayNameKeys(word) && cells.some(({ key }) => key !== null))) return 'key';
  if ('column' in delivery && is(delivery.column)) return 'delivery';
  if ('at' in status && is(status.at)) return 'status';
  switch (layout.kind) {
    case 'long':
      return is(layout.month) ? 'time' : is(layout.label) || is(layout.reason) ? 'label' : 'ignored';
    case 'month-rows':
      return is(layout.month) ? 'time' : 'ignored';
    case 'wide':
      return is(layout.label) ? 'label' : 'ignored';
    default:
      return FLAT.find(([pattern]) => pattern.test(word))?.[1] ?? 'ignored';
  }
}

const FLAT: readonly (readonly [RegExp, ColumnRole])[] = [
  [/^(zeit|time)$/iu, 'time'],
  [/^value_q$/iu, 'status'],
  [/^value_unit$/iu, 'unit'],
  [/^value_variable_label$/iu, 'label'],
  [/^\d+_(auspraegung|variable_attribute)_label$/iu, 'label'],
  [/^\d+_(auspraegung|variable_attribute)_code$/iu, 'code'],
];
