import {
  journalLineUnreadable,
  journalMissing,
  journalOutOfChain,
  journalTorn,
  objectUnused,
  unknownEvent,
} from '../diagnostic/catalogue/archive.ts';
import { neverBegun } from '../diagnostic/catalogue/archive-check.ts';
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import type { Files } from '../domain/effects.ts';
import { drawn, type Share, WHOLE } from './drawn-share.ts';
import { headWitness } from './head-file.ts';
import { JOURNAL, readJournal, type StoredJournal } from './journal.ts';
import { isKnownKind } from './journal-words.ts';
import { knownObjects } from './known-objects.ts';
import { objectFindings } from './object-findings.ts';
import { objectPath } from './objects.ts';
import { signedFindings } from './signed-findings.ts';
import { unlessUnreadable } from './unreadable.ts';
import { type ArchiveFolder, walkArchive } from './walk-archive.ts';
import { outboxWitnesses, rollBackFindings, type Witness } from './witness.ts';

/** How thoroughly an archive is checked. German: Prüftiefe. */
export interface Depth {
  /** How many of the objects are read, byte by byte; of all others name and size are compared. */
  readonly share: Share;
  /** Heads of the chain that people remember, besides the messages in the outbox. */
  readonly witnesses: readonly Witness[];
}

/** Every byte, with no witness but the outbox. */
export const EVERY_BYTE: Depth = { share: WHOLE, witnesses: [] };
/** Journal, names and sizes. */
export const STRUCTURE: Depth = { share: 0, witnesses: [] };

/** What a check found, and how much it looked at. German: Prüfergebnis. */
export interface Inspection {
  readonly findings: readonly Diagnostic[];
  /** Lines of the journal. */
  readonly lines: number;
  readonly objects: Amount;
  /** Of these, what was read byte by byte. */
  readonly read: Amount;
  /** Heads that were looked for in the journal. */
  readonly witnesses: number;
}

export interface Amount {
  readonly count: number;
  readonly bytes: number;
}

/**
 * Names what in the archive is not as it was filed. German: Archivprüfung.
 *
 * Takes   the output folder, and how thoroughly to look.
 * Gives   nothing for an intact archive; otherwise one finding per damaged, truncated, missing, renamed, swapped or
 *         unused object (one that continues a filed PDF is told apart), per broken line of the journal, per signed
 *         version that does not continue the one before, per witness that the journal does not know any more, and
 *         per file that does not belong there.
 * Errors  none of its own; throws only when the disk cannot be read.
 *
 * A journal cut off at the end of a line still is a valid journal: the head of the chain in the mails is the witness.
 */
export function inspectArchive(output: Files, { share, witnesses }: Depth): Inspection {
  const journal = readJournal(output);
  const folder = walkArchive(output);
  const known = knownObjects(journal.records);
  const draw = drawn(share, folder.objects, journal.records);
  const outbox = outboxWitnesses(output);
  const remembered = headWitness(output);
  const heads = [...witnesses, ...outbox.witnesses, ...(remembered === null ? [] : [remembered])];
  const rolledBack = rollBackFindings(heads, journal.records, output);
  const ofJournal = journalFindings(journal, folder, heads, output);
  const ending = endFindings(journal, rolledBack.length > 0, output);
  // Before the first line every object is without an entry: that is said once.
  const begun = !ofJournal.some(({ code }) => code === neverBegun.code);
  const objects = objectFindings({ known, records: journal.records, folder, draw, output });
  const findings = [
    ...ofJournal,
    ...ending,
    ...rolledBack,
    ...objects.filter(({ code }) => begun || code !== objectUnused.code),
    ...signedFindings(journal.records, known, draw, output),
    ...outbox.findings,
  ];
  const read = folder.objects.filter(draw.includes);
  return {
    findings,
    lines: journal.records.length,
    objects: amountOf(folder.objects, output),
    read: amountOf(read, output),
    witnesses: heads.length,
  };
}

/** The findings alone, of a check that reads every byte. */
export function verifyArchive(output: Files, depth: Depth = EVERY_BYTE): readonly Diagnostic[] {
  return inspectArchive(output, depth).findings;
}

function amountOf(objects: readonly string[], output: Files): Amount {
  const sizeOf = (sha256: string) => output.size(objectPath(sha256)) ?? 0;
  const bytes = objects.reduce(
    (sum, sha256) =>
      sum +
      unlessUnreadable(
        () => sizeOf(sha256),
        () => 0,
      ),
    0,
  );
  return { count: objects.length, bytes };
}

function journalFindings(
  journal: StoredJournal,
  folder: ArchiveFolder,
  heads: readonly Witness[],
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
    ...(missing ? [missingJournal(path, folder, heads, output)] : []),
    ...faults,
    ...unknown.map(({ number, event }) => unknownEvent(null, { path, line: number, kind: event.kind })),
  ];
}

/** The last line, where its end is missing; `known` where somebody remembers that it was whole. */
function endFindings({ torn, unended }: StoredJournal, known: boolean, output: Files): readonly Diagnostic[] {
  if (torn === 0 && !unended) return [];
  return [journalTorn(null, { path: output.display(JOURNAL), bytes: torn, known })];
}

/** Where reports are laid out as soon as the journal knows them. */
const LAID_OUT = ['berichte', 'entwuerfe'];

/**
 * Objects come before the first line, so a very first run that was stopped leaves them alone. Whoever has filed
 * something has a report lying there, or a message that names a head: then the journal is lost.
 */
function missingJournal(
  path: string,
  { objects }: ArchiveFolder,
  heads: readonly Witness[],
  output: Files,
): Diagnostic {
  const filed = heads.length > 0 || LAID_OUT.some((folder) => output.list(folder).length > 0);
  return filed ? journalMissing(null, { path }) : neverBegun(null, { path, objects: objects.length });
}
