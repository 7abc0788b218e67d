import type { ReportStatus } from '../archive/reports.ts';
import { changedSinceApproval } from '../diagnostic/catalogue/signing-run.ts';
import { conclude, type Outcome } from '../diagnostic/outcome.ts';
import { shortId } from '../diagnostic/report-words.ts';
import type { Files } from '../domain/effects.ts';
import { type Archive, newestVersionOf } from '../domain/journal.ts';
import { filesOfPdf, type ReportFiles } from '../domain/report-files.ts';
import { sha256Hex } from '../domain/sha256.ts';
import { type SignatureField, signatureFields } from '../sign/signature-fields.ts';

/** An approved report with fields for signatures. German: unterschreibbarer Bericht. */
export interface Signable extends ReportStatus {
  /** The newest version, with every signature given so far. */
  readonly bytes: Uint8Array;
  readonly fields: readonly SignatureField[];
  readonly files: ReportFiles;
}

/** A report with its newest version. Throws `ArchiveDamaged` when that cannot be read. */
export function signable(report: ReportStatus, archive: Archive): Signable {
  const { entry } = report;
  const bytes = archive.object(newestVersionOf(archive, entry.pdfSha256));
  const pdfName = entry.objects.find(({ role }) => role === 'pdf')?.name ?? '';
  return { ...report, bytes, fields: signatureFields(bytes), files: filesOfPdf(pdfName, entry) };
}

/** The fields that wait for a signature. */
export function openFields({ fields }: Pick<Signable, 'fields'>): readonly SignatureField[] {
  return fields.filter(({ signed }) => signed === null);
}

/**
 * Whether the files people look at still are what the archive holds, be it in an earlier version; one that is not
 * there cannot deceive anybody.
 *
 * Takes   the report, the output folder, how paths are shown, and the newest version there is: the archive's own, or
 *         one that is about to be taken in.
 * Errors  UNT-721 for each file that is another one.
 */
export function unchangedSince(
  report: Signable,
  output: Files,
  shown: (path: string) => string,
  newest: Uint8Array = report.bytes,
): Outcome<Signable> {
  const { entry, files } = report;
  const changed = (path: string, filed: string) => {
    const stands = output.read(path);
    if (stands === null || isVersion(stands, newest, report)) return [];
    const id = shortId(entry.reportId);
    return [changedSinceApproval(null, { path: shown(path), stands: sha256Hex(stands), filed, id })];
  };
  return conclude(report, [
    ...changed(files.pdf, entry.pdfSha256),
    ...changed(files.signed, newestHash(report)),
  ]);
}

/** Each version begins with all those before it, so a version is a beginning that holds at least the approved PDF. */
function isVersion(bytes: Uint8Array, newest: Uint8Array, { entry }: Signable): boolean {
  const approved = entry.objects.find(({ role }) => role === 'pdf')?.size ?? 0;
  return bytes.length >= approved && Buffer.compare(bytes, newest.subarray(0, bytes.length)) === 0;
}

/** True when the output folder lacks the newest signed version: a run was stopped, or somebody took it away. */
export function isBehind(report: Signable, output: Files): boolean {
  if (report.signatures.length === 0) return false;
  const stands = output.read(report.files.signed);
  return stands === null || sha256Hex(stands) !== newestHash(report);
}

function newestHash({ entry, signatures }: Signable): string {
  return signatures.at(-1)?.signedSha256 ?? entry.pdfSha256;
}
