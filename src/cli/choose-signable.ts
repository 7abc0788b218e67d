import type { ReportStatus } from '../archive/reports.ts';
import {
  draftNotSignable,
  noSignatureFields,
  notApprovedYet,
  replacedVersion,
} from '../diagnostic/catalogue/signing-run.ts';
import { severalToSign } from '../diagnostic/catalogue/signing-usage.ts';
import { noSuchReport } from '../diagnostic/catalogue/usage.ts';
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import { done, failed, type Outcome } from '../diagnostic/outcome.ts';
import { shortId } from '../diagnostic/report-words.ts';
import { type Archive, replacementOf } from '../domain/journal.ts';
import type { Given } from './arguments.ts';
import { chosenWords, draftNamed, filedReportsFor } from './choose-filed.ts';
import { reportName, reportTitle, versionText } from './report-title.ts';
import { openFields, type Signable, signable } from './signable.ts';

/**
 * The one report a call of `unterschreiben` is about: of those with empty fields, or else the one signed last, or
 * else the newest with fields.
 *
 * Errors  BED-212 for none, BED-219 for several, UNT-720 for one nobody approved, UNT-722 for a draft, UNT-723
 *         for one without fields, UNT-740 for one that a later version replaced. Throws `ArchiveDamaged` when a
 *         version cannot be read.
 */
export function reportToSign(given: Given, archive: Archive): Outcome<Signable> {
  const withFields = signables(given, archive).filter(({ fields }) => fields.length > 0);
  const open = withFields.filter((report) => openFields(report).length > 0);
  if (open.length > 1) return failed(severalToSign(null, { reports: open.map(named) }));
  const chosen = open[0] ?? signedLast(withFields) ?? withFields.at(-1);
  return chosen === undefined ? failed(whyNone(given, archive)) : done(chosen);
}

/**
 * The report that a file signed elsewhere belongs to: the one whose approved PDF it begins with. Where there is none,
 * the one the call names, so that it can be said what the file lacks.
 *
 * Errors  as for signing, but for UNT-723: another program may bring its own fields.
 */
export function reportToTakeInto(given: Given, archive: Archive, file: Uint8Array): Outcome<Signable> {
  const candidates = signables(given, archive);
  const meant = candidates.filter(({ entry }) => beginsWith(file, archive.object(entry.pdfSha256)));
  const chosen =
    meant[0] ?? (candidates.length === 1 || given.words.length > 0 ? candidates.at(-1) : undefined);
  if (chosen !== undefined) return done(chosen);
  if (candidates.length > 0) return failed(severalToSign(null, { reports: candidates.map(named) }));
  return failed(whyNone(given, archive));
}

function beginsWith(file: Uint8Array, start: Uint8Array): boolean {
  return Buffer.compare(file.subarray(0, start.length), start) === 0;
}

function signables(given: Given, archive: Archive): readonly Signable[] {
  return filedReportsFor(given, archive)
    .filter(({ approval, entry }) => approval !== null && replacementOf(archive, entry) === null)
    .map((report) => signable(report, archive));
}

function signedLast(reports: readonly Signable[]): Signable | undefined {
  const last = (report: Signable) => report.signatures.at(-1)?.at ?? '';
  return reports.toSorted((a, b) => (last(a) < last(b) ? -1 : 1)).findLast((report) => last(report) !== '');
}

function whyNone(given: Given, archive: Archive): Diagnostic {
  const found = filedReportsFor(given, archive);
  const replaced = found.findLast(({ entry }) => replacementOf(archive, entry) !== null);
  const standing = found.filter(({ entry }) => replacementOf(archive, entry) === null);
  const [bare, waiting] = [standing.findLast(({ approval }) => approval !== null), standing.at(-1)];
  const draft = draftNamed(given, archive);
  if (bare) return noSignatureFields(null, { title: reportTitle(bare.entry) });
  if (waiting) {
    const { entry } = waiting;
    return notApprovedYet(null, { title: reportTitle(entry), id: shortId(entry.reportId) });
  }
  if (replaced) return whyReplaced(replaced, archive);
  if (draft) return draftNotSignable(null, { title: reportTitle(draft.entry) });
  return noSuchReport(null, { wanted: `${chosenWords(given)} zum Unterschreiben`.trimStart() });
}

function whyReplaced({ entry }: ReportStatus, archive: Archive): Diagnostic {
  const later = replacementOf(archive, entry) ?? entry;
  const detail = { title: reportTitle(entry), later: versionText(later), id: shortId(later.reportId) };
  return replacedVersion(null, detail);
}

function named({ entry }: ReportStatus) {
  return { id: shortId(entry.reportId), name: `${entry.agreement}, ${reportName(entry)}` };
}
