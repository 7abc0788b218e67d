import type { ReportStatus } from '../archive/reports.ts';
import {
  changedSinceApproval,
  draftNotSignable,
  noSignatureFields,
  notApprovedYet,
} from '../diagnostic/catalogue/signing-run.ts';
import { severalToSign } from '../diagnostic/catalogue/signing-usage.ts';
import { noSuchReport } from '../diagnostic/catalogue/usage.ts';
import { conclude, done, failed, type Outcome } from '../diagnostic/outcome.ts';
import type { Files } from '../domain/effects.ts';
import { type Archive, newestVersionOf } from '../domain/journal.ts';
import { filesOfPdf, type ReportFiles } from '../domain/report-files.ts';
import { sha256Hex } from '../domain/sha256.ts';
import { type SignatureField, signatureFields } from '../sign/signature-fields.ts';
import type { Given } from './arguments.ts';
import { chosenWords, draftNamed, reportsToSend } from './choose-filed.ts';
import { reportName, reportTitle, shortId } from './report-title.ts';

/** An approved report with fields for signatures. German: unterschreibbarer Bericht. */
export interface Signable extends ReportStatus {
  /** The newest version, with every signature given so far. */
  readonly bytes: Uint8Array;
  readonly fields: readonly SignatureField[];
  readonly files: ReportFiles;
}

/**
 * The one report a call of `unterschreiben` is about: of those with empty fields, or else the newest with fields.
 *
 * Errors  BED-212 for none, BED-219 for several, UNT-720 for one nobody approved, UNT-722 for a draft, UNT-723
 *         for one without fields. Throws `ArchiveDamaged` when a version cannot be read.
 */
export function reportToSign(given: Given, archive: Archive): Outcome<Signable> {
  const found = reportsToSend(given, archive);
  const approved = found.filter(({ approval }) => approval !== null);
  const withFields = approved
    .map((report) => signable(report, archive))
    .filter(({ fields }) => fields.length > 0);
  const open = withFields.filter(({ fields }) => fields.some(({ signed }) => signed === null));
  if (open.length > 1) return failed(severalToSign(null, { reports: open.map(named) }));
  const chosen = open[0] ?? withFields.at(-1);
  return chosen === undefined ? failed(whyNone(given, archive, approved, found)) : done(chosen);
}

function whyNone(
  given: Given,
  archive: Archive,
  approved: readonly ReportStatus[],
  found: readonly ReportStatus[],
) {
  const [bare, waiting, draft] = [approved.at(-1), found.at(-1), draftNamed(given, archive)];
  if (bare) return noSignatureFields(null, { title: reportTitle(bare.entry) });
  if (waiting) {
    const { entry } = waiting;
    return notApprovedYet(null, { title: reportTitle(entry), id: shortId(entry.reportId) });
  }
  if (draft) return draftNotSignable(null, { title: reportTitle(draft.entry) });
  return noSuchReport(null, { wanted: `${chosenWords(given)} zum Unterschreiben`.trimStart() });
}

function signable(report: ReportStatus, archive: Archive): Signable {
  const { entry } = report;
  const bytes = archive.object(newestVersionOf(archive, entry.pdfSha256));
  const pdfName = entry.objects.find(({ role }) => role === 'pdf')?.name ?? '';
  return { ...report, bytes, fields: signatureFields(bytes), files: filesOfPdf(pdfName, entry) };
}

function named({ entry }: ReportStatus) {
  return { id: shortId(entry.reportId), name: `${entry.agreement}, ${reportName(entry)}` };
}

/**
 * Whether the files people look at still are what the archive holds; one that is not there cannot deceive anybody.
 *
 * Errors  UNT-721 for each file that is another one.
 */
export function unchangedSince(
  report: Signable,
  output: Files,
  shown: (path: string) => string,
): Outcome<Signable> {
  const { entry, files } = report;
  const versions = versionsOf(report);
  const changed = (path: string, known: readonly string[]) => {
    const stands = hashOf(path, output);
    if (stands === null || known.includes(stands)) return [];
    return [changedSinceApproval(null, { path: shown(path), stands, filed: known.at(-1) ?? '' })];
  };
  return conclude(report, [...changed(files.pdf, [entry.pdfSha256]), ...changed(files.signed, versions)]);
}

/** True when the output folder lacks the newest signed version: a run was stopped, or somebody took it away. */
export function isBehind(report: Signable, output: Files): boolean {
  return report.signatures.length > 0 && hashOf(report.files.signed, output) !== versionsOf(report).at(-1);
}

function versionsOf({ entry, signatures }: Signable): readonly string[] {
  return [entry.pdfSha256, ...signatures.map(({ signedSha256 }) => signedSha256)];
}

function hashOf(path: string, output: Files): string | null {
  const bytes = output.read(path);
  return bytes === null ? null : sha256Hex(bytes);
}
