import { laidOutChanged } from '../diagnostic/catalogue/approval.ts';
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import { shortId } from '../diagnostic/report-words.ts';
import type { Files } from '../domain/effects.ts';
import type { FiledReport } from '../domain/journal.ts';
import { filesOfPdf } from '../domain/report-files.ts';
import { sha256Hex } from '../domain/sha256.ts';

/** ARC-595 where the PDF people look at is another one than would be released; one that is not there deceives nobody. */
export function changedFile(entry: FiledReport, output: Files): Diagnostic | null {
  if (entry.draft) return null;
  const { pdf } = filesOfPdf(entry.objects.find(({ role }) => role === 'pdf')?.name ?? '', entry);
  const bytes = output.read(pdf);
  const stands = bytes === null ? entry.pdfSha256 : sha256Hex(bytes);
  if (stands === entry.pdfSha256) return null;
  const [path, id] = [output.display(pdf), shortId(entry.reportId)];
  return laidOutChanged(null, { path, stands, filed: entry.pdfSha256, id });
}
