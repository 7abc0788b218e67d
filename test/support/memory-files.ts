import type { Files } from '../../src/domain/effects.ts';

/** Files that live only in memory, with the manners of the real ones: `memoryFiles('data', { 'a/b.yaml': 'x: 1' })`. */
export interface MemoryFiles extends Files {
  /** Every path with its bytes, sorted by code point. */
  readonly entries: () => readonly (readonly [string, Uint8Array])[];
  /** How often each path was read. */
  readonly reads: ReadonlyMap<string, number>;
}

export function memoryFiles(label: string, entries: Record<string, string | Uint8Array> = {}): MemoryFiles {
  const stored = new Map(Object.entries(entries).map(([path, content]) => [within(path), bytesOf(content)]));
  const reads = new Map<string, number>();
  return {
    label,
    reads,
    entries: () => [...stored].toSorted(([a], [b]) => byCodePoint(a, b)),
    read(path) {
      const key = within(path);
      reads.set(key, (reads.get(key) ?? 0) + 1);
      return stored.get(key) ?? null;
    },
    size: (path) => stored.get(within(path))?.length ?? null,
    *chunks(path) {
      const bytes = stored.get(within(path)) ?? new Uint8Array();
      for (let at = 0; at < bytes.length; at += PIECE) yield bytes.subarray(at, at + PIECE);
    },
    list: (folder) => listing([...stored.keys()], within(folder)),
    write(path, bytes) {
      stored.set(within(path), bytes.slice());
    },
    append(path, line) {
      const before = stored.get(within(path)) ?? new Uint8Array();
      stored.set(within(path), Buffer.concat([before, Buffer.from(`${line}\n`)]));
    },
    remove(path) {
      stored.delete(within(path));
    },
    display: (path) => `${label}/${within(path)}`,
  };
}

/** Small, so that a test of a few kilobytes has its seams. */
const PIECE = 100;

/** Names directly below the folder; a deeper path makes a folder. */
function listing(paths: readonly string[], folder: string): readonly { name: string; folder: boolean }[] {
  const prefix = folder === '' ? '' : `${folder}/`;
  const found = new Map<string, boolean>();
  for (const path of paths) {
    if (!path.startsWith(prefix)) continue;
    const [name = '', ...rest] = path.slice(prefix.length).split('/');
    found.set(name, rest.length > 0);
  }
  return [...found]
    .map(([name, isFolder]) => ({ name, folder: isFolder }))
    .toSorted((a, b) => byCodePoint(a.name, b.name));
}

/** The path without empty segments and dots; one that leaves the root throws. */
function within(path: string): string {
  const segments = path.split('/').filter((segment) => segment !== '' && segment !== '.');
  if (segments.includes('..') || path.startsWith('/')) throw new RangeError(`path leaves its root: ${path}`);
  return segments.join('/');
}

function bytesOf(content: string | Uint8Array): Uint8Array {
  return typeof content === 'string' ? new TextEncoder().encode(content) : content;
}

function byCodePoint(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}
