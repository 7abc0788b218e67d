import { resolve } from 'node:path';
import { pageNotThere } from '../../diagnostic/catalogue/profile-usage.ts';
import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import { done, failed, type Outcome } from '../../diagnostic/outcome.ts';
import { sha256Hex } from '../../domain/sha256.ts';
import { loadDesign } from '../../effects/design.ts';
import { rootedFiles } from '../../effects/rooted-files.ts';
import { LARGEST_EXPORT } from '../../read/csv/read-export.ts';
import { lookAt } from '../../read/examine/examine.ts';
import { sheetPage } from '../../render/html/sheet-page.ts';
import type { Workplace } from '../workplace.ts';
import { knownProfiles } from './known-profiles.ts';
import { liesWithin } from './lies-within.ts';
import { sheetOf } from './sheet-of.ts';

/**
 * One page for each export of the data folder in which something was found, with the cells marked. German: Dateiseiten.
 *
 * Takes   a folder, given as its real path, and what the run found.
 * Gives   the real paths of the pages. Errors: BED-245 for a folder below the data folder.
 */
export function writeExportPages(
  { data, templates }: Workplace,
  folder: string,
  diagnostics: readonly Diagnostic[],
): Outcome<readonly string[]> {
  if (liesWithin(data.display(''), folder))
    return failed(pageNotThere(null, { path: folder, why: 'der Ordner läge im Datenordner' }));
  const { tokens } = loadDesign(templates);
  const output = rootedFiles('html', folder);
  const { own } = knownProfiles(data);
  const paths = [...Map.groupBy(diagnostics, ({ place }) => place?.file ?? '')].flatMap(([file, found]) => {
    const path = file.slice(data.label.length + 1);
    // A page of a file that streams would need the whole of it in memory.
    const small = (data.size(path) ?? 0) <= LARGEST_EXPORT;
    const bytes = EXPORT.test(path) && small ? data.read(path) : null;
    if (bytes === null) return [];
    const examination = lookAt({ file, bytes, sha256: sha256Hex(bytes) }, own);
    const name = `${path.replace(/^exporte\//u, '').replace(/[^\p{L}\p{N}._-]+/gu, '_')}.html`;
    output.write(name, sheetPage(sheetOf(file, examination, found), tokens));
    return [resolve(folder, name)];
  });
  return done(paths);
}

const EXPORT = /^exporte.*\.(csv|txt|tsv|xlsx|xlsm)$/iu;
