import { fileTooLarge } from '../diagnostic/catalogue/csv.ts';
import { workbookTooLarge } from '../diagnostic/catalogue/csv-large.ts';
import { exportNotRenewed, noExport, strayFile } from '../diagnostic/catalogue/definition-files.ts';
import { deviceName, nameFaultReason, unsafeFileName } from '../diagnostic/catalogue/file-name.ts';
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import { germanMonth } from '../diagnostic/german-text.ts';
import type { Agreement, Source } from '../domain/agreement.ts';
import type { Delivery, InputFile } from '../domain/draft.ts';
import type { Files } from '../domain/effects.ts';
import { type NameFault, nameFault } from '../domain/file-name.ts';
import { type Month, monthText } from '../domain/month.ts';
import type { Observation } from '../domain/observation.ts';
import { placeIn, wholeFile } from '../domain/place.ts';
import type { Profile } from './csv/profile.ts';
import type { Export } from './csv/read-delivered.ts';
import { LARGEST_EXPORT, readExport } from './csv/read-export.ts';
import { readLargeExport } from './csv/read-large-export.ts';
import { fitsPattern, nearPattern } from './file-pattern.ts';
import type { Findings } from './findings.ts';
import { filesIn, folderOf, monthFolders } from './folders.ts';
import { readInput } from './input-file.ts';
import { type LargeInput, largeInput } from './large-input.ts';
import { readProfiles } from './profiles.ts';
import { isWorkbook } from './xlsx/read-workbook.ts';

/** What the exports bring, oldest folder first. */
export interface Exports {
  readonly observations: readonly Observation[];
  readonly deliveries: readonly Delivery[];
  /** The profiles used. */
  readonly definitions: readonly InputFile[];
}

/** One file of one source in the folder of one month. */
interface Found {
  readonly source: Source;
  readonly month: Month;
  readonly path: string;
}

/** Every export of every source in `exporte/<Monat>/` up to the last month. German: Lieferungen. */
export function readExports(agreement: Agreement, last: Month, data: Files, findings: Findings): Exports {
  const root = folderOf('exporte', agreement);
  const months = monthFolders(root, data, last);
  const found = months.flatMap((month) =>
    filesOfMonth(agreement, `${root}/${monthText(month)}`, month, data),
  );
  const folder = `${root}/${monthText(last)}`;
  findings.add(
    ...agreement.sources.flatMap((source) => absent(source, found, last, `${data.label}/${folder}/`)),
  );
  findings.add(...strays(agreement, folder, data));
  const profiles = readProfiles(agreement.sources, data, findings);
  const read = found.flatMap((file) => {
    const profile = profiles.get(file.source.profile)?.profile;
    return profile ? readFound(file, profile, agreement, data, findings) : [];
  });
  return {
    observations: read.flatMap(({ observations }) => observations),
    deliveries: read.map(({ delivery }) => delivery),
    definitions: [...profiles.values()].map(({ input }) => input),
  };
}

function filesOfMonth(agreement: Agreement, folder: string, month: Month, data: Files): readonly Found[] {
  const names = filesIn(folder, data);
  return agreement.sources.flatMap((source) =>
    names
      .filter((name) => fitsPattern(name, source.file))
      .map((name) => ({ source, month, path: `${folder}/${name}` })),
  );
}

function readFound(file: Found, profile: Profile, agreement: Agreement, data: Files, findings: Findings) {
  const { source, path } = file;
  const fault = nameFault(path.slice(path.lastIndexOf('/') + 1));
  if (fault !== null && fault.kind !== 'long') {
    findings.add(unsafeName(`${data.label}/${path}`, fault));
    return [];
  }
  const size = data.size(path);
  if (size === null) return []; // removed since it was listed
  const limit = data.largest ?? LARGEST_EXPORT;
  if (size > limit) findings.add(fileTooLarge(wholeFile(`${data.label}/${path}`), { bytes: size, limit }));
  if (size > limit) return [];
  const read = size > LARGEST_EXPORT ? readInPieces : readWhole;
  const result = read({ path, size, data, profile, source, agreement }, findings);
  if (result === null) return [];
  const { day, observations, input, jumps } = result;
  const said = jumps.size === 0 ? {} : { jumps };
  return [{ delivery: { ...input, source: source.id, day, ...said }, observations }];
}

/** Said of the file as a whole, before it is opened: to Windows it would be another one, or none. */
function unsafeName(file: string, fault: NameFault): Diagnostic {
  const name = file.slice(file.lastIndexOf('/') + 1);
  const place = wholeFile(file);
  return fault.kind === 'device'
    ? deviceName(place, { name, word: fault.word })
    : unsafeFileName(place, { name, reason: nameFaultReason(fault) });
}

interface ToRead {
  readonly path: string;
  readonly size: number;
  readonly data: Files;
  readonly profile: Profile;
  readonly source: Source;
  readonly agreement: Agreement;
}

type WithInput = Export & { readonly input: InputFile };

function readWhole({ path, data, profile, source, agreement }: ToRead, findings: Findings): WithInput | null {
  const input = readInput(path, data);
  const read =
    input && findings.take(readExport(input, profile, source, agreement.metrics, agreement.jobcenter));
  return input && read && { ...read, input };
}

/** A file that only a call with `--max-eingabe` lets in: it is never held, and the archive keeps what was read of it. */
function readInPieces({ path, size, data, ...how }: ToRead, findings: Findings): WithInput | null {
  const large = largeInput(path, size, data);
  if (beginsAsWorkbook(large)) {
    findings.add(workbookTooLarge(wholeFile(large.file), { bytes: size, limit: LARGEST_EXPORT }));
    return null;
  }
  const read = findings.take(
    readLargeExport(large, how.profile, how.source, how.agreement.metrics, {
      house: how.agreement.jobcenter,
    }),
  );
  return read && { ...read, input: large.kept(read.excerpt) };
}

/** A workbook cannot be read in pieces: its list of parts stands at its end. */
function beginsAsWorkbook({ file, chunks }: LargeInput): boolean {
  for (const bytes of chunks()) return isWorkbook({ file, bytes, sha256: '' });
  return false;
}

/** A source without a file in the month's folder: an older one will do, none will not. */
function absent(source: Source, found: readonly Found[], last: Month, folder: string): readonly Diagnostic[] {
  const own = found.filter((file) => file.source === source);
  const newest = own.at(-1);
  const detail = { source: source.label, pattern: source.file, folder };
  if (newest === undefined) return [noExport(source.place, detail)];
  if (newest.month === last) return [];
  return [exportNotRenewed(source.place, { ...detail, last: germanMonth(newest.month) })];
}

function strays(agreement: Agreement, folder: string, data: Files): readonly Diagnostic[] {
  const patterns = agreement.sources.map(({ file }) => file);
  return filesIn(folder, data)
    .filter((name) => !patterns.some((pattern) => fitsPattern(name, pattern)))
    .map((name) =>
      strayFile(placeIn(`${data.label}/${folder}/${name}`), {
        name,
        patterns,
        near: nearPattern(name, patterns),
      }),
    );
}
