import { linkSync, mkdirSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sha256Hex } from '../domain/sha256.ts';
import { isDiskError, withPatience } from './disk-faults.ts';
import { claimPrefix, clearClaims, clearLeftovers, clearTray, GUARD } from './leftovers.ts';
import { anotherRun, type Holder, isOfTheDead, readText, SIGN_OF_LIFE_MS } from './lock-holder.ts';
import { isAlive, ownIdentity } from './process-identity.ts';

/** A held lock; `release` may be called more than once. */
export interface Lock {
  release(): void;
}

/** After this long an empty guard belongs to a process that died while making it. */
const RECOVERY_MS = 10_000;

/**
 * Makes this process the only writer of an output folder. German: Sperre.
 *
 * Takes   the output folder; the lock is `archiv/.sperre` in it and holds user, host, process and time.
 * Gives   the lock, to be released in a `finally`.
 * Errors  throws `AnotherRunActive` (exit 9) while another run holds it. The lock of a dead process of this
 *         machine is taken over and what its run left half-written is removed; that of another machine never is
 *         taken, because nobody here can know. Of a run that may be alive in another container, or on a machine that was
 *         started again, the lock is taken over when it gave no sign of life for ten minutes.
 */
export function acquireLock(outputFolder: string, now: () => Date = () => new Date()): Lock {
  const folder = join(outputFolder, 'archiv');
  const path = join(folder, '.sperre');
  const own = JSON.stringify({ ...ownIdentity(), since: now().toISOString() } satisfies Holder);
  const taken = withPatience(path, () => {
    mkdirSync(folder, { recursive: true });
    if (claim(path, own)) return 'free';
    return recover(path, own) && 'from-a-dead-run';
  });
  if (taken === false) throw anotherRun(path);
  try {
    withPatience(outputFolder, () => clearAfterOthers(path, outputFolder, taken === 'from-a-dead-run'));
  } catch (error) {
    releaseOwn(path, own);
    throw error;
  }
  return heldUntilExit(
    () => releaseOwn(path, own),
    () => touchOwn(path, own),
  );
}

/** A run that is stopped gives its lock back, too. While it lasts it gives signs of life, which keep no process going. */
function heldUntilExit(give: () => void, live: () => void): Lock {
  const signs = setInterval(live, SIGN_OF_LIFE_MS).unref();
  const release = () => {
    clearInterval(signs);
    process.off('exit', release);
    give();
  };
  process.on('exit', release);
  return { release };
}

/** A lock that cannot be touched just now keeps its older sign: the next one follows. */
function touchOwn(path: string, own: string): void {
  try {
    const now = new Date();
    if (readText(path) === own) utimesSync(path, now, now);
  } catch (error) {
    if (!isDiskError(error)) throw error;
  }
}

/** The lock appears with its whole content or not at all: written aside, then linked to its name. */
function claim(path: string, own: string): boolean {
  const aside = besideOf(path);
  try {
    writeFileSync(aside, own);
    linkSync(aside, path);
    return true;
  } catch (error) {
    // ENOENT: whoever holds the lock by now has cleared the file aside.
    if (isDiskError(error, 'EEXIST', 'ENOENT')) return false;
    // File systems without links: an exclusive file, whose content follows a moment later.
    if (isDiskError(error, 'EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS')) return claimExclusively(path, own);
    throw error;
  } finally {
    rmSync(aside, { force: true });
  }
}

/** Two machines may give the same number to a process. */
function besideOf(path: string): string {
  return `${path}${claimPrefix()}${process.pid}`;
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

/**
 * Takes over the lock of a dead process.
 *
 * Only one process at a time may try, and it looks again before it does: it holds the guard that is named after the
 * dead lock. A guard whose own holder died is left standing, and the next one, named after it, is what counts; so
 * nobody ever removes what another process may just have made.
 */
function recover(path: string, own: string): boolean {
  const dead = readText(path);
  if (!isOfTheDead(path, dead)) return false;
  const guards = winGuard(path, dead, own);
  try {
    if (guards === null || readText(path) !== dead) return false;
    replaceWith(path, own);
    return true;
  } finally {
    for (const guard of guards ?? []) rmSync(guard, { force: true });
  }
}

/** Every guard that stood in the way and at last the own one; null while a living process holds one. */
function winGuard(path: string, dead: string, own: string): readonly string[] | null {
  const guards: string[] = [];
  for (let before = dead; ; ) {
    const guard = `${path}${GUARD}${sha256Hex(before).slice(0, 16)}`;
    guards.push(guard);
    if (claim(guard, own)) return guards;
    const holder = readText(guard);
    if (!isOfTheDead(guard, holder)) return forgetUnreadable(guard, holder);
    before = holder;
  }
}

/** Where there are no links, a process may die between making a guard and filling it. */
function forgetUnreadable(guard: string, holder: string | null): null {
  const made = statSync(guard, { throwIfNoEntry: false })?.mtimeMs ?? Number.POSITIVE_INFINITY;
  if (holder === '' && Date.now() - made > RECOVERY_MS) rmSync(guard, { force: true });
  return null;
}

/** Takes the dead lock's place; what cannot be written whole is not left behind. */
function replaceWith(path: string, own: string): void {
  const aside = besideOf(path);
  try {
    writeFileSync(aside, own);
    renameSync(aside, path);
  } catch (error) {
    rmSync(aside, { force: true });
    throw error;
  }
}

function clearAfterOthers(path: string, outputFolder: string, afterDeath: boolean): void {
  clearClaims(path, isAlive);
  if (afterDeath) clearLeftovers(outputFolder);
  else clearTray(outputFolder);
}

/** Removes the lock only while it still is ours. */
function releaseOwn(path: string, own: string): void {
  if (readText(path) === own) rmSync(path, { force: true });
}
