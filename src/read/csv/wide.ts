import { headNotFound, notAMonthHead } from '../../diagnostic/catalogue/csv-table.ts';
import type { Findings } from '../findings.ts';
import { isNote } from '../grid/row-words.ts';
import { isFirmness } from '../grid/status-columns.ts';
import {
  bodyRows,
  type Delivered,
  isIgnored,
  keyOf,
  plainLabel,
  type Source,
  sameLabel,
  wantedBy,
  widthOf,
} from './delivered.ts';
import { enough } from './enough.ts';
import { type Labelled, missingHead, repeatedLabels, shifted, unknownLabels } from './head.ts';
import type { Row } from './table.ts';
import { expectedHead, findHead, type Head, isFilled } from './wide-head.ts';

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
  const status = statusRow(rows, head, source);
  if (status === undefined) found.add(missingStatus(source));
  if (status === undefined) return null;
  const others = toldApart(
    rows.filter(({ row }) => row !== status),
    head,
    source,
  );
  const filled = others.filter(({ row }) => isFilled(row, head));
  const known = others.filter((line) => wantedBy(line.label, source) && isOfTable(line, head, source));
  const apart = others.some(({ label, cell }) => label !== cell.text) ? besideLabel(head, source) : [];
  found.add(
    ...foreignHeads(head, apart, source),
    ...unknownLabels(filled, source),
    ...repeatedIn(known, head),
  );
  const read = status === null ? known.map(({ row }) => row) : [status, ...known.map(({ row }) => row)];
  found.add(...enough(read.flatMap((row) => shifted(row, head.row))));
  return known.flatMap((line) => cellsOf(line, head, status, source));
}

/** A label may come again for another region. */
function repeatedIn(lines: readonly Line[], head: Head) {
  const regions = Map.groupBy(lines, ({ row }) => keyText(row, head));
  return [...regions.values()].flatMap((own) => repeatedLabels(own));
}

function keyText({ cells }: Row, { key }: Head): string {
  return key === null ? '' : (cells[key] ?? '').trim();
}

/** Columns with words beside the label, in front of the months. */
function besideLabel({ row, months, label, key }: Head, source: Source): readonly number[] {
  if (label === null) return [];
  return row.cells
    .slice(0, months[0]?.index)
    .flatMap((word, index) => (index === label || index === key || isIgnored(word, source) ? [] : [index]));
}

/**
 * Where the label alone stands in several rows, the words beside it tell them apart: `Bestand ELB / Männer`. A label
 * that is blank goes on from the row above, as in merged cells.
 */
function toldApart(lines: readonly Line[], head: Head, source: Source): readonly Line[] {
  const beside = besideLabel(head, source);
  const filled = lines.filter(({ row }) => isFilled(row, head));
  const names = new Set(filled.map((line) => nameOf(line, head)));
  const plain = names.size === filled.length && filled.every(({ label }) => label !== '');
  if (beside.length === 0 || plain) return lines;
  let above = '';
  return lines.map((line) => {
    if (!isFilled(line.row, head)) return line;
    above = line.label || above;
    const words = [above, ...beside.map((index) => (line.row.cells[index] ?? '').trim())];
    return { ...line, label: words.filter((word) => word !== '').join(' / ') };
  });
}

function nameOf({ row, label }: Line, head: Head): string {
  return `${keyText(row, head)} ${plainLabel(label)}`;
}

function lineOf(row: Row, { label, months }: Head): Line {
  const first = row.cells.slice(0, months[0]?.index).findIndex((cell) => cell.trim() !== '');
  const cell = row.cell(label ?? Math.max(0, first));
  return { row, label: cell.text, cell };
}

/** The row with the status words; null where the profile states one for all, undefined when it is missing. */
function statusRow(
  lines: readonly Line[],
  head: Head,
  { profile: { status } }: Source,
): Row | null | undefined {
  if ('always' in status) return null;
  const { at } = status;
  if (at === null) return null;
  const named =
    lines.find(({ label }) => sameLabel(label, at)) ?? lines.find(({ row }) => saysFirmness(row, head));
  return named?.row;
}

/** Words for the status under every month, whatever the row is called. */
function saysFirmness({ cells }: Row, { months }: Head): boolean {
  return months.every(({ index }) => isFirmness(cells[index] ?? ''));
}

function missingStatus({ profile, table }: Source) {
  const at = 'at' in profile.status ? profile.status.at : '';
  return headNotFound({ file: table.file, line: 1, column: 1 }, { expected: `dem Datenstand („${at}“)` });
}

function foreignHeads({ row, months, label, key }: Head, beside: readonly number[], source: Source) {
  const from = label === null ? (months[0]?.index ?? 0) : 0;
  return row.cells.flatMap((text, index) => {
    const ours = index === label || index === key || beside.includes(index);
    const known = ours || months.some((column) => column.index === index);
    if (known || index < from || text.trim() === '' || isIgnored(text, source)) return [];
    return [notAMonthHead(row.cell(index).place, { text: text.trim() })];
  });
}

/**
 * A row with a value, or one that the profile names, or one that fills the width of the table: not the blank end of a
 * file, nor a footnote.
 */
function isOfTable({ row, label }: Line, head: Head, { profile }: Source): boolean {
  if (isFilled(row, head)) return true;
  const named = [...profile.metrics.values()].some(({ labels }) =>
    labels.some((own) => sameLabel(own, label)),
  );
  return named || (label !== '' && !isNote(row) && row.cells.length >= widthOf(head.row));
}

function cellsOf(
  { row, label, cell: { place } }: Line,
  head: Head,
  status: Row | null,
  source: Source,
): readonly Delivered[] {
  const wanted = wantedBy(label, source);
  if (!wanted) return [];
  const key = head.key === null ? {} : keyOf(row, head.key);
  return head.months.map(({ month, index }) => {
    const at = status === null ? null : status.cell(index);
    const cell = row.cell(index);
    return { wanted, month, cell, head: place, status: at, delivery: null, reason: '', ...key };
  });
}
