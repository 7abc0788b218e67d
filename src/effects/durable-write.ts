import {
  closeSync,
  constants,
  fstatSync,
  fsyncSync,
  ftruncateSync,
  openSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { isDiskError } from './disk-faults.ts';

/** A link in the place of the temporary file must not lead the bytes elsewhere; Windows has no such flag. */
const NO_FOLLOW = constants.O_NOFOLLOW ?? 0;

/**
 * Writes a file whole or not at all: temporary file beside it, fsync, rename, fsync of the folder.
 *
 * The temporary name is fixed, so that the next run overwrites what a crash left behind.
 */
export function writeDurably(path: string, bytes: Uint8Array): void {
  const temporary = join(dirname(path), `.${basename(path)}.neu`);
  try {
    const file = openSync(
      temporary,
      constants.O_WRONLY | constants.O_CREAT | constants.O_TRUNC | NO_FOLLOW,
      0o644,
    );
    closing(file, () => {
      writeAll(file, bytes);
      fsyncSync(file);
    });
    renameSync(temporary, path);
  } catch (error) {
    clearAway(temporary);
    throw error;
  }
  syncFolder(dirname(path));
}

/** What is left stays where the disk keeps it: why the writing failed is the news. */
function clearAway(temporary: string): void {
  try {
    rmSync(temporary, { force: true });
  } catch (error) {
    if (!isDiskError(error)) throw error;
  }
}

/** Appends text and syncs it; when that fails, the file gets its old length back as far as the disk allows. */
export function appendDurably(path: string, text: string): void {
  const file = openSync(path, constants.O_WRONLY | constants.O_CREAT | constants.O_APPEND | NO_FOLLOW, 0o644);
  closing(file, () => {
    const { size } = fstatSync(file);
    try {
      writeAll(file, Buffer.from(text));
      fsyncSync(file);
    } catch (error) {
      cutBack(file, size);
      throw error;
    }
    if (size === 0) syncFolder(dirname(path));
  });
}

/** Writes a short text over the beginning of a file in one go, unsynced: cheap enough for every line of the journal. */
export function writeInPlace(path: string, text: string): void {
  const file = openSync(path, constants.O_WRONLY | constants.O_CREAT | NO_FOLLOW, 0o644);
  closing(file, () => {
    writeSync(file, Buffer.from(text), 0, Buffer.byteLength(text), 0);
  });
}

/** Makes the names in a folder durable. Windows cannot open a folder and does this by itself. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const file = openSync(folder, constants.O_RDONLY);
  closing(file, () => fsyncSync(file));
}

function writeAll(file: number, bytes: Uint8Array): void {
  for (let written = 0; written < bytes.length; ) written += writeSync(file, bytes, written);
}

function cutBack(file: number, size: number): void {
  try {
    ftruncateSync(file, size);
  } catch (error) {
    if (!isDiskError(error)) throw error;
  }
}

function closing(file: number, act: () => void): void {
  try {
    act();
  } finally {
    closeSync(file);
  }
}
