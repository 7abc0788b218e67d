import type { Author } from '../domain/archive-entry.ts';
import {
  type Archive,
  approvalOf,
  areAboutTheSame,
  type FiledReport,
  filedReports,
} from '../domain/journal.ts';

/** The entry without what makes it an event of the journal, and without who had it filed. */
export function entryOf(filed: FiledReport & Author & { readonly kind?: 'filed' }): FiledReport {
  const { kind: _, author: _author, account: _account, ...entry } = filed;
  return entry;
}

/**
 * True for a report that counts: approved, or the last one filed for its month. German: aktuell.
 *
 * When inputs change and change back, the first report counts again: it is filed a second time.
 */
export function isCurrent(report: FiledReport, box: Archive): boolean {
  const last = filedReports(box).findLast((other) => sameSlot(report, other));
  return last?.reportId === report.reportId || approvalOf(box, report.pdfSha256) !== null;
}

/** A draft for looking at alone takes the place of none that goes out. */
function sameSlot(report: FiledReport, other: FiledReport): boolean {
  const yields = other.forOwnEyes === true && report.forOwnEyes !== true;
  return areAboutTheSame(other, report) && other.draft === report.draft && !yields;
}
