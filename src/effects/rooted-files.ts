import {
  closeSync,
  fstatSync,
  lstatSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  rmSync,
  statSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Files, FileToWrite } from '../domain/effects.ts';
import { EnvironmentFailure } from '../domain/failure.ts';
import { isDiskError, sleep, withPatience } from './disk-faults.ts';
import {
  appendDurably,
  type NewContent,
  type PlacedFile,
  syncFolder,
  type Trying,
  writeDurably,
  writeInPlace,
} from './durable-write.ts';
import { insideRoot } from './inside-root.ts';
import { layAside } from './lay-aside.ts';

/**
 * The real files below one folder. German: Dateien eines Ordners.
 *
 * Takes   the label people see (`data`), the folder, and for tests how to wait.
 * Errors  every answer of the disk but „there is no such file“ throws `EnvironmentFailure` (exit 12), as
 *         does a path that leaves the folder.
 */
export function rootedFiles(
  label: string,
  folder: string,
  pause: (milliseconds: number) => void = sleep,
): Files {
  const root = resolve(folder);
  const trying: Trying = (shown, act, tries) => withPatience(shown, act, pause, tries);
  const at = <Value>(path: string, act: (real: string) => Value): Value =>
    trying(path === '' ? root : join(root, path), () => act(insideRoot(root, path)));
  const placed = (path: string): PlacedFile => ({
    shown: join(root, path),
    place: () => insideRoot(root, path),
  });
  const contentOf = (file: FileToWrite): NewContent => {
    if ('pieces' in file) return file;
    if ('bytes' in file) return { pieces: [file.bytes] };
    return { waitsAt: () => insideRoot(root, file.waitsAt) };
  };
  const writeTogether = (files: readonly FileToWrite[]): void =>
    writeDurably(
      files.map((file) => ({ ...placed(file.path), content: contentOf(file) })),
      trying,
    );
  return {
    label,
    read: (path) => at(path, readIfThere),
    size: (path) => at(path, sizeIfThere),
    stamp: (path) => at(path, stampIfThere),
    chunks: (path) => piecesOf((act) => at(path, act)),
    list: (path) => at(path, listFolder),
    write: (path, bytes) => writeTogether([{ path, bytes }]),
    writeTogether,
    layAside: (files) =>
      layAside(
        files.map(({ path, bytes }) => ({ ...placed(path), bytes })),
        trying,
      ),
    append(path, line) {
      if (/[\r\n]/.test(line)) throw new RangeError('a line of a file holds no line feed');
      at(path, (real) => appendDurably(real, `${line}\n`));
    },
    note(path, text) {
      try {
        writeInPlace(insideRoot(root, path), text);
      } catch (error) {
        if (!isDiskError(error) && !(error instanceof EnvironmentFailure)) throw error;
      }
    },
    remove(path) {
      at(path, (real) => {
        rmSync(real, { force: true });
        if (lstatSync(dirname(real), { throwIfNoEntry: false })) syncFolder(dirname(real));
      });
    },
    display: (path) => join(root, path),
  };
}

function readIfThere(real: string): Uint8Array | null {
  try {
    return readFileSync(real);
  } catch (error) {
    if (isDiskError(error, 'ENOENT', 'ENOTDIR', 'EISDIR')) return null;
    throw error;
  }
}

function sizeIfThere(real: string): number | null {
  const status = statSync(real, { throwIfNoEntry: false });
  return status?.isFile() ? status.size : null;
}

/** The inode and the time of its last change tell a file that was put in the place of another with the same size and date. */
function stampIfThere(real: string): string | null {
  const status = statSync(real, { bigint: true, throwIfNoEntry: false });
  if (!status?.isFile()) return null;
  return [status.size, status.mtimeNs, status.ctimeNs, status.ino].join(' ');
}

/** Large enough to be quick, small enough to be forgotten. */
const PIECE = 1024 * 1024;

/** Reads into one buffer again and again; the file is closed when nobody asks any more. */
function* piecesOf(at: <Value>(act: (real: string) => Value) => Value): Generator<Uint8Array, void> {
  const file = at(openIfThere);
  if (file === null) return;
  const buffer = new Uint8Array(Math.min(PIECE, fstatSync(file).size + 1));
  try {
    for (;;) {
      const length = at(() => readSync(file, buffer));
      if (length === 0) return;
      yield buffer.subarray(0, length);
    }
  } finally {
    closeSync(file);
  }
}

function openIfThere(real: string): number | null {
  try {
    const file = openSync(real, 'r');
    if (fstatSync(file).isFile()) return file;
    closeSync(file);
    return null;
  } catch (error) {
    if (isDiskError(error, 'ENOENT', 'ENOTDIR', 'EISDIR')) return null;
    throw error;
  }
}

function listFolder(real: string): ReturnType<Files['list']> {
  try {
    return readdirSync(real, { withFileTypes: true })
      .map((item) => ({
        name: item.name,
        folder: isFolder(real, item.name, item.isSymbolicLink(), item.isDirectory()),
        ...(item.isSymbolicLink() ? { link: true } : {}),
      }))
      .toSorted((a, b) => Buffer.compare(Buffer.from(a.name), Buffer.from(b.name)));
  } catch (error) {
    if (isDiskError(error, 'ENOENT', 'ENOTDIR')) return [];
    throw error;
  }
}

function isFolder(parent: string, name: string, link: boolean, folder: boolean): boolean {
  return link ? (statSync(join(parent, name), { throwIfNoEntry: false })?.isDirectory() ?? false) : folder;
}
