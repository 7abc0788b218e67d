import { mkdirSync, readdirSync, renameSync, rmdirSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Files } from '../domain/effects.ts';
import { isDiskError, withPatience } from './disk-faults.ts';
import { syncFolder } from './durable-write.ts';
import { rootedFiles } from './rooted-files.ts';

/** One file below the folder. */
export interface FolderFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/**
 * Writes a folder whole or not at all: a temporary folder beside it, every file synced, then renamed. German: Ordner im Ganzen.
 *
 * Takes   the folder's real path, at which nothing or an empty folder lies, and its files, asked for one by one.
 * Order   what a crash left behind of an earlier try is removed first; when anything fails, so is this try.
 * Errors  throws `EnvironmentFailure` for every answer of the disk, and whatever asking for a file throws.
 */
export function writeWholeFolder(folder: string, files: Iterable<FolderFile>): void {
  const temporary = join(dirname(folder), `.${basename(folder)}.neu`);
  withPatience(temporary, () => {
    rmSync(temporary, { recursive: true, force: true });
    mkdirSync(temporary, { recursive: true });
  });
  try {
    const into = rootedFiles('', temporary);
    for (const { path, bytes } of files) into.write(path, bytes);
    withPatience(folder, () => {
      removeEmpty(folder);
      renameSync(temporary, folder);
      syncFolder(dirname(folder));
    });
  } catch (error) {
    rmSync(temporary, { recursive: true, force: true });
    throw error;
  }
}

/** What lies at a path: `nothing` for an empty folder, too. */
export function whatLiesAt(folder: string): 'nothing' | 'folder' | 'file' {
  return withPatience(folder, () => {
    try {
      return readdirSync(folder).length === 0 ? 'nothing' : 'folder';
    } catch (error) {
      if (isDiskError(error, 'ENOENT')) return 'nothing';
      if (isDiskError(error, 'ENOTDIR')) return 'file';
      throw error;
    }
  });
}

/** Paths below a folder at which it holds anything but these files: other bytes, none, or one too many. */
export function differencesIn(folder: string, files: Iterable<FolderFile>): readonly string[] {
  const present = rootedFiles('', folder);
  const left = new Set(pathsBelow('', present));
  const different: string[] = [];
  for (const { path, bytes } of files) {
    const found = left.delete(path) ? present.read(path) : null;
    if (found === null || Buffer.compare(found, bytes) !== 0) different.push(path);
  }
  return [...different, ...left];
}

function pathsBelow(folder: string, files: Files): readonly string[] {
  return files.list(folder).flatMap((item) => {
    const path = folder === '' ? item.name : `${folder}/${item.name}`;
    return item.folder ? pathsBelow(path, files) : [path];
  });
}

/** Windows renames onto nothing, not even onto an empty folder. */
function removeEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch (error) {
    if (!isDiskError(error, 'ENOENT')) throw error;
  }
}
