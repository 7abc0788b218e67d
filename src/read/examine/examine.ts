import { notATable } from '../../diagnostic/catalogue/csv-grid.ts';
import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import { conclude, failed, hasErrors, type Outcome } from '../../diagnostic/outcome.ts';
import type { InputFile } from '../../domain/draft.ts';
import { placeIn } from '../../domain/place.ts';
import { plainLabel } from '../csv/delivered.ts';
import type { Profile } from '../csv/profile.ts';
import type { Table } from '../csv/table.ts';
import { type Findings, findings } from '../findings.ts';
import type { RowRole } from '../grid/anatomy.ts';
import type { FoundCell } from '../grid/found-cell.ts';
import { gridOf } from '../grid/grid-of.ts';
import { builtInProfiles } from './built-in.ts';
import { cellKind } from './cell-kind.ts';
import { type Cut, type Cuts, cutsOf, inNotationOf, sheetName } from './cuts.ts';
import { everyCell } from './every-cell.ts';
import type { Examined, ExaminedCell } from './examined.ts';
import { numberEvidence } from './number-evidence.ts';
import { recognise } from './recognise.ts';
import { rolesByCells } from './roles-by-cells.ts';

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
  const cuts = cutsOf(input);
  const { encoding, heard } = cuts;
  let first: Attempt | null = null;
  for (const attempt of forced ? forcedAttempts(cuts, forced) : attempts(cuts, own)) {
    first ??= attempt;
    const examined = examinedAs(attempt);
    const diagnostics = [...heard, ...attempt.heard.all];
    if (examined) return { examined: { ...examined, encoding }, table: attempt.table, encoding, diagnostics };
  }
  const faults = first?.heard.all ?? cuts.faults;
  const said = hasErrors(faults) ? faults : [...faults, notATable(placeIn(input.file), {})];
  return { examined: null, table: first?.table ?? null, encoding, diagnostics: [...heard, ...said] };
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

function* forcedAttempts(cuts: Cuts, profile: Profile): Iterable<Attempt> {
  for (const cut of cuts.by(profile)) {
    const points = recognise(cut.table, profile) ?? [];
    yield attemptAt(cut, profile, [`Das Profil „${profile.id}“ ist vorgegeben.`, ...points]);
  }
}

function* attempts(cuts: Cuts, own: readonly Profile[]): Iterable<Attempt> {
  for (const profile of [...own, ...builtInProfiles()]) {
    for (const cut of cuts.by(profile)) {
      const reasons = recognise(cut.table, profile);
      if (reasons) yield attemptAt(cut, profile, reasons);
    }
  }
  for (const cut of cuts.likely) yield byItsHeads(cut);
}

function attemptAt({ table, heard }: Cut, profile: Profile, reasons: readonly string[]): Attempt {
  const found = findings();
  const fits = (other: Table) =>
    (everyCell(other, inNotationOf(other, profile), findings()) ?? []).length > 0;
  for (const diagnostic of heard(fits)) found.add(diagnostic);
  const sheet = sheetName(table);
  const more = sheet === null ? [] : [`Gelesen wird das Blatt „${sheet}“.`];
  return { profile: inNotationOf(table, profile), table, reasons: [...reasons, ...more], heard: found };
}

/** No profile fits: whatever the heads say, and the notation that the cells show. */
function byItsHeads(cut: Cut): Attempt {
  const general = builtInProfiles().find(({ id }) => id === 'kommune-excel');
  if (!general) throw new Error('the general profile is one of the programme');
  const { format, reason } = numberEvidence(cut.table);
  const profile = {
    ...general,
    id: 'tabelle',
    description: 'Tabelle, nach ihren Köpfen gelesen',
    numbers: format,
  };
  return attemptAt(cut, profile, ['Kein Profil passt; gelesen wurde nach den Köpfen der Tabelle.', reason]);
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
  const seen = gridOf(table, profile)?.anatomy.roles ?? table.rows.map((): RowRole => 'title');
  if (profile.layout.kind === 'grid') return seen;
  return rolesByCells(table.rows, seen, new Set(cells.map(({ cell }) => cell.place.line)));
}
