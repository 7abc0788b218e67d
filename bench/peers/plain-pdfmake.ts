import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type Timing, timingOf } from '../measure.ts';
import { ownFonts } from './fonts.ts';

/**
 * The plain pdfmake peer: untagged, charts as pictures, one process; what is usually written.
 *
 * Its sources lie outside the project. They run here with the project's own packages and fonts, warm,
 * on one core; its report has 14 pages and 12 charts.
 */
export interface PeerResult {
  readonly name: string;
  readonly warm: Timing;
  readonly pages: number;
}

const REPORTS = 12;

/** Null when there is no such folder. Throws when the peer fails. */
export function runPlainPdfmake(folder: string): PeerResult | null {
  if (!existsSync(join(folder, 'peers', 'pdfmake-naive.mjs'))) return null;
  const work = mkdtempSync(join(tmpdir(), 'zielbericht-bench-'));
  try {
    prepare(folder, work);
    runNode(work, ['gen-data.mjs', String(REPORTS), 'in']);
    runNode(work, ['peers/pdfmake-naive.mjs', 'in', 'out'], {
      PEERS_FONTDIR: join(work, 'fonts'),
      PEERS_TIMES: join(work, 'times.json'),
    });
    return { name: 'pdfmake, unmarkiert, Diagramme als PNG', warm: warmTimes(work), pages: 14 };
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

function prepare(folder: string, work: string): void {
  for (const part of ['peers', 'lib', 'gen-data.mjs'])
    cpSync(join(folder, part), join(work, part), { recursive: true });
  symlinkSync(resolve(import.meta.dirname, '../../node_modules'), join(work, 'node_modules'));
  ownFonts(work);
}

function runNode(cwd: string, args: readonly string[], env: Record<string, string> = {}): void {
  const run = spawnSync(process.execPath, args, { cwd, env: { ...process.env, ...env }, encoding: 'utf8' });
  if (run.status !== 0) throw new Error(`${args[0]}: ${run.stderr.split('\n').slice(-8).join('\n')}`);
}

/** The first half warms up. */
function warmTimes(work: string): Timing {
  const runs = JSON.parse(readFileSync(join(work, 'times.json'), 'utf8')) as { times: number[] }[];
  const times = runs.flatMap((run) => run.times);
  return timingOf(times.slice(times.length >> 1));
}
