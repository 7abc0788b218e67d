import { existsSync } from 'node:fs';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { fileTooLarge } from '../../diagnostic/catalogue/csv.ts';
import { seenInPart, workbookTooLarge } from '../../diagnostic/catalogue/csv-large.ts';
import { nameFaultReason } from '../../diagnostic/catalogue/file-name.ts';
import { profileSkipped } from '../../diagnostic/catalogue/profile.ts';
import { exportNotRead, unknownProfile, unusableName } from '../../diagnostic/catalogue/profile-usage.ts';
import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import { done, failed, type Outcome } from '../../diagnostic/outcome.ts';
import type { Sources } from '../../diagnostic/print.ts';
import type { Metric } from '../../domain/agreement.ts';
import type { InputFile } from '../../domain/draft.ts';
import type { Files } from '../../domain/effects.ts';
import { nameFault } from '../../domain/file-name.ts';
import { placeIn, wholeFile } from '../../domain/place.ts';
import { sha256Hex } from '../../domain/sha256.ts';
import { type GivenFile, readGivenFile } from '../../effects/given-file.ts';
import { rootedFiles } from '../../effects/rooted-files.ts';
import type { Profile } from '../../read/csv/profile.ts';
import { LARGEST_EXPORT } from '../../read/csv/read-export.ts';
import { wholeRecords } from '../../read/csv/whole-records.ts';
import { builtInProfiles } from '../../read/examine/built-in.ts';
import { suggestion } from '../../read/near-miss.ts';
import type { OwnProfile } from '../../read/own-profiles.ts';
import { BASE_NAMES } from '../../read/profile-base.ts';
import { isWorkbook } from '../../read/xlsx/read-workbook.ts';
import type { Call } from '../command.ts';
import { pathFrom } from '../workplace.ts';
import { knownProfiles } from './known-profiles.ts';

/** A file that a call names, with what the data folder knows about such files. German: geöffnete Datei. */
export interface OpenedFile {
  /** The file, or the beginning of a large one. */
  readonly input: InputFile;
  /** Bytes of the whole file. */
  readonly size: number;
  /** Real path. */
  readonly path: string;
  /** Profiles of one's own, in the order in which they are tried. */
  readonly own: readonly Profile[];
  /** The one that `--profil` names; null for none. */
  readonly forced: Profile | null;
  /** Every metric of an agreement. */
  readonly metrics: readonly Metric[];
  /** Patterns of the file names that an agreement reads: `lza_15087_*.csv`. */
  readonly patterns: readonly string[];
  readonly sources: Sources;
  /** Profiles that could not be read and were not tried. */
  readonly skipped: readonly Diagnostic[];
  /** That only the beginning was looked at; empty where all of it was. */
  readonly inPart: readonly Diagnostic[];
}

/** The data folder of a call: `--daten`, else `data` where the person stands; it need not be there. */
export function dataHere({ given, terminal }: Call): Files {
  return rootedFiles('data', resolve(terminal.folder, given.text('daten') ?? 'data'));
}

/**
 * The file that the call names, and the profiles and metrics of the data folder where there is one.
 *
 * Errors  BED-241 for a file that cannot be had, BED-247 for a name that is none on Windows, CSV-106 and CSV-196 for one that is too large, BED-242 for a profile
 *         that does not exist; where `--profil` names one with errors, those.
 */
export function openFile(call: Call, named: string): Outcome<OpenedFile> {
  const fault = nameFault(lastName(named));
  if (fault !== null) return failed(unusableName(null, { name: named, reason: nameFaultReason(fault) }));
  const data = dataHere(call);
  const path = pathOf(named, call.terminal.folder, data);
  const shown = pathFrom(call.terminal.folder, path).split(sep).join('/');
  const given = beginningOf(path, shown, call.given.size('max-eingabe') ?? LARGEST_EXPORT);
  if (!given.ok) return given;
  const { file, bytes, size } = given.value;
  const input = { file, bytes, sha256: sha256Hex(bytes) };
  const { agreements, files: profiles, own } = knownProfiles(data);
  const forced = forcedProfile(call.given.text('profil'), profiles);
  if (!forced.ok) return forced;
  return done({
    input,
    size,
    inPart: given.diagnostics,
    path,
    forced: forced.value,
    own,
    metrics: agreements.flatMap(({ metrics }) => metrics),
    patterns: agreements.flatMap((agreement) => agreement.sources.map((source) => source.file)),
    sources: sourcesOf(input, data),
    skipped: forced.value === null ? profiles.flatMap((profile) => skippedOf(profile, data)) : [],
  });
}

/** Of a file that only a call with `--max-eingabe` lets in, so much is looked at. Bytes. */
const BEGINNING = 5_000_000;

/** The file, of a large one its first records, which a notice says (CSV-197). */
function beginningOf(path: string, shown: string, limit: number): Outcome<GivenFile> {
  const place = wholeFile(shown);
  const given = readGivenFile(path, shown, {
    as: 'einen Export',
    largest: limit,
    missing: exportNotRead,
    tooLarge: (bytes) => fileTooLarge(place, { bytes, limit }),
    beginning: { above: LARGEST_EXPORT, bytes: BEGINNING },
  });
  if (!given.ok || given.value.size <= LARGEST_EXPORT) return given;
  const { size, ...rest } = given.value;
  if (isWorkbook({ ...rest, sha256: '' }))
    return failed(workbookTooLarge(place, { bytes: size, limit: LARGEST_EXPORT }));
  const bytes = wholeRecords(rest.bytes);
  return done({ file: shown, bytes, size }, [seenInPart(place, { bytes: size, seen: bytes.length })]);
}

/** Behind the last folder, whichever way the path is written: `export.csv` of `C:\\Downloads\\export.csv`. */
function lastName(path: string): string {
  return path.split(/[/\\]/u).at(-1) ?? '';
}

/**
 * As the person typed it, from where they stand; else below the data folder.
 *
 * A Mac stores `ä` as two signs (NFD), a keyboard gives one (NFC): both are the same name.
 */
function pathOf(named: string, folder: string, data: Files): string {
  const name = basename(named);
  const spelled = [name, name.normalize('NFC'), name.normalize('NFD')].map((each) =>
    join(dirname(named), each),
  );
  const places = [folder, data.display('')].flatMap((root) => spelled.map((path) => resolve(root, path)));
  return places.find((path) => existsSync(path)) ?? resolve(folder, named);
}

function skippedOf({ name, profile }: OwnProfile, data: Files): readonly Diagnostic[] {
  if (profile.ok) return [];
  const place = placeIn(`${data.label}/profile/${name}.yaml`);
  return [profileSkipped(place, { name, count: profile.diagnostics.length })];
}

function forcedProfile(name: string | null, own: readonly OwnProfile[]): Outcome<Profile | null> {
  if (name === null) return done(null);
  const mine = own.find((each) => each.name === name || (each.profile.ok && each.profile.value.id === name));
  if (mine) return mine.profile;
  const builtIn = builtInProfiles().find(({ id }) => id === name);
  const known = [...own.map((each) => each.name), ...BASE_NAMES];
  return builtIn
    ? done(builtIn)
    : failed(unknownProfile(null, { name, near: suggestion(name, known), known }));
}

function sourcesOf({ file, bytes }: InputFile, data: Files): Sources {
  const prefix = `${data.label}/`;
  return {
    bytes: (name) => {
      if (name === file) return bytes;
      return name.startsWith(prefix) ? data.read(name.slice(prefix.length)) : null;
    },
    shown: (name) => name,
  };
}
