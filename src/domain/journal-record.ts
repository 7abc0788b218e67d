import type { Approval, ArchiveEntry, Author, Receipt, Withdrawal } from './archive-entry.ts';
import type { Decision, Notice, Probe, Stop } from './mail-events.ts';

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
 * decided    a person said what the programme cannot know (entscheidung)
 * notice     those who look after the sending were told of a trouble (fehlermeldung)
 * probe      a message went to the own house for a look (probe)
 * stopped    a report or recipient out of bounds: nothing was sent (halt)
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
  | ({ readonly kind: 'decided' } & Decision)
  | ({ readonly kind: 'notice' } & Notice)
  | ({ readonly kind: 'probe' } & Probe)
  | ({ readonly kind: 'stopped' } & Stop)
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
