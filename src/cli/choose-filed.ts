import { listReports, type ReportStatus } from '../archive/reports.ts';
import { severalReports } from '../diagnostic/catalogue/usage.ts';
import { germanMonth } from '../diagnostic/german-text.ts';
import { done, failed, type Outcome } from '../diagnostic/outcome.ts';
import { shortId } from '../diagnostic/report-words.ts';
import { type Archive, type FiledReport, filedReports, replacementOf } from '../domain/journal.ts';
import { yearOf } from '../domain/month.ts';
import type { Given } from './arguments.ts';
import { isInScope, type Period, periodIn } from './period-options.ts';
import { reportName } from './report-title.ts';
import { whyNone } from './why-none.ts';

/** Reports of the archive that a call is about: neither drafts nor such as a later one replaced. */
export function filedReportsFor(given: Given, archive: Archive): readonly ReportStatus[] {
  const [id = ''] = given.words;
  return listReports(archive)
    .filter(({ entry, superseded }) => !entry.draft && !superseded)
    .filter(({ entry }) => entry.reportId.startsWith(id.toLowerCase()))
    .filter(({ entry }) => isChosen(entry, given));
}

/** Every report and draft whose id begins as the call says, also such as are replaced: there may be something to settle. */
export function reportsNamed(given: Given, archive: Archive): readonly FiledReport[] {
  const id = given.words[0]?.toLowerCase();
  if (id === undefined) return [];
  const found = filedReports(archive).filter((report) => report.reportId.startsWith(id));
  return found.filter((report) => isChosen(report, given));
}

function isChosen(entry: FiledReport, given: Given): boolean {
  const [period, agreement] = [periodIn(given), given.text('vereinbarung')];
  return (
    (agreement === null || entry.agreement === agreement) &&
    isInScope(given, entry) &&
    (period === null || (entry.month === period.month && entry.edition === period.edition))
  );
}

/** Reports that messages and signatures are for: one that a later version replaced is left out unless the call names it. */
export function reportsToSend(given: Given, archive: Archive): readonly ReportStatus[] {
  const found = filedReportsFor(given, archive);
  return given.words.length > 0 ? found : found.filter(({ entry }) => replacementOf(archive, entry) === null);
}

/**
 * Drafts that go out for opinions: the one the call names, or else of each agreement and scope the newest, unless the
 * report is approved meanwhile. One without a day of return is passed over where another can go out. A report that is named
 * comes along, so that it can be said that it is no draft.
 */
export function draftsToSend(given: Given, archive: Archive): readonly ReportStatus[] {
  const named = draftNamed(given, archive);
  if (given.words.length > 0) return named ? [named] : filedReportsFor(given, archive);
  const open = draftsFor(given, archive).filter(({ entry }) => replacementOf(archive, entry) === null);
  const dated = open.filter(({ entry }) => !entry.forOwnEyes);
  const sendable = dated.length > 0 ? dated : open;
  const newest = new Map(
    sendable.map((report) => [`${report.entry.agreement} ${report.entry.scope}`, report]),
  );
  return [...newest.values()];
}

/** Drafts of the period, agreement and scope a call is about, oldest first. */
export function draftsFor(given: Given, archive: Archive): readonly ReportStatus[] {
  return listReports(archive)
    .filter(({ entry, superseded }) => entry.draft && !superseded)
    .filter(({ entry }) => isChosen(entry, given));
}

/** The draft whose id the call names, so that it can be said what cannot be done with it. */
export function draftNamed(given: Given, archive: Archive): ReportStatus | undefined {
  const id = given.words[0]?.toLowerCase() ?? '';
  const drafts = listReports(archive).filter(({ entry }) => entry.draft && entry.reportId.startsWith(id));
  return id === '' ? undefined : drafts.at(-1);
}

/**
 * The one report to approve: of those still open, or, when all are approved, the newest. A draft is given
 * back when the call names its id.
 *
 * Errors  BED-212 or BED-268 for none, BED-213 for several.
 */
export function reportToApprove(given: Given, archive: Archive): Outcome<ReportStatus> {
  const found = filedReportsFor(given, archive);
  const open = found.filter(({ approval }) => approval === null);
  const settled = found.at(-1) ?? draftNamed(given, archive);
  const [first, ...more] = open.length > 0 ? open : settled === undefined ? [] : [settled];
  if (first === undefined) {
    return failed(whyNone({ wanted: wantedWords(given), command: 'freigeben' }, given, archive));
  }
  if (more.length === 0) return done(first);
  const reports = open.map(({ entry }) => ({
    id: shortId(entry.reportId),
    name: `${entry.agreement}, ${reportName(entry)}`,
  }));
  return failed(severalReports(null, { wanted: chosenWords(given), reports }));
}

function wantedWords(given: Given): string {
  return chosenWords(given) || 'zur Freigabe';
}

/** `für August 2020 zu „msh-2020“`, `für das Jahr 2020`; empty when the call chooses nothing. */
export function chosenWords(given: Given): string {
  const [id, period, agreement] = [given.words[0], periodIn(given), given.text('vereinbarung')];
  const scope = given.scope('bereich');
  const words = [
    id === undefined ? '' : `mit der Kennung „${id}“`,
    period === null ? '' : `für ${periodText(period)}`,
    agreement === null ? '' : `zu „${agreement}“`,
    scope === null ? '' : `im Bereich ${scope}`,
  ].filter((word) => word !== '');
  return words.join(' ');
}

function periodText({ month, edition }: Period): string {
  return edition === 'jahr' ? `das Jahr ${yearOf(month)}` : germanMonth(month);
}
