import {
  foreignFile,
  journalLineUnreadable,
  journalMissing,
  journalOutOfChain,
  journalTorn,
  objectDamaged,
  objectMissing,
  objectSwapped,
  objectUnused,
  signatureUnrecorded,
  unknownEvent,
} from '../diagnostic/catalogue/archive.ts';
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import { germanMonth } from '../diagnostic/german-text.ts';
import type { Files } from '../domain/effects.ts';
import type { JournalEvent, JournalRecord } from '../domain/journal.ts';
import { sha256Hex } from '../domain/sha256.ts';
import { continuedVersion } from './continued-version.ts';
import { JOURNAL, readJournal, type StoredJournal } from './journal.ts';
import { isKnownKind } from './journal-words.ts';
import { objectPath } from './objects.ts';
import { signedFindings } from './signed-findings.ts';
import { type ArchiveFolder, walkArchive } from './walk-archive.ts';

/**
 * Reads every byte of the archive again and names what is not as it was filed. German: Archivprüfung.
 *
 * Gives   nothing for an intact archive; otherwise one finding per damaged, missing, swapped or unused
 *         object (one that continues a filed PDF is told apart), per broken line of the journal, per signed version that does not continue the one before,
 *         and per file that does not belong there.
 * Errors  none of its own; throws only when the disk cannot be read.
 *
 * A journal cut off at the end of a line still is a valid journal: that is what the head of the chain in
 * the mails is for.
 */
export function verifyArchive(output: Files): readonly Diagnostic[] {
  const journal = readJournal(output);
  const folder = walkArchive(output);
  const uses = usesOf(journal.records);
  return [
    ...journalFindings(journal, folder, output),
    ...objectFindings(uses, folder, output, journal.records),
    ...signedFindings(journal.records, uses, output),
    ...folder.foreign.map((path) => foreignFile(null, { path: output.display(path) })),
  ];
}

function journalFindings(
  journal: StoredJournal,
  folder: ArchiveFolder,
  output: Files,
): readonly Diagnostic[] {
  const path = output.display(JOURNAL);
  const faults = journal.faults.map(({ line, why }) =>
    why === 'unreadable'
      ? journalLineUnreadable(null, { path, line })
      : journalOutOfChain(null, { path, line }),
  );
  const unknown = journal.records.filter(({ event }) => !isKnownKind(event.kind));
  const missing = journal.records.length === 0 && journal.faults.length === 0 && folder.objects.length > 0;
  return [
    ...(missing ? [journalMissing(null, { path })] : []),
    ...faults,
    ...unknown.map(({ number, event }) => unknownEvent(null, { path, line: number, kind: event.kind })),
    ...(journal.torn > 0 ? [journalTorn(null, { path, bytes: journal.torn })] : []),
  ];
}

function objectFindings(
  uses: ReadonlyMap<string, string>,
  folder: ArchiveFolder,
  output: Files,
  records: readonly JournalRecord[],
): readonly Diagnostic[] {
  const present = new Set(folder.objects);
  const missing = [...uses].filter(([sha256]) => !present.has(sha256));
  return [
    ...missing.map(([sha256, usedAs]) =>
      objectMissing(null, { path: output.display(objectPath(sha256)), usedAs }),
    ),
    ...folder.objects.flatMap((sha256) => objectFinding(sha256, uses, output, records)),
  ];
}

function objectFinding(
  sha256: string,
  uses: ReadonlyMap<string, string>,
  output: Files,
  records: readonly JournalRecord[],
): readonly Diagnostic[] {
  const path = output.display(objectPath(sha256));
  const usedAs = uses.get(sha256) ?? 'keiner Akte zugeordnet';
  const bytes = output.read(objectPath(sha256)) ?? new Uint8Array();
  const found = sha256Hex(bytes);
  const holds = uses.get(found);
  if (found !== sha256 && holds) return [objectSwapped(null, { path, holds, usedAs })];
  if (found !== sha256) return [objectDamaged(null, { path, found, usedAs })];
  if (uses.has(sha256)) return [];
  const continues = uses.get(continuedVersion(bytes, records, output) ?? '');
  return [
    continues === undefined ? objectUnused(null, { path }) : signatureUnrecorded(null, { path, continues }),
  ];
}

/** What each object is, in words: the first event that names it. */
function usesOf(records: readonly JournalRecord[]): ReadonlyMap<string, string> {
  const uses = new Map<string, string>();
  for (const [sha256, usedAs] of records.flatMap(({ event }) => usesBy(event))) {
    if (!uses.has(sha256)) uses.set(sha256, usedAs);
  }
  return uses;
}

function usesBy(event: JournalEvent): readonly (readonly [string, string])[] {
  if (event.kind === 'signed') {
    const { signedSha256, field, signer, reportId } = event;
    return [[signedSha256, `Unterschrift „${field}“ von ${signer} unter dem Bericht ${reportId}`]];
  }
  if (event.kind !== 'filed') return [];
  const report = `des Berichts ${germanMonth(event.month)}${event.scope === undefined ? '' : `, Bereich ${event.scope}`}, Fassung ${event.version}`;
  return event.objects.map(({ sha256, role, name }) => [sha256, `${role} „${name}“ ${report}`]);
}
