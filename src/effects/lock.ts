import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AnotherRunActive } from '../domain/failure.ts';
import { isDiskError, withPatience } from './disk-faults.ts';
import { isGone, ownIdentity, type ProcessIdentity } from './process-identity.ts';

/** A held lock; `release` may be called more than once. */
export interface Lock {
  release(): void;
}

interface Holder extends ProcessIdentity {
  /** UTC time stamp. */
  readonly since: string;
}

/** After this long the helper file of a recovery belongs to a process that died while recovering. */
const RECOVERY_MS = 10_000;

/**
 * Makes this process the only writer of an output folder. German: Sperre.
 *
 * Takes   the output folder; the lock is `archiv/.sperre` in it and holds user, host, process and time.
 * Gives   the lock, to be released in a `finally`.
 * Errors  throws `AnotherRunActive` (exit 9) while another run holds it. The lock of a dead process of this
 *         machine is taken over; that of another machine never is, because nobody here can know.
 */
export function acquireLock(outputFolder: string, now: () => Date = () => new Date()): Lock {
  const folder = join(outputFolder, 'archiv');
  const path = join(folder, '.sperre');
  const own = JSON.stringify({ ...ownIdentity(), since: now().toISOString() } satisfies Holder);
  const taken = withPatience(path, () => {
    mkdirSync(folder, { recursive: true });
    return claim(path, own) || recover(path, own);
  });
  if (!taken) throw anotherRun(path);
  return { release: () => releaseOwn(path, own) };
}

/** The lock appears with its whole content or not at all: written aside, then linked to its name. */
function claim(path: string, own: string): boolean {
  const aside = `${path}.${process.pid}`;
  writeFileSync(aside, own);
  try {
    linkSync(aside, path);
    return true;
  } catch (error) {
    if (isDiskError(error, 'EEXIST')) return false;
    // File systems without links: an exclusive file, whose content follows a moment later.
    if (isDiskError(error, 'EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS')) return claimExclusively(path, own);
    throw error;
  } finally {
    rmSync(aside, { force: true });
  }
}

function claimExclusively(path: string, own: string): boolean {
  try {
    writeFileSync(path, own, { flag: 'wx' });
    return true;
  } catch (error) {
    if (isDiskError(error, 'EEXIST')) return false;
    throw error;
  }
}

/** Takes over the lock of a dead process. Only one process at a time may try, and it looks again before it does. */
function recover(path: string, own: string): boolean {
  const guard = `${path}.bergung`;
  if (!isStale(path)) return false;
  forgetDeadRecovery(guard);
  if (!claimExclusively(guard, own)) return false;
  try {
    if (!isStale(path)) return false;
    const aside = `${path}.${process.pid}`;
    writeFileSync(aside, own);
    renameSync(aside, path);
    return true;
  } finally {
    rmSync(guard, { force: true });
  }
}

function isStale(path: string): boolean {
  const holder = readHolder(path);
  return holder !== null && isGone(holder);
}

function forgetDeadRecovery(guard: string): void {
  const age = Date.now() - (statSync(guard, { throwIfNoEntry: false })?.mtimeMs ?? Number.POSITIVE_INFINITY);
  if (age > RECOVERY_MS) rmSync(guard, { force: true });
}

/** Removes the lock only while it still is ours. */
function releaseOwn(path: string, own: string): void {
  if (readText(path) === own) rmSync(path, { force: true });
}

function readHolder(path: string): Holder | null {
  try {
    return JSON.parse(readText(path) ?? '') as Holder;
  } catch {
    return null;
  }
}

function readText(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (isDiskError(error, 'ENOENT')) return null;
    throw error;
  }
}

function anotherRun(path: string): AnotherRunActive {
  const holder = readHolder(path);
  const who = holder
    ? `läuft seit ${clockTime(holder.since)} durch ${holder.user} auf ${holder.host} (PID ${holder.pid})`
    : 'hat gerade begonnen';
  return new AnotherRunActive({
    code: 'SYS-910',
    message: `Ein anderer Lauf ${who}.`,
    hint: `Bitte warten, bis er fertig ist; dieser Lauf hat nichts verändert. Läuft dort sicher nichts mehr, die Datei „${path}“ löschen.`,
  });
}

/** `28.09.2020, 09:12 Uhr` on the clock of this machine. */
function clockTime(since: string): string {
  const at = new Date(since);
  const two = (value: number) => String(value).padStart(2, '0');
  const day = `${two(at.getDate())}.${two(at.getMonth() + 1)}.${at.getFullYear()}`;
  return `${day}, ${two(at.getHours())}:${two(at.getMinutes())} Uhr`;
}
