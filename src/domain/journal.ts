import type { Approval, Author, Withdrawal } from './archive-entry.ts';
import { indexOf } from './journal-index.ts';
import type { FiledReport, JournalEvent, JournalRecord, Signing } from './journal-record.ts';
import type { Content } from './laid-aside.ts';

export type { Attempt, FiledReport, JournalEvent, JournalRecord, Signing } from './journal-record.ts';

/**
 * The write-once archive of one output folder, read once per run. German: Archiv.
 *
 * Errors  reading throws `ArchiveDamaged` when an object is missing or is not what its name says;
 *         writing throws `EnvironmentFailure`.
 */
export interface Archive {
  readonly records: readonly JournalRecord[];
  /** Hash of the last line: it vouches for everything before. German: Archivkette. */
  readonly head: string;
  /** Adds one line, synced to disk before it returns. */
  append(event: JournalEvent, at: string): JournalRecord;
  /** Stores bytes under their SHA-256 unless they are there already, and gives that hash. */
  keep(bytes: Uint8Array): string;
  /** The same for several in the time of few; each comes back with its hash and its size in bytes. */
  keepAll<Kept extends { readonly content: Content }>(
    all: readonly Kept[],
  ): readonly (Kept & { readonly sha256: string; readonly size: number })[];
  /** The stored bytes, hashed anew on every call. */
  object(sha256: string): Uint8Array;
  /** The same piece by piece, as often as somebody begins; each piece holds until the next one is asked for. What is damaged throws at the end. */
  pieces(sha256: string): Iterable<Uint8Array>;
}

/** Every filed report, oldest first; one that was filed again stands where it was filed last. */
export function filedReports({ records }: Archive): readonly FiledReport[] {
  return indexOf(records).filed();
}

/** The release of exactly this PDF that holds, or null: never given, or taken back since. German: Freigabe. */
export function approvalOf({ records }: Archive, pdfSha256: string): Approval | null {
  return indexOf(records).approvals.get(pdfSha256) ?? null;
}

/** The lines about the reports of one agreement, and of no other, in their order. */
export function recordsAbout({ records }: Archive, agreement: string): readonly JournalRecord[] {
  return indexOf(records).about.get(agreement) ?? [];
}

/** The last time the release of this PDF was taken back, unless it was released anew. */
export function withdrawalOf(archive: Archive, pdfSha256: string): Withdrawal | null {
  const found = archive.records.findLast(({ event }) => isWithdrawal(event, pdfSha256));
  if (found?.event.kind !== 'withdrawn' || approvalOf(archive, pdfSha256) !== null) return null;
  const { kind: _, ...withdrawal } = found.event;
  return { ...withdrawal, at: found.at };
}

function isWithdrawal(event: JournalEvent, pdfSha256: string): boolean {
  return event.kind === 'withdrawn' && event.pdfSha256 === pdfSha256;
}

/** Everybody who had a report filed: one for each time, where they are known. */
export function authorsOf(archive: Archive, reportId: string): readonly Author[] {
  return archive.records.flatMap(({ event }) => {
    if (event.kind !== 'filed' || event.reportId !== reportId) return [];
    const { author, account } = event;
    if (author === undefined && account === undefined) return [];
    return [{ ...(author !== undefined && { author }), ...(account !== undefined && { account }) }];
  });
}

/** A signature with the UTC time at which it was filed. */
export type FiledSignature = Signing & { readonly at: string };

/** The signatures given to an approved PDF, in the order they were given. */
export function signaturesOf(archive: Archive, pdfSha256: string): readonly FiledSignature[] {
  return archive.records.flatMap(({ event, at }) => {
    if (event.kind !== 'signed' || event.pdfSha256 !== pdfSha256) return [];
    const { kind: _, ...signing } = event;
    return [{ ...signing, at }];
  });
}

/** SHA-256 of the version that carries every signature given so far: the PDF itself before the first one. */
export function newestVersionOf(archive: Archive, pdfSha256: string): string {
  return signaturesOf(archive, pdfSha256).at(-1)?.signedSha256 ?? pdfSha256;
}

/** Which report of which agreement, whatever its version. */
export type About = Pick<FiledReport, 'agreement' | 'month' | 'edition' | 'scope'>;

/** True for reports about the same period of the same agreement: versions of one another, or drafts of them. */
export function areAboutTheSame(one: About, other: About): boolean {
  return (
    one.agreement === other.agreement &&
    one.month === other.month &&
    one.edition === other.edition &&
    one.scope === other.scope
  );
}

/**
 * The highest approved version that took the place of a report, or null while it is the one that counts.
 *
 * A draft gives way to the report it was a draft of once that is approved, and to a later draft. One that is for looking at
 * alone takes the place of none that goes out.
 */
export function replacementOf(archive: Archive, report: FiledReport): FiledReport | null {
  const alike = filedReports(archive).filter((other) => areAboutTheSame(other, report));
  const least = report.version + (report.draft ? 0 : 1);
  const later = alike
    .filter((other) => !other.draft && other.version >= least)
    .filter((other) => approvalOf(archive, other.pdfSha256) !== null);
  const highest = later.toSorted((a, b) => b.version - a.version)[0];
  if (highest !== undefined || !report.draft) return highest ?? null;
  const rivals = alike.filter(({ draft, forOwnEyes }) => draft && (report.forOwnEyes || !forOwnEyes));
  const newest = rivals.at(-1) ?? report;
  return newest.reportId === report.reportId ? null : newest;
}
