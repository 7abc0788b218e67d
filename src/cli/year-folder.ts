import { basename, join, resolve, sep } from 'node:path';
import { nameFaultReason } from '../diagnostic/catalogue/file-name.ts';
import { folderNotUsable } from '../diagnostic/catalogue/year-file.ts';
import { done, failed, type Outcome } from '../diagnostic/outcome.ts';
import { nameFault } from '../domain/file-name.ts';
import { whatLiesAt } from '../effects/whole-folder.ts';
import type { Call } from './command.ts';
import type { Workplace } from './workplace.ts';

/** Below the output folder. */
const YEAR_FILES = 'jahresakten';

/**
 * The real path of the year's file: `--ordner`, else `jahresakten/2020_JC-Mansfeld-Suedharz` in the output folder.
 *
 * Errors  BED-262 for a file, for a name no disk takes, and for a place inside archive or data.
 */
export function yearFolder(
  { given, terminal }: Call,
  { outputFolder, data }: Workplace,
  name: string,
): Outcome<string> {
  // The name comes from an archived text: of it, nothing but a name reaches the disk.
  const own = join(outputFolder, YEAR_FILES, name.replace(/[^A-Za-z0-9._-]/gu, '_'));
  const folder = resolve(terminal.folder, given.text('ordner') ?? own);
  const fault = nameFault(basename(folder));
  const reason =
    fault !== null
      ? nameFaultReason(fault)
      : isWithin(folder, join(outputFolder, 'archiv'))
        ? 'Er liegt im Archiv, und dort hat nichts anderes Platz'
        : isWithin(folder, data.display(''))
          ? 'Er liegt im Datenordner'
          : whatLiesAt(folder) === 'file'
            ? 'Dort liegt eine Datei'
            : null;
  return reason === null ? done(folder) : failed(folderNotUsable(null, { folder, reason }));
}

function isWithin(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}
