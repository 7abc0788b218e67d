import type { Metric } from '../../domain/agreement.ts';
import type { Decimal } from '../../domain/decimal.ts';
import type { Month } from '../../domain/month.ts';
import type { Place } from '../../domain/place.ts';
import { Remembered } from '../../domain/remembered.ts';
import type { MetricProfile, Profile } from './profile.ts';
import type { Cell, Row, Table } from './table.ts';

/** A metric the file must bring, with what the profile knows about it. */
export interface Wanted extends MetricProfile {
  readonly metric: Metric;
}

/** A cell that belongs to a metric and a month, before anybody asked what it says. */
export interface Delivered {
  readonly wanted: Wanted;
  readonly month: Month;
  readonly cell: Cell;
  /** The cell with the status; null where the profile states one for all. */
  readonly status: Cell | null;
  /** The cell with the day of the delivery; null where the file states one for all. */
  readonly delivery: Cell | null;
  readonly reason: string;
  /** Code of the region or Jobcenter, as text; absent where the table has none. */
  readonly key?: string;
  /** The cell with that code. */
  readonly keyCell?: () => Cell;
  /** The cell that names the metric for its whole column or row; absent where every line names its own. */
  readonly head?: Place;
  /** What a written number is multiplied with (`Tsd. EUR`); absent for one. */
  readonly scale?: Decimal;
}

/** What a layout works on. */
export interface Source {
  readonly table: Table;
  readonly profile: Profile;
  /** The metric behind each label of the profile, by `plainLabel`; null for one the report does not use. */
  readonly labels: Labels;
}

/** Looks up labels that went through `plainLabel`; `written` is the label as it stands in the file. */
export interface Labels {
  get(label: string, written: string): Wanted | null | undefined;
}

/** Labels come again in every row and every month; each is made plain once. */
const plainOnes = new Remembered<string>(2_000);

/** A label for comparing: blanks, line breaks and case do not count, nor do soft hyphens. */
export function plainLabel(text: string): string {
  return text.length < 200 ? plainOnes.of(text, madePlain) : madePlain(text);
}

function madePlain(text: string): string {
  return text.replaceAll('\u00ad', '').replace(/\s+/gu, ' ').trim().toLowerCase();
}

export function sameLabel(a: string, b: string): boolean {
  return plainLabel(a) === plainLabel(b);
}

/** Every label of the profile with its metric, where the report uses it. */
export function labelsOf(profile: Profile, wanted: readonly Wanted[]): Source['labels'] {
  const entries = [...profile.metrics].flatMap(([id, { labels }]) => {
    const used = wanted.find(({ metric }) => metric.id === id) ?? null;
    return labels.map((label) => [plainLabel(label), used] as const);
  });
  return new Map(entries);
}

/** The metric with this label; null for a metric the report does not use; undefined for a label nobody knows. */
export function wantedBy(label: string, { labels }: Source): Wanted | null | undefined {
  return labels.get(plainLabel(label), label);
}

/** Position of the first cell with this word; −1 when there is none. */
export function columnOf(row: Row, word: string): number {
  return row.cells.findIndex((cell) => sameLabel(cell, word));
}

export function isIgnored(label: string, { profile }: Source): boolean {
  return profile.ignored.some((ignored) => sameLabel(ignored, label));
}

/** The code in this column, and its cell for whoever must point at it. */
export function keyOf(row: Row, index: number): Required<Pick<Delivered, 'key' | 'keyCell'>> {
  const text = (row.cells[index] ?? '').trim();
  return { key: CODE_AND_NAME.exec(text)?.[1] ?? text, keyCell: () => row.cell(index) };
}

/** `15088 Saalekreis` */
const CODE_AND_NAME = /^(\d{2,12})\s+\p{L}/u;

/** Rows behind the head, up to the footer or the list of corrections. */
export function bodyRows({ table, profile }: Source, head: Row): readonly Row[] {
  const behind = table.rows.slice(table.rows.indexOf(head) + 1);
  const end = behind.findIndex((row) => isFooter(row, profile) || isCorrectionsHead(row, profile));
  return end === -1 ? behind : behind.slice(0, end);
}

export function isFooter(row: Row, { footer }: Profile): boolean {
  const first = row.cells.find((cell) => cell.trim() !== '')?.trim() ?? '';
  return footer !== null && first.startsWith(footer);
}

export function isCorrectionsHead(row: Row, { corrections }: Profile): boolean {
  if (corrections === null) return false;
  return Object.values(corrections).every((word) => columnOf(row, word) !== -1);
}

/** How many cells a row below this head has: up to its last filled cell. */
export function widthOf(head: Row): number {
  return head.cells.findLastIndex((cell) => cell.trim() !== '') + 1;
}
