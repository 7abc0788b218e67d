import { listReports, type ReportStatus } from '../archive/reports.ts';
import { noSuchReport, severalReports, wordMissing } from '../diagnostic/catalogue/usage.ts';
import { done, failed, type Outcome } from '../diagnostic/outcome.ts';
import { shortId } from '../diagnostic/report-words.ts';
import type { Archive } from '../domain/journal.ts';
import type { Given } from './arguments.ts';
import { reportName } from './report-title.ts';

/**
 * The one report of the archive that a call names behind its action: drafts and replaced ones among them.
 *
 * Takes   the beginning of a report's id or of its PDF's SHA-256.
 * Errors  BED-209 for no name, BED-212 for one that fits nothing, BED-213 for one that fits several.
 */
export function archivedReport(given: Given, archive: Archive): Outcome<ReportStatus> {
  const [action = '', text] = given.words;
  if (text === undefined) {
    const example = `npx zielbericht archiv ${action} 3f9ac21b4d1e`;
    const expected = 'die Kennung eines Berichts; „npx zielbericht archiv zeigen“ nennt alle';
    return failed(wordMissing(null, { command: `archiv ${action}`, expected, example }));
  }
  const id = text.toLowerCase();
  const found = listReports(archive).filter(
    ({ entry }) => entry.reportId.startsWith(id) || entry.pdfSha256.startsWith(id),
  );
  const wanted = `mit der Kennung „${text}“`;
  const [first, ...more] = found;
  if (first === undefined) return failed(noSuchReport(null, { wanted }));
  if (more.length === 0) return done(first);
  const reports = found.map(({ entry }) => ({
    id: shortId(entry.reportId),
    name: `${entry.agreement}, ${reportName(entry)}`,
  }));
  return failed(severalReports(null, { wanted, reports }));
}
