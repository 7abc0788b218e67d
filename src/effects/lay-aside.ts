import { close, closeSync, constants, fsync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { promisify } from 'node:util';
import {
  bearing,
  makeFolder,
  ONCE,
  openNew,
  type PlacedFile,
  syncFolder,
  TOGETHER,
  type Trying,
  writeAll,
} from './durable-write.ts';

/** A file for the time until it gets its name. */
export interface WaitingFile extends PlacedFile {
  readonly bytes: Uint8Array;
}

interface Written {
  readonly shown: string;
  readonly handle: number;
}

/**
 * Writes files whose names nobody knows yet, and makes them safe while the process goes on with other things: a disk lets
 * a worker wait as long as a tenth of its report takes (docs/decisions/0011).
 *
 * Gives   when it resolves, their bytes are safe; names are what the folder's owner gives and syncs.
 * Errors  what the disk answers for one of the files; what was written then stays for whoever tidies up the folder.
 */
export async function layAside(files: readonly WaitingFile[], trying: Trying): Promise<void> {
  for (let from = 0; from < files.length; from += TOGETHER) {
    const written = writeEach(files.slice(from, from + TOGETHER), trying);
    const ends = await Promise.allSettled(written.map((file) => makeSafe(file, trying)));
    for (const end of ends) if (end.status === 'rejected') throw end.reason;
  }
}

function writeEach(files: readonly WaitingFile[], trying: Trying): readonly Written[] {
  const written: Written[] = [];
  try {
    for (const { shown, place, bytes } of files) {
      written.push({ shown, handle: trying(shown, () => writtenAt(place(), bytes)) });
    }
  } catch (error) {
    for (const { handle } of written) bearing(() => closeSync(handle));
    throw error;
  }
  return written;
}

/** Whatever is there already is not ours, and stays as it is. */
function writtenAt(path: string, bytes: Uint8Array): number {
  makeFolder(dirname(path), syncFolder);
  const handle = openNew(path, constants.O_EXCL);
  try {
    writeAll(handle, bytes);
    return handle;
  } catch (error) {
    // The next try begins anew.
    bearing(() => closeSync(handle));
    bearing(() => rmSync(path, { force: true }));
    throw error;
  }
}

async function makeSafe({ shown, handle }: Written, trying: Trying): Promise<void> {
  const unsynced = await failureOf(promisify(fsync)(handle));
  const failed = unsynced ?? (await failureOf(promisify(close)(handle)));
  if (unsynced !== null) bearing(() => closeSync(handle));
  trying(
    shown,
    () => {
      if (failed !== null) throw failed.error;
    },
    ONCE,
  );
}

async function failureOf(act: Promise<void>): Promise<{ readonly error: unknown } | null> {
  try {
    await act;
    return null;
  } catch (error) {
    return { error };
  }
}
