import { listReports, type ReportStatus } from '../archive/reports.ts';
import { noSuchReport, severalReports } from '../diagnostic/catalogue/usage.ts';
import { done, failed, type Outcome } from '../diagnostic/outcome.ts';
import type { Archive } from '../domain/journal.ts';
import { periodFolder } from '../domain/report-files.ts';
import type { Given } from './arguments.ts';
import { shortId } from './batch-answer.ts';
import { periodIn } from './period-options.ts';

/** Reports of the archive that a call is about: neither drafts nor such as a later one replaced. */
export function filedReportsFor(given: Given, archive: Archive): readonly ReportStatus[] {
  const [id = '', period, agreement] = [given.words[0], periodIn(given), given.text('vereinbarung')];
  return listReports(archive)
    .filter(({ entry, superseded }) => !entry.draft && !superseded)
    .filter(({ entry }) => entry.reportId.startsWith(id.toLowerCase()))
    .filter(({ entry }) => agreement === null || entry.agreement === agreement)
    .filter(
      ({ entry }) => period === null || (entry.month === period.month && entry.edition === period.edition),
    );
}

/**
 * The one report to approve: of those still open, or, when all are approved, the newest.
 *
 * Errors  BED-212 for none, BED-213 for several.
 */
export function reportToApprove(given: Given, archive: Archive): Outcome<ReportStatus> {
  const found = filedReportsFor(given, archive);
  const open = found.filter(({ approval }) => approval === null);
  const [first, ...more] = open.length > 0 ? open : found.slice(-1);
  if (first === undefined) return failed(noSuchReport(null, { wanted: wantedWords(given) }));
  if (more.length === 0) return done(first);
  const ids = open.map(({ entry }) => shortId(entry.reportId));
  return failed(severalReports(null, { wanted: wantedWords(given), ids }));
}

function wantedWords(given: Given): string {
  const [id, period, agreement] = [given.words[0], periodIn(given), given.text('vereinbarung')];
  const words = [
    id === undefined ? '' : `mit der Kennung „${id}“`,
    period === null ? '' : `für ${periodFolder(period.month, period.edition)}`,
    agreement === null ? '' : `zu „${agreement}“`,
  ].filter((word) => word !== '');
  return words.length === 0 ? 'zur Freigabe' : words.join(' ');
}
