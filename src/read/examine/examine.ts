import { notATable } from '../../diagnostic/catalogue/csv-grid.ts';
import { conclude, failed, type Outcome } from '../../diagnostic/outcome.ts';
import type { InputFile } from '../../domain/draft.ts';
import { placeIn } from '../../domain/place.ts';
import { decode } from '../csv/decode.ts';
import { delimitersIn } from '../csv/delimiter.ts';
import { plainLabel } from '../csv/delivered.ts';
import type { Profile } from '../csv/profile.ts';
import { readTable, type Table } from '../csv/table.ts';
import { type Findings, findings } from '../findings.ts';
import { anatomyOf, type RowRole } from '../grid/anatomy.ts';
import type { FoundCell } from '../grid/found-cell.ts';
import { builtInProfiles } from './built-in.ts';
import { cellKind } from './cell-kind.ts';
import { encodingOf } from './encoding.ts';
import { everyCell } from './every-cell.ts';
import type { Examined, ExaminedCell } from './examined.ts';
import { numberEvidence } from './number-evidence.ts';
import { recognise } from './recognise.ts';

/**
 * Reads a file as the first profile that fits it, and every cell of it. German: Datei prüfen.
 *
 * Takes   the file, and profiles of one's own, which come before those of the programme.
 * Gives   the profile with the reasons for it, the role of every row, and every cell with a value.
 *         Where no profile fits, the table is read by its heads, with the notation of numbers that its cells show.
 * Errors  those of decoding and of the table (CSV-101 …); CSV-180 where nothing looks like a table.
 */
export function examine(input: InputFile, own: readonly Profile[]): Outcome<Examined> {
  const found = findings();
  const text = found.take(decode(input));
  if (text === null) return failed(...found.all);
  const encoding = encodingOf(input.bytes, found.all);
  for (const attempt of attempts(text, input.file, [...own, ...builtInProfiles()])) {
    const examined = examinedAs(attempt);
    if (examined) return conclude({ ...examined, encoding }, [...found.all, ...attempt.heard.all]);
  }
  return failed(...found.all, notATable(placeIn(input.file), {}));
}

/** A profile with the table as its delimiter parts it, and why it is tried. */
interface Attempt {
  readonly profile: Profile;
  readonly table: Table;
  readonly reasons: readonly string[];
  readonly heard: Findings;
}

function* attempts(text: string, file: string, profiles: readonly Profile[]): Iterable<Attempt> {
  const candidates = delimitersIn(text).map(({ sign }) => sign);
  const tables = new Map<string, Table | null>();
  const tableBy = (sign: string, heard: Findings) => {
    if (!tables.has(sign)) tables.set(sign, heard.take(readTable(text, file, sign)));
    return tables.get(sign) ?? null;
  };
  for (const profile of profiles) {
    const heard = findings();
    const sign = profile.delimiter ?? candidates[0] ?? ';';
    const table = tableBy(sign, heard);
    const reasons = table && recognise(table, profile);
    if (table && reasons) yield { profile, table, reasons, heard };
  }
  for (const sign of candidates.length === 0 ? [';'] : candidates) {
    const heard = findings();
    const table = tableBy(sign, heard);
    if (table) yield byItsHeads(table, heard);
  }
}

/** No profile fits: whatever the heads say, and the notation that the cells show. */
function byItsHeads(table: Table, heard: Findings): Attempt {
  const general = builtInProfiles().find(({ id }) => id === 'kommune-excel');
  if (!general) throw new Error('the general profile is one of the programme');
  const { format, reason } = numberEvidence(table);
  const profile = {
    ...general,
    id: 'tabelle',
    description: 'Tabelle, nach ihren Köpfen gelesen',
    numbers: format,
  };
  return {
    profile,
    table,
    reasons: ['Kein Profil passt; gelesen wurde nach den Köpfen der Tabelle.', reason],
    heard,
  };
}

function examinedAs({ profile, table, reasons, heard }: Attempt): Omit<Examined, 'encoding'> | null {
  const cells = everyCell(table, profile, heard);
  if (cells === null || cells.length === 0) return null;
  const byLabel = metricsByLabel(profile);
  return {
    profile,
    table,
    reasons,
    roles: rolesOf(table, profile, cells),
    cells: cells.map((each) => examinedCell(each, profile, byLabel)),
  };
}

type ByLabel = ReadonlyMap<string, readonly string[]>;

function metricsByLabel({ metrics }: Profile): ByLabel {
  const entries = [...metrics].flatMap(([id, { labels }]) =>
    labels.map((label) => ({ id, label: plainLabel(label) })),
  );
  const groups = Map.groupBy(entries, ({ label }) => label);
  return new Map([...groups].map(([label, own]) => [label, own.map(({ id }) => id)]));
}

function examinedCell(
  { cell, label, key, period, unit, status }: FoundCell,
  profile: Profile,
  byLabel: ByLabel,
): ExaminedCell {
  return {
    key,
    period: period?.text ?? null,
    label,
    ...cellKind(cell.text, profile, unit?.scale),
    unit: unit?.text ?? null,
    firmness: status?.text ?? '',
    cell,
    metrics: byLabel.get(plainLabel(label)) ?? [],
  };
}

/** The layouts that a profile describes by words say which rows they read; the others are seen by their form. */
function rolesOf(table: Table, profile: Profile, cells: readonly FoundCell[]): readonly RowRole[] {
  const seen =
    anatomyOf(table.rows, profile.footer ?? '_____')?.roles ?? table.rows.map((): RowRole => 'title');
  if (profile.layout.kind === 'grid') return seen;
  const lines = new Set(cells.map(({ cell }) => cell.place.line));
  return table.rows.map((row, at) =>
    lines.has(row.line) ? 'body' : seen[at] === 'body' ? 'head' : (seen[at] ?? 'title'),
  );
}
