import { signedInFolder } from '../diagnostic/catalogue/signature-taking.ts';
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import { shortId } from '../diagnostic/report-words.ts';
import type { ArchiveEntry } from '../domain/archive-entry.ts';
import type { Files, FileToWrite } from '../domain/effects.ts';
import { type Archive, approvalOf, signaturesOf } from '../domain/journal.ts';
import type { ReportFiles } from '../domain/report-files.ts';
import { sha256Hex } from '../domain/sha256.ts';
import { writeAll } from './objects.ts';
import { isSuccessor } from './successor.ts';

/**
 * Writes the filed bytes of a report to the output folder, unless they lie there already. German: auslegen.
 *
 * A file that begins with the filed PDF and goes on was signed in its place by another program: it is worth more than
 * the copy it came from, so it stays. Every other difference is undone.
 * Gives   UNT-730 for such a file, unless the archive holds it as a signed version.
 */
export function layOut(
  entry: ArchiveEntry,
  files: ReportFiles,
  box: Archive,
  output: Files,
): readonly Diagnostic[] {
  const missing: FileToWrite[] = [];
  const noted = (['pdf', 'json', 'html'] as const).flatMap((role) => {
    const object = entry.objects.find((each) => each.role === role);
    if (object === undefined) return [];
    const path = files[role];
    const present = output.read(path);
    if (present === null) {
      missing.push({ path, pieces: box.pieces(object.sha256) });
      return [];
    }
    const bytes = box.object(object.sha256);
    if (role === 'pdf' && isSuccessor(present, bytes)) {
      return keptFile(present, output.display(path), entry, box);
    }
    if (Buffer.compare(present, bytes) !== 0) missing.push({ path, bytes });
    return [];
  });
  writeAll(output, missing);
  return noted;
}

function keptFile(
  present: Uint8Array,
  path: string,
  { reportId, pdfSha256 }: ArchiveEntry,
  box: Archive,
): readonly Diagnostic[] {
  const stands = sha256Hex(present);
  if (signaturesOf(box, pdfSha256).some(({ signedSha256 }) => signedSha256 === stands)) return [];
  const approved = approvalOf(box, pdfSha256) !== null;
  return [signedInFolder(null, { path, id: shortId(reportId), approved })];
}
