import { unreadableMonth } from '../../diagnostic/catalogue/csv-table.ts';
import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import type { Findings } from '../findings.ts';
import {
  bodyRows,
  columnOf,
  type Delivered,
  isIgnored,
  keyOf,
  type Source,
  type Wanted,
  wantedBy,
} from './delivered.ts';
import { parseGermanMonth } from './german-date.ts';
import { missingHead, repeatedLabels, shifted, unknownLabels } from './head.ts';
import type { Layout } from './profile.ts';
import type { Cell, Row } from './table.ts';

type MonthRows = Extract<Layout, { kind: 'month-rows' }>;

interface Column {
  readonly index: number;
  /** `STABIL Sangerhausen / belegt` where heads are grouped, else `belegt`. */
  readonly label: string;
  readonly cell: Cell;
  readonly wanted: Wanted | null | undefined;
}

interface Head {
  readonly row: Row;
  readonly month: number;
  readonly status: number | null;
  readonly key: number | null;
  readonly columns: readonly Column[];
}

/**
 * Reads a table with one month per row and one column per metric, under the names of programmes.
 * Null when there is no such head; every fault goes to `found`.
 */
export function readMonthRows(
  source: Source,
  layout: MonthRows,
  found: Findings,
): readonly Delivered[] | null {
  const head = findHead(source, layout);
  if (!head) found.add(missingHead(source.table, expectedHead(source, layout)));
  if (!head) return null;
  const rows = bodyRows(source, head.row);
  const wanted = head.columns.filter((column) => column.wanted);
  found.add(...repeatedLabels(wanted), ...unknownColumns(rows, head, source));
  return rows.flatMap((row) => readRow(row, head, source, found));
}

function expectedHead({ profile }: Source, { month }: MonthRows): string {
  const status = 'at' in profile.status ? ` und „${profile.status.at}“` : '';
  return `der Spalte „${month}“${status} und den Bezeichnungen der Messgrößen`;
}

/** The first row with the word for the month and at least one known label; a title line has no such label. */
function findHead(source: Source, { month, groups }: MonthRows): Head | null {
  const { rows } = source.table;
  const statusWord = 'at' in source.profile.status ? source.profile.status.at : null;
  const keyWord = source.profile.keys.column;
  for (const [index, row] of rows.entries()) {
    const at = columnOf(row, month);
    const status = statusWord === null ? null : columnOf(row, statusWord);
    const key = keyWord === null ? null : columnOf(row, keyWord);
    if (at === -1 || status === -1 || (key === -1 && !source.profile.keys.byHead)) continue;
    const above = groups
      ? rows.slice(0, index).findLast((earlier) => earlier.cells.some((cell) => cell.trim() !== ''))
      : null;
    const columns = columnsOf(row, above ?? null, source).filter(
      (column) => column.index !== at && column.index !== status && column.index !== key,
    );
    if (columns.some((column) => column.wanted))
      return { row, month: at, status, key: key === -1 ? null : key, columns };
  }
  return null;
}

/** The columns with their labels; the name of a group holds until the next one, as in merged cells. */
function columnsOf(head: Row, above: Row | null, source: Source): readonly Column[] {
  let group = '';
  return head.cells.flatMap((text, index) => {
    group = (above?.cells[index] ?? '').trim() || group;
    if (text.trim() === '') return [];
    const label = group === '' ? text.trim() : `${group} / ${text.trim()}`;
    return [{ index, label, cell: head.cell(index), wanted: wantedBy(label, source) }];
  });
}

/** Columns with values that no label of the profile names; `uebergehen` may name them with or without their group. */
function unknownColumns(rows: readonly Row[], head: Head, source: Source): readonly Diagnostic[] {
  const filled = head.columns.filter(({ index }) =>
    rows.some((row) => (row.cells[index] ?? '').trim() !== ''),
  );
  return unknownLabels(
    filled.filter(({ cell }) => !isIgnored(cell.text, source)),
    source,
  );
}

function readRow(row: Row, head: Head, source: Source, found: Findings): readonly Delivered[] {
  const { text, place } = row.cell(head.month);
  const month = parseGermanMonth(text);
  const wanted = head.columns.filter((column) => column.wanted);
  const filled = wanted.some(({ index }) => (row.cells[index] ?? '').trim() !== '');
  if (month === null && (!filled || isIgnored(text, source))) return [];
  found.add(...shifted(row, head.row));
  if (month === null) found.add(unreadableMonth(place, { text }));
  if (month === null) return [];
  const status = head.status === null ? null : row.cell(head.status);
  const key = head.key === null ? {} : keyOf(row, head.key);
  const own = { month, status, delivery: null, reason: '', ...key };
  return head.columns.flatMap(({ index, wanted: by, cell }): readonly Delivered[] =>
    by ? [{ wanted: by, cell: row.cell(index), head: cell.place, ...own }] : [],
  );
}
