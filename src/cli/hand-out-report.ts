import { existsSync } from 'node:fs';
import { resolve, sep } from 'node:path';
import { openArchive } from '../archive/open-archive.ts';
import { type FolderFile, receiptsText, reportFolder } from '../archive/report-folder.ts';
import { folderNotNew } from '../diagnostic/catalogue/archive-usage.ts';
import { shortId } from '../diagnostic/report-words.ts';
import type { Files } from '../domain/effects.ts';
import type { Archive } from '../domain/journal.ts';
import { sha256Hex } from '../domain/sha256.ts';
import { type FolderFile as WrittenFile, writeWholeFolder } from '../effects/whole-folder.ts';
import { archivedReport } from './archived-report.ts';
import { type Answer, answer, type Call, refusal } from './command.ts';
import { EXIT } from './exit-codes.ts';
import { reportTitle } from './report-title.ts';
import { openOutput, pathFrom } from './workplace.ts';

const RECEIPTS = 'belege.txt';
const CHECKSUMS = 'pruefsummen.sha256';

/** `archiv ausgeben`: all files of one report in a new folder, checkable by `sha256sum -c` alone. Errors: BED-251, ARC-540. */
export function handOutReport({ given, terminal }: Call): Answer {
  const { output } = openOutput(given, terminal);
  const archive = openArchive(output);
  const report = archivedReport(given, archive);
  if (!report.ok) return refusal(report.diagnostics);
  const { entry } = report.value;
  const folder = resolve(terminal.folder, given.text('ordner') ?? `bericht_${shortId(entry.reportId)}`);
  const why = whyNotNew(folder, output);
  if (why !== null) return refusal([folderNotNew(null, { path: folder, why })]);
  const files = reportFolder(entry, archive);
  if (!files.ok) return answer({ exit: EXIT.archive, diagnostics: files.diagnostics });
  const receipts = new TextEncoder().encode(receiptsText(entry, archive));
  writeWholeFolder(folder, handedOut(files.value, receipts, archive));
  const shown = pathFrom(terminal.folder, folder);
  const count = files.value.length + 2;
  return answer({
    text: `Ausgegeben: ${reportTitle(entry)}\n${count} Dateien in ${shown}; prüfen: sha256sum -c ${CHECKSUMS}\n`,
    data: { kennung: entry.reportId, ordner: folder, dateien: files.value.map(({ path }) => path) },
  });
}

/** Each file when it is asked for: one that the archive cannot give leaves no folder behind. */
function* handedOut(
  files: readonly FolderFile[],
  receipts: Uint8Array,
  archive: Archive,
): Generator<WrittenFile, void> {
  for (const { path, sha256 } of files) yield { path, bytes: archive.object(sha256) };
  yield { path: RECEIPTS, bytes: receipts };
  const sums = [...files, { path: RECEIPTS, sha256: sha256Hex(receipts) }];
  const text = sums.map(({ path, sha256 }) => `${sha256}  ${path}\n`).join('');
  yield { path: CHECKSUMS, bytes: new TextEncoder().encode(text) };
}

/** Null for a folder that is not there yet, and does not lie in the archive. */
function whyNotNew(folder: string, output: Files): string | null {
  if (`${folder}${sep}`.startsWith(`${output.display('archiv')}${sep}`)) {
    return 'der Ordner liegt im Archiv';
  }
  return existsSync(folder) ? 'den Ordner gibt es schon' : null;
}
