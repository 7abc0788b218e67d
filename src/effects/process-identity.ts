import { readFileSync, readlinkSync } from 'node:fs';
import { hostname, userInfo } from 'node:os';

/** Who holds a lock. A process id alone is not enough: it is given anew after a restart. */
export interface ProcessIdentity {
  readonly user: string;
  readonly host: string;
  readonly pid: number;
  /** Start of the process and of the machine, where the system tells them; otherwise empty. */
  readonly started: string;
  /** Where its number means something: the process namespace, so that containers are told apart; absent where there are none. */
  readonly space?: string;
}

/** What is known of a process: still there, certainly gone, or neither. */
export type Fate = 'there' | 'gone' | 'unsure';

/** This process. */
export function ownIdentity(): ProcessIdentity {
  return {
    user: accountName() || 'unbekannt',
    host: hostname(),
    pid: process.pid,
    started: startOf(process.pid),
    ...ownSpace(),
  };
}

/**
 * What became of a process. German: Verbleib eines Laufs.
 *
 * One on another machine counts as there: nobody here can know. Unsure is what a number cannot tell: a machine of the
 * same name that was started at another time (a restart, or a twin), another container, a process whose start is hidden.
 */
export function fateOf(holder: ProcessIdentity, startedAt: (pid: number) => string = startOf): Fate {
  if (holder.host !== hostname()) return 'there';
  if (isElsewhere(holder)) return 'unsure';
  if (!isAlive(holder.pid)) return 'gone';
  if (holder.started === '') return 'there';
  const started = startedAt(holder.pid);
  if (started === '') return 'unsure';
  return started === holder.started ? 'there' : 'gone';
}

/** True when numbers of that process mean others here; what one side does not know proves nothing. */
function isElsewhere(holder: ProcessIdentity): boolean {
  const own = ownIdentity();
  const differ = (one: string, other: string) => one !== '' && other !== '' && one !== other;
  return differ(bootIn(holder), bootIn(own)) || differ(holder.space ?? '', own.space ?? '');
}

function bootIn({ started }: ProcessIdentity): string {
  return started.split('/')[0] ?? '';
}

/** True while a process of this machine has this number. */
export function isAlive(pid: number): boolean {
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

/** `pid:[4026531836]` on Linux. */
function ownSpace(): Pick<ProcessIdentity, 'space'> {
  try {
    return { space: readlinkSync('/proc/self/ns/pid') };
  } catch {
    return {};
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
