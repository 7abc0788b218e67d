import { readdirSync, rmSync } from 'node:fs';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { IN_TRAY, trayPrefix } from '../domain/laid-aside.ts';
import { isDiskError } from './disk-faults.ts';

/** The folders that runs write into, below the output folder. */
const WRITTEN = ['archiv', 'berichte', 'entwuerfe', 'postausgang'];
/** What `writeDurably` writes beside the file before it gets its name. */
const BESIDE = /^\..+\.neu$/;

/**
 * Removes what a run that died left beside its files. German: Reste eines abgebrochenen Laufs.
 *
 * Only whoever holds the lock of the output folder may call this: what lies there then is nobody's any more.
 */
export function clearLeftovers(outputFolder: string): void {
  for (const folder of WRITTEN) clearBelow(join(outputFolder, folder), (name) => BESIDE.test(name));
}

/**
 * Removes what workers laid aside and nobody named: of one run, or of every run for whoever holds the lock. What the disk does
 * not let go stays for the next run.
 */
export function clearTray(outputFolder: string, run?: string): void {
  const folder = join(outputFolder, IN_TRAY);
  const prefix = run === undefined ? '.' : trayPrefix(run);
  try {
    for (const item of entriesOf(folder)) {
      const isLeft = item.isFile() && item.name.startsWith(prefix) && BESIDE.test(item.name);
      if (isLeft) rmSync(join(folder, item.name), { force: true });
    }
  } catch (error) {
    if (!isDiskError(error)) throw error;
  }
}

/** What stands between the lock's name and that of a file that guards its recovery. */
export const GUARD = '.bergung-';

/** What stands between the lock's name and the number of a process of this machine that wants it. */
export function claimPrefix(): string {
  return `.${hostname()}.`;
}

/**
 * Removes what others left beside the lock: `.sperre.rechner.4711` of a process of this machine that is gone, and
 * every guard, which is named after a lock that is no longer there.
 */
export function clearClaims(lock: string, isAlive: (pid: number) => boolean): void {
  const folder = dirname(lock);
  const claim = `${basename(lock)}${claimPrefix()}`;
  const guard = `${basename(lock)}${GUARD}`;
  for (const name of readdirSync(folder)) {
    const pid = name.startsWith(claim) ? Number(name.slice(claim.length)) : Number.NaN;
    const dead = Number.isInteger(pid) && !isAlive(pid);
    if (dead || name.startsWith(guard)) rmSync(join(folder, name), { force: true });
  }
}

function clearBelow(folder: string, isLeft: (name: string) => boolean): void {
  for (const item of entriesOf(folder)) {
    const path = join(folder, item.name);
    if (item.isDirectory()) clearBelow(path, isLeft);
    else if (item.isFile() && isLeft(item.name)) rmSync(path, { force: true });
  }
}

function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    if (isDiskError(error, 'ENOENT', 'ENOTDIR')) return [];
    throw error;
  }
}
