import { readdirSync, readFileSync, writeFileSync } from 'node:fs';

/**
 * Loaded before a programme (`node --import`): notes at its end what it and its workers used. Where `/proc` is not to be
 * had, that is what the process alone used.
 */
const note = process.env['BENCH_NOTE'];
/** Milliseconds between two looks at the memory. */
const LOOK = 50;
/** Of `/proc`: ticks of a hundredth of a second, and pages of 4 KiB. */
const [TICK, PAGE] = [0.01, 4096];
/** Places in `/proc/…/stat` behind the name: time of children that have ended, in user and in system mode. */
const [CHILD_USER, CHILD_SYSTEM] = [13, 14];

if (note !== undefined) {
  let peak = 0;
  setInterval(() => {
    peak = Math.max(peak, memoryOfAll());
  }, LOOK).unref();
  process.on('exit', () => {
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
    const own = (userCPUTime + systemCPUTime) / 1e6;
    const used = { cpu: own + ofChildren(), peakMb: Math.max(maxRSS / 1024, peak / 1024 ** 2) };
    writeFileSync(note, JSON.stringify(used));
  });
}

/** Seconds. */
function ofChildren(): number {
  const stat = statOf(process.pid);
  return ((stat[CHILD_USER] ?? 0) + (stat[CHILD_SYSTEM] ?? 0)) * TICK;
}

/**
 * Bytes of this process and of all that it has started, as the peers' bench counts them: what each has for itself, and once
 * what comes from files that they share, such as Node itself.
 */
function memoryOfAll(): number {
  const each = familyOf(process.pid).map(pagesOf);
  const shared = Math.max(...each.map((pages) => pages.shared));
  return each.reduce((sum, pages) => sum + pages.all - pages.shared, shared) * PAGE;
}

function pagesOf(pid: number): { readonly all: number; readonly shared: number } {
  const text = tried(() => readFileSync(`/proc/${pid}/statm`, 'utf8')) ?? '';
  const [, all = 0, shared = 0] = text.split(' ').map(Number);
  return { all, shared };
}

function familyOf(pid: number): readonly number[] {
  return [pid, ...childrenOf(pid).flatMap(familyOf)];
}

function childrenOf(pid: number): readonly number[] {
  const tasks = tried(() => readdirSync(`/proc/${pid}/task`)) ?? [];
  return tasks.flatMap((task) => {
    const text = tried(() => readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8')) ?? '';
    return text.split(' ').filter(Boolean).map(Number);
  });
}

/** The numbers behind the name, which may hold blanks. */
function statOf(pid: number): readonly number[] {
  const text = tried(() => readFileSync(`/proc/${pid}/stat`, 'utf8')) ?? '';
  return text
    .slice(text.lastIndexOf(')') + 2)
    .split(' ')
    .map(Number);
}

/** A process may end while it is looked at. */
function tried<Value>(act: () => Value): Value | null {
  try {
    return act();
  } catch {
    return null;
  }
}
