import type { Approval, ArchiveEntry, Author, Withdrawal } from '../domain/archive-entry.ts';
import {
  type Archive,
  approvalOf,
  authorsOf,
  type FiledSignature,
  filedReports,
  signaturesOf,
  withdrawalOf,
} from '../domain/journal.ts';
import { entryOf, isCurrent } from './current.ts';

/** A filed report with what became of it. */
export interface ReportStatus {
  readonly entry: ArchiveEntry;
  /** UTC time stamp of the filing, the last one where it was filed again. */
  readonly filedAt: string;
  /** Everybody who had it filed, where they are known. */
  readonly authors: readonly Author[];
  readonly approval: Approval | null;
  /** Set while a release that was taken back has not been given anew. */
  readonly withdrawal: Withdrawal | null;
  /** Given to the approved PDF so far, in order. */
  readonly signatures: readonly FiledSignature[];
  /** True for an unapproved report whose place another one took: later inputs for the same month. */
  readonly superseded: boolean;
}

/** Every filed report, oldest first, for `archiv zeigen` and `status`. German: Übersicht. */
export function listReports(box: Archive): readonly ReportStatus[] {
  return filedReports(box).map((report) => ({
    entry: { ...entryOf(report), fresh: false },
    filedAt: box.records.find(({ event }) => event === report)?.at ?? '',
    authors: authorsOf(box, report.reportId),
    approval: approvalOf(box, report.pdfSha256),
    withdrawal: withdrawalOf(box, report.pdfSha256),
    signatures: signaturesOf(box, report.pdfSha256),
    superseded: !isCurrent(report, box),
  }));
}
