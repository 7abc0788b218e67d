import type * as real from 'node:fs';
import { relative, sep } from 'node:path';
import type { DiskStep } from './power-loss.ts';

type Fs = typeof real;

/**
 * The functions of `node:fs` that write, doing what they always do and keeping a list of it.
 *
 * Takes   the module itself (a test puts the result in its place), and where the list begins: nothing outside of
 *         `root` is kept.
 */
export function tracedDisk(fs: Fs, trace: { root: string; readonly steps: DiskStep[] }) {
  const open = new Map<number, { readonly file: number; readonly path: string }>();
  const inside = (path: string) => trace.root !== '' && path.startsWith(trace.root);
  const named = (path: string) => relative(trace.root, path).split(sep).join('/');
  const keep = (path: string, step: () => DiskStep) => void (inside(path) && trace.steps.push(step()));
  const keepSync = (handle: number) => {
    const { file = 0, path = '' } = open.get(handle) ?? {};
    const folder = fs.fstatSync(handle).isDirectory();
    keep(path, () => (folder ? { does: 'sync-folder', path: named(path) } : { does: 'sync', file }));
  };
  return {
    ...fs,
    openSync(path: string, flags: number | string, mode?: number) {
      const isNew = !fs.existsSync(path);
      const handle = fs.openSync(path, flags, mode);
      const file = fs.fstatSync(handle).ino;
      open.set(handle, { file, path });
      if (isNew) keep(path, () => ({ does: 'create', path: named(path), file }));
      else if (typeof flags === 'number' && (flags & fs.constants.O_TRUNC) !== 0) {
        keep(path, () => ({ does: 'truncate', file, size: 0 }));
      }
      return handle;
    },
    closeSync(handle: number) {
      open.delete(handle);
      fs.closeSync(handle);
    },
    writeSync(handle: number, bytes: Uint8Array, offset = 0) {
      const length = fs.writeSync(handle, bytes, offset);
      const { file = 0, path = '' } = open.get(handle) ?? {};
      // A file that was opened to append, or was emptied: each write goes to its end.
      keep(path, () => ({ does: 'write', file, at: null, bytes: bytes.slice(offset, offset + length) }));
      return length;
    },
    fsyncSync(handle: number) {
      fs.fsyncSync(handle);
      keepSync(handle);
    },
    fsync(handle: number, done: (error: Error | null) => void) {
      fs.fsync(handle, (error) => {
        if (error === null) keepSync(handle);
        done(error);
      });
    },
    close(handle: number, done: (error: Error | null) => void) {
      open.delete(handle);
      fs.close(handle, done);
    },
    ftruncateSync(handle: number, size: number) {
      fs.ftruncateSync(handle, size);
      const { file = 0, path = '' } = open.get(handle) ?? {};
      keep(path, () => ({ does: 'truncate', file, size }));
    },
    renameSync(from: string, to: string) {
      fs.renameSync(from, to);
      keep(from, () => ({ does: 'rename', from: named(from), to: named(to) }));
    },
    rmSync(path: string, options: real.RmOptions) {
      const was = fs.existsSync(path);
      fs.rmSync(path, options);
      if (was) keep(path, () => ({ does: 'remove', path: named(path) }));
    },
    mkdirSync(path: string, options: real.MakeDirectoryOptions & { recursive: true }) {
      const first = fs.mkdirSync(path, options);
      for (let at = first; at !== undefined; at = nextTowards(path, at)) {
        const folder = at;
        keep(folder, () => ({ does: 'folder', path: named(folder) }));
      }
      return first;
    },
  };
}

/** The folder below `at` on the way to `path`, or undefined at its end. */
function nextTowards(path: string, at: string): string | undefined {
  if (at === path) return undefined;
  return at + sep + (path.slice(at.length + 1).split(sep)[0] ?? '');
}
