import type { Provider } from '../domain/agreement.ts';
import type { ArchiveEntry } from '../domain/archive-entry.ts';
import { type Chain, reportIdOf } from '../domain/chain.ts';
import type { Edition } from '../domain/draft.ts';
import { type Archive, approvalOf, type FiledReport, filedReports } from '../domain/journal.ts';
import { type Month, yearOf } from '../domain/month.ts';
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
 * earlier version. The first year-end edition follows the year's last approved monthly report. Drafts never take a
 * place. An unapproved report whose version went to another one in the meantime, or that would follow another report
 * now, has lost its place and gets a new one: what a report is compared with is one of its inputs.
 */
export function findPlace(request: PlaceRequest, box: Archive): Position {
  const approved = approvedReports(request, box);
  const version = 1 + approved.filter((report) => report.month === request.month).length;
  const predecessorId = (approved.at(-1) ?? lastMonthly(request, box))?.reportId ?? null;
  const existing = standing(request, box, { version, predecessorId });
  if (existing) return { ...chainOf(existing), existing: { ...entryOf(existing), fresh: false } };
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

/** The year's last approved monthly report, which its first year-end edition follows. */
function lastMonthly(request: PlaceRequest, box: Archive): FiledReport | undefined {
  if (request.edition !== 'jahr') return undefined;
  return approvedReports({ ...request, edition: 'monat' }, box)
    .filter(({ month }) => yearOf(month) === yearOf(request.month))
    .at(-1);
}

/** The report filed from these inputs, if it still counts: approved, or at the place it would get now. */
function standing(
  request: PlaceRequest,
  box: Archive,
  next: Pick<Chain, 'version' | 'predecessorId'>,
): FiledReport | undefined {
  return filedReports(box).findLast(
    (report) =>
      report.inputsHash === request.inputsHash &&
      isCurrent(report, box) &&
      (isNext(report, next) || approvalOf(box, report.pdfSha256) !== null),
  );
}

function isNext(
  report: FiledReport,
  { version, predecessorId }: Pick<Chain, 'version' | 'predecessorId'>,
): boolean {
  return report.predecessorId === predecessorId && (report.draft || report.version === version);
}

function chainOf({ inputsHash, reportId, predecessorId, version }: FiledReport): Chain {
  return { inputsHash, reportId, predecessorId, version };
}
