import type { Files } from '../domain/effects.ts';
import { JOURNAL } from './journal.ts';
import { OBJECTS, objectPath } from './objects.ts';

/** What lies below `archiv/`. */
export interface ArchiveFolder {
  /** SHA-256 named by each object's path. */
  readonly objects: readonly string[];
  /** Paths of files that are neither journal, lock nor object, or lie in the wrong folder. */
  readonly foreign: readonly string[];
}

const ROOT = 'archiv';
/** The lock and what its taking may leave behind. */
const LOCK = `${ROOT}/.sperre`;
const SHA256 = /^[0-9a-f]{64}$/;

/** Lists the archive as it lies on disk. */
export function walkArchive(output: Files): ArchiveFolder {
  const paths = filesBelow(ROOT, output).filter((path) => path !== JOURNAL && !path.startsWith(LOCK));
  const isObject = (path: string) => {
    const name = path.slice(path.lastIndexOf('/') + 1);
    return SHA256.test(name) && path === objectPath(name);
  };
  return {
    objects: paths.filter(isObject).map((path) => path.slice(`${OBJECTS}/ab/`.length)),
    foreign: paths.filter((path) => !isObject(path)),
  };
}

function filesBelow(folder: string, output: Files): readonly string[] {
  return output.list(folder).flatMap((item) => {
    const path = `${folder}/${item.name}`;
    return item.folder ? filesBelow(path, output) : [path];
  });
}
