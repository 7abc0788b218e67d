import type { Files } from '../domain/effects.ts';
import type { LookedAt } from '../domain/looked-at.ts';
import { sha256Hex } from '../domain/sha256.ts';

/** Files that remember what was asked of them. */
export interface WatchedFiles {
  readonly files: Files;
  readonly lookedAt: () => LookedAt;
}

/** Notes each look at the files: names of folders, contents of files. German: beobachtete Dateien. */
export function watchedFiles(files: Files): WatchedFiles {
  const read = new Map<string, string | null>();
  const listed = new Map<string, string>();
  const sized = new Set<string>();
  let whole = true;
  const watched: Files = {
    ...files,
    read(path) {
      const bytes = files.read(path);
      if (!read.has(path)) read.set(path, bytes === null ? null : sha256Hex(bytes));
      return bytes;
    },
    size(path) {
      sized.add(path);
      return files.size(path);
    },
    list(folder) {
      const names = files.list(folder);
      if (!listed.has(folder)) listed.set(folder, namesHash(names));
      return names;
    },
    chunks(path) {
      whole = false;
      return files.chunks(path);
    },
  };
  return {
    files: watched,
    lookedAt: () => {
      // Whoever asked for a size and never read the file knows something that is not noted here.
      const known = whole && [...sized].every((path) => read.has(path));
      return { read: [...read], listed: [...listed], whole: known };
    },
  };
}

/** True where every look would show today what it showed then. */
export function looksTheSame(then: LookedAt, files: Files): boolean {
  return (
    then.whole &&
    then.listed.every(([folder, names]) => namesHash(files.list(folder)) === names) &&
    then.read.every(([path, sha256]) => contentHash(files.read(path)) === sha256)
  );
}

function contentHash(bytes: Uint8Array | null): string | null {
  return bytes === null ? null : sha256Hex(bytes);
}

function namesHash(names: ReturnType<Files['list']>): string {
  return sha256Hex(names.map(({ name, folder, link }) => JSON.stringify([name, folder, link])).join('\n'));
}
