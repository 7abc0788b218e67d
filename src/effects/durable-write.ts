import {
  closeSync,
  constants,
  fstatSync,
  fsyncSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { isDiskError } from './disk-faults.ts';

/** A link in the place of the temporary file must not lead the bytes elsewhere; Windows has no such flag. */
const NO_FOLLOW = constants.O_NOFOLLOW ?? 0;

/** The place of a file that is about to be written. */
export interface PlacedFile {
  /** Where people see it. */
  readonly shown: string;
  /** Where it really lies; asked again with each try. */
  readonly place: () => string;
}

/** A file that is about to be written. */
export interface NewFile extends PlacedFile {
  readonly content: NewContent;
}

/** What it shall hold: bytes in pieces, or a file that lies safe elsewhere on the same disk and gets another name. */
export type NewContent = { readonly pieces: Iterable<Uint8Array> } | { readonly waitsAt: () => string };

/** Does something to the file that is shown, with patience for one that is open elsewhere, or with `tries` tries. */
export type Trying = <Value>(shown: string, act: () => Value, tries?: number) => Value;
/** For what is never repeated: after a failed fsync nobody knows what is on the disk. */
export const ONCE = 1;

interface Beside {
  readonly shown: string;
  readonly path: string;
  /** Where its bytes are until it gets its name. */
  readonly from: string;
  /** Null once its bytes are safe. */
  handle: number | null;
  isNamed: boolean;
}

/** So many files are open at the same time at most; the smallest limit we know of is 256. */
export const TOGETHER = 64;

/**
 * Writes files, each of them whole or not at all: temporary file beside it, fsync, rename, fsync of the folder.
 *
 * All are written before the first is synced, and each folder is synced once: what a disk makes safe takes the rest
 * along, and several files are safe in little more than the time of one (docs/decisions/0011). A temporary name is
 * fixed, so that the next run overwrites what a crash left behind.
 * Errors  what the disk answers for one of the files; then some may be there, and nothing is left beside the others.
 */
export function writeDurably(files: readonly NewFile[], trying: Trying): void {
  for (let from = 0; from < files.length; from += TOGETHER) {
    writeTogether(files.slice(from, from + TOGETHER), trying);
  }
}

function writeTogether(files: readonly NewFile[], trying: Trying): void {
  const beside: Beside[] = [];
  /** Folders that have new names to make safe, each with a file it is for. */
  const changed = new Map<string, string>();
  try {
    for (const file of files) {
      trying(file.shown, () => writeBeside(file, beside, (folder) => changed.set(folder, file.shown)));
    }
    const unsafe = beside.filter(({ handle }) => handle !== null);
    for (const file of unsafe) trying(file.shown, () => makeSafe(file), ONCE);
    for (const file of beside) trying(file.shown, () => giveName(file));
  } catch (error) {
    for (const file of beside) clearAway(file);
    for (const folder of changed.keys()) bearing(() => syncFolder(folder));
    throw error;
  }
  for (const [folder, shown] of changed) trying(shown, () => syncFolder(folder), ONCE);
}

function writeBeside(
  { shown, place, content }: NewFile,
  beside: Beside[],
  changed: (folder: string) => void,
): void {
  const path = place();
  makeFolder(dirname(path), changed);
  changed(dirname(path));
  const from = 'waitsAt' in content ? content.waitsAt() : besideOf(path);
  const file: Beside = { shown, path, from, handle: null, isNamed: false };
  try {
    if ('pieces' in content) {
      file.handle = openNew(from);
      for (const piece of content.pieces) writeAll(file.handle, piece);
    }
  } catch (error) {
    clearAway(file);
    throw error;
  }
  beside.push(file);
}

/** Opens a file to be written from its beginning; what is there already is emptied, or refused with `O_EXCL`. */
export function openNew(path: string, ifThere: number = constants.O_TRUNC): number {
  return openSync(path, constants.O_WRONLY | constants.O_CREAT | ifThere | NO_FOLLOW, 0o644);
}

function makeSafe(file: Beside): void {
  const { handle } = file;
  // A second try would find it closed: whoever synced once knows the answer.
  if (handle === null) throw new Error(`synced twice: ${file.path}`);
  file.handle = null;
  closing(handle, () => fsyncSync(handle));
}

function giveName(file: Beside): void {
  renameSync(file.from, file.path);
  file.isNamed = true;
}

function besideOf(path: string): string {
  return join(dirname(path), `.${basename(path)}.neu`);
}

/** What is left stays where the disk keeps it: why the writing failed is the news. */
function clearAway({ from, handle, isNamed }: Beside): void {
  if (isNamed) return;
  bearing(() => {
    if (handle !== null) closeSync(handle);
    rmSync(from, { force: true });
  });
}

/** Does what may fail as far as the disk is concerned. */
export function bearing(act: () => void): void {
  try {
    act();
  } catch (error) {
    if (!isDiskError(error)) throw error;
  }
}

/** Appends text and syncs it; when that fails, the file gets its old length back as far as the disk allows. */
export function appendDurably(path: string, text: string): void {
  makeFolder(dirname(path), syncFolder);
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

/** Makes the folder, and tells each that now names a new one: unless it is synced, a power cut can lose the branch. */
export function makeFolder(folder: string, changed: (folder: string) => void): void {
  const first = mkdirSync(folder, { recursive: true });
  if (first === undefined) return;
  for (let place = folder; ; place = dirname(place)) {
    changed(dirname(place));
    if (place === first) return;
  }
}

export function writeAll(file: number, bytes: Uint8Array): void {
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
