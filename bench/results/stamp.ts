import { execFileSync } from 'node:child_process';
import { cpus, totalmem } from 'node:os';
import { resolve } from 'node:path';

/** When, of what and where something was measured. */
export interface Stamp {
  /** `2026-11-27` */
  readonly date: string;
  /** `7031556`, with a plus where the folder held changes. */
  readonly commit: string;
  /** `2 × Intel Xeon, 8 GB, Node v24.21.0` */
  readonly machine: string;
}

export function stamp(): Stamp {
  const [cpu] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  return {
    date: new Date().toISOString().slice(0, 10),
    commit: commit(),
    machine: `${cpus().length} × ${cpu?.model.trim() ?? 'CPU'}, ${memory} GB, Node ${process.version}`,
  };
}

/** What lies in the results changes with every measurement and does not count. */
function commit(): string {
  const git = (...words: readonly string[]) =>
    execFileSync('git', [...words], { cwd: resolve(import.meta.dirname, '../..'), encoding: 'utf8' }).trim();
  try {
    const changed = git('status', '--porcelain', '--untracked-files=no', '--', '.', ':!bench');
    return git('rev-parse', '--short', 'HEAD') + (changed === '' ? '' : '+');
  } catch {
    return 'unbekannt';
  }
}
