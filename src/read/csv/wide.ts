import { headNotFound, notAMonthHead } from '../../diagnostic/catalogue/csv-table.ts';
import type { Month } from '../../domain/month.ts';
import type { Findings } from '../findings.ts';
import {
  bodyRows,
  columnOf,
  type Delivered,
  isIgnored,
  type Source,
  sameLabel,
  wantedBy,
} from './delivered.ts';
import { enough } from './enough.ts';
import { parseGermanMonth } from './german-date.ts';
import { type Labelled, missingHead, repeatedLabels, shifted, unknownLabels } from './head.ts';
import type { Row } from './table.ts';

interface MonthColumn {
  readonly month: Month;
  readonly index: number;
}

interface Head {
  readonly row: Row;
  readonly months: readonly MonthColumn[];
  /** Position of the label; null: the first filled cell before the months. */
  readonly label: number | null;
}

/** A row with its label. */
interface Line extends Labelled {
  readonly row: Row;
}

/**
 * Reads a table with months as columns: the head names the months, each row begins with its label.
 * Null when there is no such head; every fault goes to `found`.
 */
export function readWide(
  source: Source,
  labelWord: string | null,
  found: Findings,
): readonly Delivered[] | null {
  const head = findHead(source, labelWord);
  if (!head) found.add(missingHead(source.table, expectedHead(labelWord)));
  if (!head) return null;
  const rows = bodyRows(source, head.row).map((row) => lineOf(row, head));
  const status = statusRow(rows, source);
  if (status === undefined) found.add(missingStatus(source));
  if (status === undefined) return null;
  const others = rows.filter(({ row }) => row !== status);
  const known = others.filter(({ label }) => wantedBy(label, source));
  const filled = others.filter(({ row }) => isFilled(row, head));
  found.add(...foreignHeads(head, source), ...unknownLabels(filled, source), ...repeatedLabels(known));
  const read = status === null ? known.map(({ row }) => row) : [status, ...known.map(({ row }) => row)];
  found.add(...enough(read.flatMap((row) => shifted(row, head.row))));
  return known.flatMap((line) => cellsOf(line, head, status, source));
}

function expectedHead(labelWord: string | null): string {
  return `Monaten als Spalten${labelWord === null ? '' : ` und der Spalte „${labelWord}“`}`;
}

/** The first row with two months; a title line holds one at most. */
function findHead({ table }: Source, labelWord: string | null): Head | null {
  for (const row of table.rows) {
    const months = row.cells.flatMap((cell, index) => {
      const month = parseGermanMonth(cell);
      return month === null ? [] : [{ month, index }];
    });
    const label = labelWord === null ? null : columnOf(row, labelWord);
    if (months.length >= 2 && label !== -1) return { row, months, label };
  }
  return null;
}

function lineOf(row: Row, { label, months }: Head): Line {
  const first = row.cells.slice(0, months[0]?.index).findIndex((cell) => cell.trim() !== '');
  const cell = row.cell(label ?? Math.max(0, first));
  return { row, label: cell.text, cell };
}

/** The row with the status words; null where the profile states one for all, undefined when it is missing. */
function statusRow(lines: readonly Line[], { profile: { status } }: Source): Row | null | undefined {
  if ('always' in status) return null;
  const { at } = status;
  return at === null ? null : lines.find(({ label }) => sameLabel(label, at))?.row;
}

function missingStatus({ profile, table }: Source) {
  const at = 'at' in profile.status ? profile.status.at : '';
  return headNotFound({ file: table.file, line: 1, column: 1 }, { expected: `dem Datenstand („${at}“)` });
}

function foreignHeads({ row, months, label }: Head, source: Source) {
  const from = label === null ? (months[0]?.index ?? 0) : 0;
  return row.cells.flatMap((text, index) => {
    const known = index === label || months.some((column) => column.index === index);
    if (known || index < from || text.trim() === '' || isIgnored(text, source)) return [];
    return [notAMonthHead(row.cell(index).place, { text: text.trim() })];
  });
}

function isFilled(row: Row, { months }: Head): boolean {
  return months.some(({ index }) => (row.cells[index] ?? '').trim() !== '');
}

function cellsOf(
  { row, label, cell: { place } }: Line,
  head: Head,
  status: Row | null,
  source: Source,
): readonly Delivered[] {
  const wanted = wantedBy(label, source);
  if (!wanted) return [];
  return head.months.map(({ month, index }) => {
    const at = status === null ? null : status.cell(index);
    return { wanted, month, cell: row.cell(index), head: place, status: at, delivery: null, reason: '' };
  });
}
