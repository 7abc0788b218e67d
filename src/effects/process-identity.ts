import { readFileSync } from 'node:fs';
import { hostname, userInfo } from 'node:os';

/** Who holds a lock. A process id alone is not enough: it is given anew after a restart. */
export interface ProcessIdentity {
  readonly user: string;
  readonly host: string;
  readonly pid: number;
  /** Start of the process and of the machine, where the system tells them; otherwise empty. */
  readonly started: string;
}

/** This process. */
export function ownIdentity(): ProcessIdentity {
  return {
    user: accountName() || 'unbekannt',
    host: hostname(),
    pid: process.pid,
    started: startOf(process.pid),
  };
}

/** True when the process is known to be gone; a process on another machine never is. */
export function isGone(holder: ProcessIdentity): boolean {
  if (holder.host !== hostname()) return false;
  if (!isAlive(holder.pid)) return true;
  return holder.started !== '' && holder.started !== startOf(holder.pid);
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it runs, for somebody else.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** `<boot id>/<clock ticks since boot>` on Linux. Field 22 of stat, counted behind the name in brackets. */
function startOf(pid: number): string {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return `${boot}/${fields[19] ?? ''}`;
  } catch {
    return '';
  }
}

/** The account this process runs under, as the system names it and no variable can pretend; empty where it does not tell. */
export function accountName(): string {
  try {
    return userInfo().username;
  } catch {
    return '';
  }
}
