import type { Approval, ArchiveEntry, Author, Receipt, Withdrawal } from './archive-entry.ts';

/** A report as the journal names it. */
export type FiledReport = Omit<ArchiveEntry, 'fresh'>;

/** One try to hand over one message. German: Versuch. */
export interface Attempt {
  readonly reportId: string;
  readonly pdfSha256: string;
  readonly recipient: string;
  readonly messageId: string;
  /** 1 for the first. */
  readonly number: number;
  readonly transport: 'postausgang' | 'smtp';
}

/**
 * A signature that was put into one field of an approved report. German: Unterschrift.
 *
 * Each signature makes a new file that begins with all bytes of the one before, so the signed versions are
 * a line of successors: the approved PDF, then one version for each signature.
 */
export interface Signing {
  readonly reportId: string;
  /** The approved PDF, without signatures. */
  readonly pdfSha256: string;
  /** The version that was signed: the approved PDF, or one with earlier signatures. */
  readonly previousSha256: string;
  readonly signedSha256: string;
  readonly size: number;
  /** `Unterschrift_Landkreis`; several that came in one file are joined (`joined-signing.ts`), as are signers. */
  readonly field: string;
  /** Common name in the certificate. */
  readonly signer: string;
  readonly certificateSha256: string;
  /** UTC time of the time stamp, or null without one. */
  readonly timeStamp: string | null;
}

/**
 * Something that happened to the archive's reports. German: Ereignis.
 *
 * filed      the report's objects are on disk (bericht)
 * approved   an office released exactly these bytes (freigabe)
 * withdrawn  the release was taken back before anything was handed over (ruecknahme)
 * signed     a signature was added; the new version is an object of its own (unterschrift)
 * attempt    a message is about to be handed over; written before the first connection (versuch)
 * final-dot  the next byte completes the message: from here on nobody can know without an answer (schlusspunkt)
 * receipt    what became of it (zustellung)
 * repaired   a line torn by a crash was cut off; `bytes` says how much (reparatur)
 */
export type JournalEvent =
  | ({ readonly kind: 'filed' } & FiledReport & Author)
  | ({ readonly kind: 'approved' } & Omit<Approval, 'at'>)
  | ({ readonly kind: 'withdrawn' } & Omit<Withdrawal, 'at'>)
  | ({ readonly kind: 'signed' } & Signing)
  | ({ readonly kind: 'attempt' } & Attempt)
  | {
      readonly kind: 'final-dot';
      readonly reportId: string;
      readonly recipient: string;
      readonly number: number;
    }
  | ({ readonly kind: 'receipt' } & Omit<Receipt, 'at'>)
  | { readonly kind: 'repaired'; readonly bytes: number };

/** One line of the journal. German: Journaleintrag. */
export interface JournalRecord {
  /** 1 for the first line. */
  readonly number: number;
  /** UTC time stamp. */
  readonly at: string;
  /** Hash of the line before; 64 zeros before the first. */
  readonly previous: string;
  /** SHA-256 over the line's canonical JSON without this field. */
  readonly hash: string;
  readonly event: JournalEvent;
}

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
  /** The stored bytes, hashed anew on every call. */
  object(sha256: string): Uint8Array;
}

/** Every filed report, oldest first; one that was filed again stands where it was filed last. */
export function filedReports(archive: Archive): readonly FiledReport[] {
  const reports = new Map<string, FiledReport>();
  for (const { event } of archive.records) {
    if (event.kind !== 'filed') continue;
    reports.delete(event.reportId);
    reports.set(event.reportId, event);
  }
  return [...reports.values()];
}

/** The release of exactly this PDF that holds, or null: never given, or taken back since. German: Freigabe. */
export function approvalOf(archive: Archive, pdfSha256: string): Approval | null {
  const withdrawn = archive.records.findLastIndex(({ event }) => isWithdrawal(event, pdfSha256));
  const found = archive.records.find(
    ({ event }, index) => index > withdrawn && event.kind === 'approved' && event.pdfSha256 === pdfSha256,
  );
  if (found?.event.kind !== 'approved') return null;
  const { kind: _, ...approval } = found.event;
  return { ...approval, at: found.at };
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
 * A draft gives way to the report it was a draft of once that is approved, and to a later draft.
 */
export function replacementOf(archive: Archive, report: FiledReport): FiledReport | null {
  const alike = filedReports(archive).filter((other) => areAboutTheSame(other, report));
  const least = report.version + (report.draft ? 0 : 1);
  const later = alike
    .filter((other) => !other.draft && other.version >= least)
    .filter((other) => approvalOf(archive, other.pdfSha256) !== null);
  const highest = later.toSorted((a, b) => b.version - a.version)[0];
  if (highest !== undefined || !report.draft) return highest ?? null;
  const newest = alike.findLast(({ draft }) => draft);
  return newest === undefined || newest.reportId === report.reportId ? null : newest;
}
