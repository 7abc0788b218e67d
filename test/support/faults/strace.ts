import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What changes a disk or speaks to a server. */
export const CALLS = [
  'write',
  'writev',
  'pwrite64',
  'pwritev',
  'fsync',
  'fdatasync',
  'rename',
  'renameat',
  'renameat2',
  'link',
  'linkat',
  'unlink',
  'unlinkat',
  'mkdir',
  'mkdirat',
  'openat',
  'ftruncate',
  'connect',
  'sendto',
  'sendmsg',
] as const;

/** One system call of the main thread that reached its target. */
export interface SystemCall {
  readonly name: string;
  /** Counts the calls of this name in the main thread from 1: what strace's `when` counts. */
  readonly number: number;
  /** The whole line of the trace. */
  readonly line: string;
}

export interface TracedRun {
  readonly exit: number | null;
  readonly signal: string | null;
  readonly stdout: string;
  readonly stderr: string;
  /** Every traced call of the main thread, in order. */
  readonly calls: readonly SystemCall[];
}

/** What strace does to the n-th call of a name: `signal=SIGKILL`, `error=ENOSPC`. */
export interface Injection {
  readonly name: string;
  readonly number: number;
  readonly fault: string;
  /** Only calls about this file count. */
  readonly path?: string;
}

/** Why nothing can be injected here, or null: strace is missing, or a container forbids tracing. */
export function whyNoStrace(): string | null {
  if (process.platform !== 'linux') return 'strace gibt es nur unter Linux';
  const tried = spawnSync(
    'strace',
    ['-f', '-o', '/dev/null', '-e', 'trace=write', '-e', 'inject=write:error=EIO:when=1', 'true'],
    { encoding: 'utf8' },
  );
  if (tried.error !== undefined) return 'strace ist nicht installiert (Debian-Paket „strace“)';
  return tried.status === 0
    ? null
    : `strace darf hier nicht eingreifen: ${tried.stderr.trim().split('\n')[0]}`;
}

/**
 * Runs a node programme under strace.
 *
 * One thread of the pool, because `when` counts in each thread for itself. No incremental marking, because its steps
 * wake the main thread with a `write` each, up to 140 of them before one to a server on a loaded machine.
 */
export function traced(
  words: readonly string[],
  env: Readonly<Record<string, string>>,
  injection?: Injection,
): TracedRun {
  const folder = mkdtempSync(join(tmpdir(), 'strace-'));
  const log = join(folder, 'log');
  const known = CALLS.map((name) => `?${name}`).join(',');
  const only = injection?.path === undefined ? [] : ['-P', injection.path];
  const fault =
    injection === undefined
      ? []
      : ['-e', `inject=${injection.name}:${injection.fault}:when=${injection.number}`];
  // `-e trace=none` would switch the injection off without a word: what is injected must be traced.
  const options = ['-f', '-y', '-s', '40', '-o', log, '-e', `trace=${known}`, ...only, ...fault];
  const node = [process.execPath, '--no-incremental-marking'];
  const run = spawnSync('strace', [...options, ...node, ...words], {
    encoding: 'utf8',
    env: { ...process.env, ...env, UV_THREADPOOL_SIZE: '1' },
  });
  const calls = existsSync(log) ? callsIn(readFileSync(log, 'utf8')) : [];
  rmSync(folder, { recursive: true, force: true });
  return { exit: run.status, signal: run.signal, stdout: run.stdout, stderr: run.stderr, calls };
}

