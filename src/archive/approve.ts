import { deputyNeedsReason, predecessorOpen } from '../diagnostic/catalogue/approval.ts';
import {
  approvalNeedsName,
  approvedAlready,
  draftNotApprovable,
  noSuchReport,
  versionTaken,
} from '../diagnostic/catalogue/archive.ts';
import { germanMoment } from '../diagnostic/german-text.ts';
import { done, failed, type Outcome } from '../diagnostic/outcome.ts';
import { describe, shortId } from '../diagnostic/report-words.ts';
import type { Approval } from '../domain/archive-entry.ts';
import type { Clock } from '../domain/effects.ts';
import {
  type Archive,
  approvalOf,
  areAboutTheSame,
  type FiledReport,
  filedReports,
} from '../domain/journal.ts';
import { officeOf } from './approval-rules.ts';

export interface ApprovalRequest {
  /** Report id or SHA-256 of the PDF, whole or its unique beginning of at least eight digits. */
  readonly hash: string;
  readonly by: string;
  readonly role: string;
  readonly reason: string;
  /** Whom a deputy stands in for, empty where nobody is named; absent for an office that acts itself. */
  readonly deputyFor?: string;
  /** The account at the computer, where it is known. */
  readonly account?: string;
  /** True for the invented sample. */
  readonly sample?: boolean;
}

/** Digits that are enough to name a report, as long as only one begins with them. */
const SHORTEST = 8;

/**
 * Releases exactly the bytes that are filed under a hash. German: Freigabe.
 *
 * Gives   the approval; the earlier one with a notice when these bytes were released before.
 * Errors  unknown or ambiguous hash, draft, version already given to another report, no name (ARC-501 to 505); a deputy
 *         who does not say why (ARC-599);
 *         a predecessor whose release was taken back (ARC-556); what the filed rules forbid (ARC-553 to 555, 561).
 *         Throws `ArchiveDamaged` when the stored PDF is not what the hash says: nobody releases what nobody can read.
 */
export function approve(request: ApprovalRequest, box: Archive, clock: Clock): Outcome<Approval> {
  const report = named(request.hash, filedReports(box));
  if (!report) return failed(noSuchReport(null, { hash: request.hash, near: near(request.hash, box) }));
  const title = describe(report);
  if (report.draft) return failed(draftNotApprovable(null, { title }));
  const earlier = approvalOf(box, report.pdfSha256);
  if (earlier)
    return done(earlier, [approvedAlready(null, { title, by: earlier.by, at: germanMoment(earlier.at) })]);
  const rival = filedReports(box).find((other) => takesItsVersion(other, report, box));
  if (rival) return failed(versionTaken(null, { title, reportId: rival.reportId }));
  if (request.by.trim() === '') return failed(approvalNeedsName(null, { title }));
  if (request.deputyFor !== undefined && request.reason.trim() === '')
    return failed(deputyNeedsReason(null, { title }));
  const orphan = predecessorTakenBack(report, box);
  if (orphan) return failed(predecessorOpen(null, { title, predecessor: shortId(orphan.reportId) }));
  const office = officeOf({ ...request, by: request.by.trim() }, report, title, box);
  if (!office.ok) return office;
  box.object(report.pdfSha256);
  const approval = releaseOf(report, { ...request, role: office.value });
  const { at } = box.append({ kind: 'approved', ...approval }, clock.now());
  return done({ ...approval, at });
}

function releaseOf(report: FiledReport, request: ApprovalRequest): Omit<Approval, 'at'> {
  const { reportId, pdfSha256 } = report;
  const { by, role, reason, deputyFor, account, sample = false } = request;
  return {
    reportId,
    pdfSha256,
    by: oneLine(by),
    role,
    reason,
    ...(deputyFor !== undefined && { deputyFor: oneLine(deputyFor) }),
    ...(account !== undefined && { account }),
    sample,
  };
}

/** As it shall stand in mails and in the year's file, however it was typed. */
function oneLine(name: string): string {
  return name.trim().replaceAll(/\s+/gu, ' ');
}

function named(hash: string, reports: readonly FiledReport[]): FiledReport | null {
  const wanted = hash.trim().toLowerCase();
  if (wanted.length < SHORTEST) return null;
  const found = reports.filter((report) => hashesOf(report).some((known) => known.startsWith(wanted)));
  return found.length === 1 ? (found[0] ?? null) : null;
}

function hashesOf(report: FiledReport): readonly [string, string] {
  return [report.reportId, report.pdfSha256];
}

function takesItsVersion(other: FiledReport, report: FiledReport, box: Archive): boolean {
  return (
    areAboutTheSame(other, report) &&
    other.version === report.version &&
    approvalOf(box, other.pdfSha256) !== null
  );
}

/** The report this one follows, if its release does not hold any more. */
function predecessorTakenBack({ predecessorId }: FiledReport, box: Archive): FiledReport | undefined {
  return filedReports(box).find(
    ({ reportId, pdfSha256 }) => reportId === predecessorId && approvalOf(box, pdfSha256) === null,
  );
}

/** Three reports the hash may mean: those that share the longest beginning, the newest first. */
function near(hash: string, box: Archive): readonly string[] {
  const wanted = hash.trim().toLowerCase();
  const likeness = (report: FiledReport) =>
    Math.max(...hashesOf(report).map((known) => shared(known, wanted)));
  return filedReports(box)
    .filter((report) => !report.draft)
    .toReversed()
    .toSorted((a, b) => likeness(b) - likeness(a))
    .slice(0, 3)
    .map((report) => `${describe(report)}: ${report.reportId}`);
}

function shared(a: string, b: string): number {
  // The end is a difference, too.
  return [...a, ''].findIndex((digit, index) => digit !== b[index]);
}
