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
  /** Appended lines wait here until somebody looks: a long journal is not copied for each of its lines. */
  const tails = new Map<string, Uint8Array[]>();
  /** Bytes in these tails. */
  const waiting = new Map<string, number>();
  const forget = (key: string) => {
    tails.delete(key);
    waiting.delete(key);
  };
  const whole = (key: string) => {
    const tail = tails.get(key);
    if (tail !== undefined) stored.set(key, Buffer.concat([stored.get(key) ?? new Uint8Array(), ...tail]));
    forget(key);
    return stored.get(key) ?? null;
  };
  return {
    label,
    reads,
    entries: () =>
      [...stored.keys()]
        .map((key) => [key, whole(key) ?? new Uint8Array()] as const)
        .toSorted(([a], [b]) => byCodePoint(a, b)),
    read(path) {
      const key = within(path);
      reads.set(key, (reads.get(key) ?? 0) + 1);
      return whole(key);
    },
    size(path) {
      const stock = stored.get(within(path));
      return stock === undefined ? null : stock.length + (waiting.get(within(path)) ?? 0);
    },
    *chunks(path) {
      const bytes = whole(within(path)) ?? new Uint8Array();
      for (let at = 0; at < bytes.length; at += PIECE) yield bytes.subarray(at, at + PIECE);
    },
    list: (folder) => listing([...stored.keys()], within(folder)),
    write(path, bytes) {
      forget(within(path));
      stored.set(within(path), bytes.slice());
    },
    append(path, line) {
      const key = within(path);
      if (!stored.has(key)) stored.set(key, new Uint8Array());
      const tail = tails.get(key) ?? [];
      const bytes = Buffer.from(`${line}\n`);
      tail.push(bytes);
      tails.set(key, tail);
      waiting.set(key, (waiting.get(key) ?? 0) + bytes.length);
    },
    remove(path) {
      forget(within(path));
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
