import { unreadableMonth } from '../../diagnostic/catalogue/csv-table.ts';
import type { Findings } from '../findings.ts';
import { listed } from '../near-miss.ts';
import { bodyRows, columnOf, type Delivered, keyOf, type Source, wantedBy } from './delivered.ts';
import { parseGermanMonth } from './german-date.ts';
import { missingHead, shifted, unknownLabels } from './head.ts';
import type { Layout } from './profile.ts';
import type { Row } from './table.ts';

type LongLayout = Extract<Layout, { kind: 'long' }>;

/** Positions of the columns; null for one that the profile does not name. */
interface Columns {
  readonly month: number;
  readonly label: number;
  readonly value: number;
  readonly status: number | null;
  readonly delivery: number | null;
  readonly reason: number | null;
  readonly key: number | null;
}

/**
 * Reads a table with one value per row, its month, label and status beside it.
 * Null when there is no head with the words of the profile; every fault goes to `found`.
 */
export function readLong(source: Source, layout: LongLayout, found: Findings): readonly Delivered[] | null {
  const words = wordsOf(source, layout);
  const { key: _, ...others } = words;
  const needed = source.profile.keys.byHead ? others : words;
  const named = Object.values(needed).filter((word) => word !== null);
  const head = source.table.rows.find((row) => named.every((word) => columnOf(row, word) !== -1));
  if (!head) {
    const quoted = named.map((word) => `„${word}“`);
    found.add(missingHead(source.table, `den Spalten ${listed(quoted, 'und')}`));
    return null;
  }
  const columns = positions(words, head);
  const rows = bodyRows(source, head).filter(isMoreThanOne);
  const unknown = rows.filter((row) => wantedBy(labelIn(row, columns), source) === undefined);
  const cells = unknown.map((row) => row.cell(columns.label));
  found.add(
    ...unknownLabels(
      cells.map((cell) => ({ label: cell.text, cell })),
      source,
    ),
  );
  return rows.flatMap((row) => readRow(row, head, columns, source, found));
}

/** True for a row with two filled cells or more; a title has one. */
function isMoreThanOne({ cells }: Row): boolean {
  const first = cells.findIndex((cell) => cell.trim() !== '');
  return first !== -1 && cells.some((cell, index) => index > first && cell.trim() !== '');
}

function labelIn({ cells }: Row, { label }: Columns): string {
  return (cells[label] ?? '').trim();
}

type Words = { readonly [Name in keyof Columns]: string | null };

function wordsOf({ profile }: Source, { month, label, value, reason }: LongLayout): Words {
  const status = 'at' in profile.status ? profile.status.at : null;
  const delivery = 'column' in profile.delivery ? profile.delivery.column : null;
  return { month, label, value, status, delivery, reason, key: profile.keys.column };
}

function positions(words: Words, head: Row): Columns {
  const at = (word: string | null) => (word === null ? null : columnOf(head, word));
  return {
    month: at(words.month) ?? -1,
    label: at(words.label) ?? -1,
    value: at(words.value) ?? -1,
    status: at(words.status),
    delivery: at(words.delivery),
    reason: at(words.reason),
    key: at(words.key) === -1 ? null : at(words.key),
  };
}

function readRow(
  row: Row,
  head: Row,
  columns: Columns,
  source: Source,
  found: Findings,
): readonly Delivered[] {
  const wanted = wantedBy(labelIn(row, columns), source);
  if (!wanted) return [];
  const { text, place } = row.cell(columns.month);
  const month = parseGermanMonth(text);
  found.add(...shifted(row, head));
  if (month === null) found.add(unreadableMonth(place, { text }));
  if (month === null) return [];
  const optional = (index: number | null) => (index === null ? null : row.cell(index));
  const [status, delivery] = [optional(columns.status), optional(columns.delivery)];
  const reason = optional(columns.reason)?.text ?? '';
  const key = columns.key === null ? {} : keyOf(row, columns.key);
  return [{ wanted, month, cell: row.cell(columns.value), status, delivery, reason, ...key }];
}
