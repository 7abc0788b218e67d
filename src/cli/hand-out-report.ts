import { existsSync } from 'node:fs';
import { resolve, sep } from 'node:path';
import { openArchive } from '../archive/open-archive.ts';
import { type FolderFile, receiptsText, reportFolder } from '../archive/report-folder.ts';
import { folderNotNew } from '../diagnostic/catalogue/archive-usage.ts';
import { done, failed, type Outcome } from '../diagnostic/outcome.ts';
import { shortId } from '../diagnostic/report-words.ts';
import type { Files } from '../domain/effects.ts';
import type { Archive } from '../domain/journal.ts';
import { sha256Hex } from '../domain/sha256.ts';
import { rootedFiles } from '../effects/rooted-files.ts';
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
  const target = newFolder(folder, output);
  if (!target.ok) return refusal(target.diagnostics);
  const files = reportFolder(entry, archive);
  if (!files.ok) return answer({ exit: EXIT.archive, diagnostics: files.diagnostics });
  const receipts = new TextEncoder().encode(receiptsText(entry, archive));
  handOut(files.value, receipts, archive, target.value);
  const shown = pathFrom(terminal.folder, folder);
  const count = files.value.length + 2;
  return answer({
    text: `Ausgegeben: ${reportTitle(entry)}\n${count} Dateien in ${shown}; prüfen: sha256sum -c ${CHECKSUMS}\n`,
    data: { kennung: entry.reportId, ordner: folder, dateien: files.value.map(({ path }) => path) },
  });
}

/** The checksums come last: where they are, everything is. */
function handOut(files: readonly FolderFile[], receipts: Uint8Array, archive: Archive, target: Files): void {
  for (const { path, sha256 } of files) target.write(path, archive.object(sha256));
  target.write(RECEIPTS, receipts);
  const sums = [...files, { path: RECEIPTS, sha256: sha256Hex(receipts) }];
  const text = sums.map(({ path, sha256 }) => `${sha256}  ${path}\n`).join('');
  target.write(CHECKSUMS, new TextEncoder().encode(text));
}

/** A folder that is not there yet, and does not lie in the archive. */
function newFolder(folder: string, output: Files): Outcome<Files> {
  const refused = (why: string) => failed(folderNotNew(null, { path: folder, why }));
  if (`${folder}${sep}`.startsWith(`${output.display('archiv')}${sep}`)) {
    return refused('der Ordner liegt im Archiv');
  }
  if (existsSync(folder)) return refused('den Ordner gibt es schon');
  return done(rootedFiles('ausgabe', folder));
}