/** The calls of the thread whose line comes first, the main one: those another thread cut in two are whole again. */
export function callsIn(log: string): readonly SystemCall[] {
  const main = log.split(' ', 1)[0] ?? '';
  const seen = new Map<string, number>();
  const lines = log.split('\n').filter((line) => line.startsWith(`${main} `));
  const whole = lines.join('\n').replaceAll(/ *<unfinished \.\.\.>\n\d+ +<\.\.\. \w+ resumed>/g, '');
  return whole.split('\n').flatMap((line) => {
    const name = /^\d+ +([a-z0-9_]+)\(/.exec(line)?.[1];
    if (name === undefined) return [];
    const number = (seen.get(name) ?? 0) + 1;
    seen.set(name, number);
    return [{ name, number, line: line.slice(main.length + 1).trim() }];
  });
}

/** True for a call that changes something below a folder or goes to a mail server. */
export function touches({ name, line }: SystemCall, folder: string): boolean {
  if (name === 'connect') return line.includes('AF_INET');
  if (['write', 'writev', 'sendto', 'sendmsg'].includes(name) && /<(TCP|socket):/.test(line)) return true;
  return line.includes(folder) && (name !== 'openat' || line.includes('O_CREAT'));
}

/** The same call in another run: paths below other folders, file descriptors, process numbers and results left out. */
export function likeness(line: string, folder: string): string {
  return line
    .replaceAll(folder, 'AUSGABE')
    .replaceAll(/\.sperre\.[\w.-]*\.\d+/g, '.sperre.PID')
    .replaceAll(/\(\d+</g, '(<')
    .replaceAll(/<(TCP|socket):[^>]*>/g, '<SOCKET>')
    .replace(/(AUSGABE[^">]*)[\s\S]*$/, '$1')
    .replace(/(?:\)? +<unfinished \.\.\.>|\) += (?:-?\d|\?).*)$/, '');
}

/** A call of an undisturbed run as what strace can meet in another one: the n-th of its name about its file. */
export interface Aim {
  readonly call: SystemCall;
  /** Below the output folder; null for a socket and for a file that bears the number of its process. */
  readonly path: string | null;
  /** Counts the calls of this name about this file from 1. */
  readonly number: number;
}

/** Every call that changes something, with the way to meet it again. */
export function aimsIn(calls: readonly SystemCall[], folder: string): readonly Aim[] {
  const seen = new Map<string, number>();
  return calls.flatMap((call) => {
    const path = pathIn(call.line, folder);
    const key = `${call.name} ${path}`;
    const number = (seen.get(key) ?? 0) + 1;
    seen.set(key, number);
    if (!touches(call, folder)) return [];
    return [path === null ? { call, path, number: call.number } : { call, path, number }];
  });
}

function pathIn(line: string, folder: string): string | null {
  const at = line.indexOf(folder);
  if (at < 0) return null;
  const path = /^[^">]*/.exec(line.slice(at + folder.length))?.[0] ?? '';
  return /\.sperre\.[\w.-]*\.\d+/.test(path) ? null : path;
}

/** The calls of a run, and the output folder they are about. */
export interface Trail {
  readonly calls: readonly SystemCall[];
  readonly folder: string;
}

/** What node does for itself, more or less often from run to run. */
const OF_NODE = /<anon_inode:|<pipe:|"\/(?:sys|proc)\//;

/** The calls of a name by what they are, with their number: the likeness, and which one of those alike. */
function landmarks(name: string, { calls, folder }: Trail): ReadonlyMap<string, number> {
  const seen = new Map<string, number>();
  const own = calls.filter((call) => call.name === name && !OF_NODE.test(call.line));
  return new Map(
    own.map(({ line, number }) => {
      const what = likeness(line, folder);
      seen.set(what, (seen.get(what) ?? 0) + 1);
      return [`${what} ${seen.get(what)}`, number];
    }),
  );
}

/** What the call with this number is among the landmarks. */
function landmarkAt(number: number, among: ReadonlyMap<string, number>): string | undefined {
  return [...among].find(([, at]) => at === number)?.[0];
}

/** True where the call of a run is the one that is meant: alike, and as many alike before it. */
export function isMeant({ call }: Aim, met: SystemCall, run: Trail, undisturbed: Trail): boolean {
  const wanted = landmarkAt(call.number, landmarks(call.name, undisturbed));
  return wanted !== undefined && wanted === landmarkAt(met.number, landmarks(met.name, run));
}

/**
 * The number to aim at after another call was met: so many calls further on, or back, as the undisturbed run has
 * landmarks between the two. What node does for itself between them is not foreseen; the try after sees it.
 */
export function nextNumber({ call }: Aim, met: SystemCall, run: Trail, undisturbed: Trail): number {
  const there = landmarks(call.name, undisturbed);
  const order = [...there.keys()];
  const passed = [...landmarks(met.name, run)].filter(([, number]) => number <= met.number);
  const [last = '', number = 0] = passed.findLast(([what]) => there.has(what)) ?? [];
  const steps = order.indexOf(landmarkAt(call.number, there) ?? '') - order.indexOf(last);
  return steps > 0 ? met.number + steps : number + steps;
}

/** Meets an aim by the file it is about, which is exact, or else by a number in the run. */
export function injectionFor(
  { call, path, number }: Aim,
  office: string,
  fault: string,
  inRun: number,
): Injection {
  return path === null
    ? { name: call.name, number: inRun, fault }
    : { name: call.name, number, fault, path: `${office}${path}` };
}
