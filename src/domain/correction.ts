import type { Archive, FiledReport } from './journal.ts';
import { areAboutTheSame, filedReports } from './journal.ts';
import type { Day } from './month.ts';

/** What a new version of an approved report puts right. German: Korrektur. */
export interface Correction {
  /** Why there is a new version. */
  readonly reason: string;
  /** Number and report day of the version it takes the place of. */
  readonly replaces: { readonly version: number; readonly day: Day };
}

/** The correction a report is, told by its reason and its predecessor; null for a first version, and without a reason. */
export function correctionFor(
  reason: string | null,
  report: Pick<FiledReport, 'agreement' | 'month' | 'edition' | 'scope' | 'predecessorId'>,
  archive: Archive,
): Correction | null {
  if (reason === null) return null;
  const before = filedReports(archive).find(
    (other) => other.reportId === report.predecessorId && !other.draft && areAboutTheSame(other, report),
  );
  return before === undefined ? null : { reason, replaces: { version: before.version, day: before.day } };
}
