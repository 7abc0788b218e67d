import { notATable } from '../../diagnostic/catalogue/csv-grid.ts';
import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import { conclude, failed, hasErrors, type Outcome } from '../../diagnostic/outcome.ts';
import type { InputFile } from '../../domain/draft.ts';
import { placeIn } from '../../domain/place.ts';
import { plainLabel } from '../csv/delivered.ts';
import type { Profile } from '../csv/profile.ts';
import type { Table } from '../csv/table.ts';
import { type Findings, findings } from '../findings.ts';
import { anatomyOf, type RowRole } from '../grid/anatomy.ts';
import type { FoundCell } from '../grid/found-cell.ts';
import { builtInProfiles } from './built-in.ts';
import { cellKind } from './cell-kind.ts';
import { everyCell } from './every-cell.ts';
import type { Examined, ExaminedCell } from './examined.ts';
import { numberEvidence } from './number-evidence.ts';
import { recognise } from './recognise.ts';
import { rolesByCells } from './roles-by-cells.ts';
import { type Tables, tablesOf } from './tables-of.ts';

/** A file that was looked at, whether it could be read or not. German: Prüfung einer Datei. */
export interface Examination {
  /** Null where no layout fits. */
  readonly examined: Examined | null;
  /** Every row, even where a fault keeps the cells from being read; null where the bytes are no text. */
  readonly table: Table | null;
  readonly encoding: string;
  /** Errors, warnings and notices of decoding, of the table and of its layout. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Looks at a file as the first profile that fits it, and gives what can be seen though something is wrong with it.
 *
 * Takes   the file, profiles of one's own, which come before those of the programme, and one that is forced, whatever
 *         the file looks like.
 * Errors  those of decoding and of the table (CSV-101 …); CSV-180 where nothing looks like a table.
 */
export function lookAt(
  input: InputFile,
  own: readonly Profile[],
  forced: Profile | null = null,
): Examination {
  const { encoding, tables: opened } = tablesOf(input);
  const found = findings();
  const tables = found.take(opened);
  if (tables === null) return { examined: null, table: null, encoding, diagnostics: found.all };
  const tried = forced ? forcedAttempt(tables, forced) : attempts(tables, own);
  let first: Attempt | null = null;
  for (const attempt of tried) {
    first ??= attempt;
    const examined = examinedAs(attempt);
    const diagnostics = [...found.all, ...attempt.heard.all];
    if (examined) return { examined: { ...examined, encoding }, table: attempt.table, encoding, diagnostics };
  }
  const faults = first?.heard.all ?? tables.candidates(readsByItsHeads)[0]?.diagnostics ?? [];
  const said = hasErrors(faults) ? faults : [...faults, notATable(placeIn(input.file), {})];
  return { examined: null, table: first?.table ?? null, encoding, diagnostics: [...found.all, ...said] };
}

/**
 * Reads a file as the first profile that fits it, and every cell of it. German: Datei prüfen.
 *
 * Takes   the file, and profiles of one's own, which come before those of the programme.
 * Gives   the profile with the reasons for it, the role of every row, and every cell with a value.
 *         Where no profile fits, the table is read by its heads, with the notation of numbers that its cells show.
 * Errors  those of decoding and of the table (CSV-101 …); CSV-180 where nothing looks like a table.
 */
export function examine(input: InputFile, own: readonly Profile[]): Outcome<Examined> {
  const { examined, diagnostics } = lookAt(input, own);
  return examined === null ? failed(...diagnostics) : conclude(examined, diagnostics);
}

/** A profile with the table as its delimiter parts it, and why it is tried. */
interface Attempt {
  readonly profile: Profile;
  readonly table: Table;
  readonly reasons: readonly string[];
  readonly heard: Findings;
}

function* forcedAttempt(tables: Tables, profile: Profile): Iterable<Attempt> {
  const heard = findings();
  const table = heard.take(tables.ofProfile(profile, (each) => recognise(each, profile) !== null));
  const points = table && recognise(table, profile);
  const reasons = [`Das Profil „${profile.id}“ ist vorgegeben.`, ...(points ?? [])];
  if (table) yield { profile, table, reasons, heard };
}

function* attempts(tables: Tables, own: readonly Profile[]): Iterable<Attempt> {
  for (const profile of [...own, ...builtInProfiles()]) {
    const heard = findings();
    const table = heard.take(tables.ofProfile(profile, (each) => recognise(each, profile) !== null));
    const reasons = table && recognise(table, profile);
    if (table && reasons) yield { profile, table, reasons, heard };
  }
  for (const candidate of tables.candidates(readsByItsHeads)) {
    const heard = findings();
    const table = heard.take(candidate);
    if (table) yield byItsHeads(table, heard);
  }
}

function readsByItsHeads(table: Table): boolean {
  const heard = findings();
  return (everyCell(table, byItsHeads(table, heard).profile, heard)?.length ?? 0) > 0;
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
  return rolesByCells(table.rows, seen, new Set(cells.map(({ cell }) => cell.place.line)));
}
