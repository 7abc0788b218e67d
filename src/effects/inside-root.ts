import { existsSync, lstatSync, realpathSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { nameFaultReason } from '../diagnostic/catalogue/file-name.ts';
import { EnvironmentFailure } from '../domain/failure.ts';
import { nameFault } from '../domain/file-name.ts';

/**
 * The real path of a file below a root. German: Pfad innerhalb des Ordners.
 *
 * Errors  throws `EnvironmentFailure` for an absolute path, for one with `..`, a backslash, a drive or a NUL,
 *         and for one that a symbolic link leads out of the root; for a name that Windows takes for something else (SYS-907).
 */
export function insideRoot(root: string, path: string): string {
  const segments = path.split('/').filter((segment) => segment !== '' && segment !== '.');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  if (path.startsWith('/') || segments.includes('..') || /[\\\u0000-\u001f]|^[A-Za-z]:/.test(path)) {
    throw outside(root, path);
  }
  for (const name of segments) refuseUnsafe(name, path);
  const real = join(root, ...segments);
  if (segments.length > 0 && !liesWithin(root, real)) throw outside(root, path);
  return real;
}

/** Where roots really lie; hundreds of files are asked for below one. What it does not confirm is looked up anew. */
const realRoots = new Map<string, string>();

function liesWithin(root: string, path: string): boolean {
  const known = realRoots.get(root);
  if (known !== undefined && within(known, nearestReal(path))) return true;
  if (!existsSync(root)) return true;
  realRoots.set(root, realpathSync.native(root));
  return within(realpathSync.native(root), nearestReal(path));
}

/**
 * Where the path, or the nearest of its folders that exists, really lies. What is not there is told by `lstat`, for an
 * archive asks for thousands of files that are not there yet, and each answer that is thrown costs as much as ten others.
 */
function nearestReal(path: string): string {
  for (let place = path; ; place = dirname(place)) {
    const status = lstatSync(place, { throwIfNoEntry: false });
    if (status === undefined) continue;
    try {
      return realpathSync.native(place);
    } catch (error) {
      // A link that leads nowhere is not a missing file: writing would create its target.
      if (status.isSymbolicLink()) throw error;
    }
  }
}

function within(root: string, real: string): boolean {
  return real === root || real.startsWith(root.endsWith(sep) ? root : `${root}${sep}`);
}

/** Refused everywhere, so that a data folder works the same on every machine. A long name the disk refuses itself. */
function refuseUnsafe(name: string, path: string): void {
  const fault = nameFault(name);
  if (fault === null || fault.kind === 'long') return;
  throw new EnvironmentFailure({
    code: 'SYS-907',
    message: `„${path}“ wird weder gelesen noch geschrieben: ${nameFaultReason(fault)}.`,
    hint: 'Bitte die Datei oder den Ordner umbenennen: Buchstaben, Ziffern, Punkt, Binde- und Unterstrich sind überall erlaubt.',
  });
}

function outside(root: string, path: string): EnvironmentFailure {
  return new EnvironmentFailure({
    code: 'SYS-905',
    message: `Der Pfad „${path}“ führt aus dem Ordner „${root}“ hinaus.`,
    hint: 'Bitte nur Dateien innerhalb dieses Ordners verwenden, ohne „..“ und ohne Verknüpfungen nach außen.',
  });
}
