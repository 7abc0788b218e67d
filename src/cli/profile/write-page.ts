import { basename, dirname, resolve } from 'node:path';
import { nameFaultReason } from '../../diagnostic/catalogue/file-name.ts';
import { pageNotThere } from '../../diagnostic/catalogue/profile-usage.ts';
import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import { done, failed, type Outcome } from '../../diagnostic/outcome.ts';
import { nameFault } from '../../domain/file-name.ts';
import { loadDesign } from '../../effects/design.ts';
import { rootedFiles } from '../../effects/rooted-files.ts';
import type { Examination } from '../../read/examine/examine.ts';
import { sheetPage } from '../../render/html/sheet-page.ts';
import type { Call } from '../command.ts';
import { pathFrom } from '../workplace.ts';
import { liesWithin } from './lies-within.ts';
import { dataHere, type OpenedFile } from './opened-file.ts';
import { sheetOf } from './sheet-of.ts';

/** What is told of a page; empty where none was asked for. */
export interface WrittenPage {
  readonly text: string;
  readonly data: Readonly<Record<string, string>>;
}

/** Writes the page that `--html` asks for. Errors: BED-245 for a place below the data folder, or a name that is no web page. */
export function writePage(
  call: Call,
  { input }: OpenedFile,
  examination: Examination,
  diagnostics: readonly Diagnostic[],
): Outcome<WrittenPage> {
  const named = call.given.text('html');
  if (named === null) return done({ text: '', data: {} });
  const path = resolve(call.terminal.folder, named);
  const refused = (why: string) => failed(pageNotThere(null, { path: named, why }));
  const fault = nameFault(basename(path));
  if (fault !== null) return refused(nameFaultReason(fault));
  if (!/\.html?$/iu.test(path)) return refused('der Name endet nicht auf „.html“');
  if (liesWithin(dataHere(call).display(''), path)) return refused('sie läge im Datenordner');
  const design = loadDesign(rootedFiles('templates', resolve(call.terminal.programme, 'templates')));
  const page = sheetPage(sheetOf(input.file, examination, diagnostics), design.tokens);
  rootedFiles('html', dirname(path)).write(basename(path), page);
  return done({ text: `\nSeite ${pathFrom(call.terminal.folder, path)}\n`, data: { html: path } });
}
