import type { Dice } from './mutator.ts';

/** One thing a programme asked the disk to do; `file` is the number of an inode. */
export type DiskStep =
  | { readonly does: 'folder'; readonly path: string }
  | { readonly does: 'create'; readonly path: string; readonly file: number }
  | { readonly does: 'write'; readonly file: number; readonly at: number | null; readonly bytes: Uint8Array }
  | { readonly does: 'truncate'; readonly file: number; readonly size: number }
  | { readonly does: 'sync'; readonly file: number }
  | { readonly does: 'sync-folder'; readonly path: string }
  | { readonly does: 'rename'; readonly from: string; readonly to: string }
  | { readonly does: 'remove'; readonly path: string }
  /** The caller was told that so many lines of the journal are safe. */
  | { readonly does: 'promise'; readonly lines: number };

/**
 * What a power cut leaves of what was not synced.
 *
 * nothing  neither names nor bytes, as POSIX allows
 * names    every name, and of bytes only the synced ones: the case that tears files that were renamed too early
 * any      some of the names and a part of the bytes, as the dice have it
 */
export type Survival = 'nothing' | 'names' | 'any';

const FOLDER = -1;
const EMPTY = new Uint8Array();

/** A disk with a cache: what stands in the cache, and what is on the plates. */
class CachedDisk {
  private readonly names = new Map<string, number>();
  private readonly bytes = new Map<number, Uint8Array>();
  private readonly safeNames = new Map<string, number>();
  private readonly safeBytes = new Map<number, Uint8Array>();

  do(step: DiskStep): void {
    if (step.does === 'folder') this.names.set(step.path, FOLDER);
    else if (step.does === 'create') this.names.set(step.path, step.file);
    else if (step.does === 'remove') this.names.delete(step.path);
    else if (step.does === 'rename') this.rename(step.from, step.to);
    else if (step.does === 'write') this.bytes.set(step.file, written(this.cached(step.file), step));
    else if (step.does === 'truncate') {
      this.bytes.set(step.file, this.cached(step.file).subarray(0, step.size));
    } else if (step.does === 'sync') this.safeBytes.set(step.file, this.cached(step.file));
    else if (step.does === 'sync-folder') this.syncFolder(step.path);
  }

  /** Files by their paths, as the next start finds them. */
  afterPowerCut(survival: Survival, dice: Dice): ReadonlyMap<string, Uint8Array> {
    const names = this.survivingNames(survival, dice);
    const files = [...names].filter(([path, file]) => file !== FOLDER && isReachable(path, names));
    return new Map(files.map(([path, file]) => [path, this.survivingBytes(file, survival, dice)]));
  }

  private survivingNames(survival: Survival, dice: Dice): ReadonlyMap<string, number> {
    if (survival === 'nothing') return this.safeNames;
    if (survival === 'names') return this.names;
    const folders = new Set([...this.names.keys(), ...this.safeNames.keys()].map(parentOf));
    const written = new Set([...folders].filter(() => dice(2) === 0));
    const chosen = (from: ReadonlyMap<string, number>, wanted: boolean) =>
      [...from].filter(([path]) => written.has(parentOf(path)) === wanted);
    return new Map([...chosen(this.names, true), ...chosen(this.safeNames, false)]);
  }

  private survivingBytes(file: number, survival: Survival, dice: Dice): Uint8Array {
    const safe = this.safeBytes.get(file) ?? EMPTY;
    if (survival !== 'any') return safe;
    const cached = this.cached(file);
    const whole = dice(3) === 0 ? cached : safe;
    return cached.length > safe.length && dice(2) === 0
      ? cached.subarray(0, safe.length + dice(cached.length - safe.length))
      : whole;
  }

  private cached(file: number): Uint8Array {
    return this.bytes.get(file) ?? EMPTY;
  }

  private rename(from: string, to: string): void {
    const file = this.names.get(from);
    if (file === undefined) throw new Error(`no file to rename: ${from}`);
    this.names.delete(from);
    this.names.set(to, file);
  }

  private syncFolder(folder: string): void {
    for (const path of this.safeNames.keys()) if (parentOf(path) === folder) this.safeNames.delete(path);
    for (const [path, file] of this.names) if (parentOf(path) === folder) this.safeNames.set(path, file);
  }
}

/** The disk after some of the steps. */
export function diskAfter(steps: readonly DiskStep[]): CachedDisk {
  const disk = new CachedDisk();
  for (const step of steps) disk.do(step);
  return disk;
}

function written(before: Uint8Array, { at, bytes }: Extract<DiskStep, { does: 'write' }>): Uint8Array {
  const start = at ?? before.length;
  const after = new Uint8Array(Math.max(before.length, start + bytes.length));
  after.set(before);
  after.set(bytes, start);
  return after;
}

/** `''` is the folder that was there before all. */
function parentOf(path: string): string {
  return path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '';
}

function isReachable(path: string, names: ReadonlyMap<string, number>): boolean {
  const folder = parentOf(path);
  return folder === '' || (names.get(folder) === FOLDER && isReachable(folder, names));
}
