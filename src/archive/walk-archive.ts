import type { Files } from '../domain/effects.ts';
import { JOURNAL } from './journal.ts';
import { OBJECTS, objectPath } from './objects.ts';
import { unlessUnreadable } from './unreadable.ts';

/** What lies below `archiv/`. */
export interface ArchiveFolder {
  /** SHA-256 named by each object's path. */
  readonly objects: readonly string[];
  /** Paths of files that are neither journal, lock nor object, or lie in the wrong folder. */
  readonly foreign: readonly string[];
  /** Folders whose names the disk does not tell, with its answer: what should lie in them is neither there nor missing. */
  readonly closed: ReadonlyMap<string, string>;
}

const ROOT = 'archiv';
/** The lock and what its taking may leave behind. */
const LOCK = `${ROOT}/.sperre`;
const SHA256 = /^[0-9a-f]{64}$/;

/** Lists the archive as it lies on disk. */
export function walkArchive(output: Files): ArchiveFolder {
  const closed = new Map<string, string>();
  const paths = filesBelow(ROOT, output, closed).filter((path) => path !== JOURNAL && !path.startsWith(LOCK));
  const isObject = (path: string) => {
    const name = path.slice(path.lastIndexOf('/') + 1);
    return SHA256.test(name) && path === objectPath(name);
  };
  return {
    objects: paths.filter(isObject).map((path) => path.slice(`${OBJECTS}/ab/`.length)),
    foreign: paths.filter((path) => !isObject(path)),
    closed,
  };
}

function filesBelow(folder: string, output: Files, closed: Map<string, string>): readonly string[] {
  const names = unlessUnreadable(
    () => output.list(folder),
    (why) => {
      closed.set(folder, why);
      return [];
    },
  );
  return names.flatMap((item) => {
    const path = `${folder}/${item.name}`;
    return item.folder ? filesBelow(path, output, closed) : [path];
  });
}
