import type { Provider } from '../domain/agreement.ts';
import type { ArchiveEntry } from '../domain/archive-entry.ts';
import { type Chain, reportIdOf } from '../domain/chain.ts';
import type { Edition } from '../domain/draft.ts';
import { type Archive, approvalOf, type FiledReport, filedReports } from '../domain/journal.ts';
import type { Month } from '../domain/month.ts';
import { entryOf, isCurrent } from './current.ts';

export interface PlaceRequest {
  readonly agreement: string;
  readonly month: Month;
  readonly edition: Edition;
  readonly scope?: Provider;
  /** Covers the wish for a draft, too: a draft and a report never share it. */
  readonly inputsHash: string;
}

/** A place in the chain, and the entry that stands there already. */
export type Position = Chain & { readonly existing: ArchiveEntry | null };

/**
 * Where a report stands in the chain of its agreement, edition and scope. German: Platz in der Kette.
 *
 * The same inputs find the place they were filed at. Otherwise the version counts the approved versions of
 * this month, and the predecessor is the last approved report: of an earlier month, or of this month in an
 * earlier version. Drafts never take a place. An unapproved report whose version went to another one in the
 * meantime has lost its place and gets a new one.
 */
export function findPlace(request: PlaceRequest, box: Archive): Position {
  const approved = approvedReports(request, box);
  const version = 1 + approved.filter((report) => report.month === request.month).length;
  const existing = standing(request, box, version);
  if (existing) return { ...chainOf(existing), existing: { ...entryOf(existing), fresh: false } };
  const predecessorId = approved.at(-1)?.reportId ?? null;
  const { inputsHash } = request;
  const reportId = reportIdOf(inputsHash, version, predecessorId);
  return { inputsHash, reportId, predecessorId, version, existing: null };
}

/** Approved reports of the same agreement and edition up to the month, in the order of the chain. */
function approvedReports(request: PlaceRequest, box: Archive): readonly FiledReport[] {
  return filedReports(box)
    .filter((report) => report.agreement === request.agreement && report.edition === request.edition)
    .filter((report) => report.scope === request.scope)
    .filter((report) => report.month <= request.month && approvalOf(box, report.pdfSha256) !== null)
    .toSorted((a, b) => a.month - b.month || a.version - b.version);
}

/** The report filed from these inputs, if it still counts and no other one was approved in its version. */
function standing(request: PlaceRequest, box: Archive, nextVersion: number): FiledReport | undefined {
  return filedReports(box).findLast(
    (report) =>
      report.inputsHash === request.inputsHash &&
      isCurrent(report, box) &&
      (report.draft || report.version === nextVersion || approvalOf(box, report.pdfSha256) !== null),
  );
}

function chainOf({ inputsHash, reportId, predecessorId, version }: FiledReport): Chain {
  return { inputsHash, reportId, predecessorId, version };
}
