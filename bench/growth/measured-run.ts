import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { PeerInput } from '../peer-input/input.ts';
import { keepConverted } from '../peer-input/kept.ts';
import { stamp } from '../results/stamp.ts';
import type { Measurement } from '../results/store.ts';

const RUN = resolve(import.meta.dirname, '../peer-input/run.ts');
const NOTE = pathToFileURL(resolve(import.meta.dirname, 'note-usage.ts')).href;

/**
 * What one cold run of the adapter over these inputs takes, in a process of its own and a fresh archive.
 *
 * The conversion is done before and does not count. Errors: throws when a report is missing.
 */
export async function measuredRun(inputs: ReadonlyMap<string, PeerInput>): Promise<Measurement> {
  const work = mkdtempSync(join(tmpdir(), 'zielbericht-wachstum-'));
  try {
    const folder = join(work, 'eingaben');
    mkdirSync(folder);
    for (const [name, input] of inputs) writeFileSync(join(folder, `${name}.json`), JSON.stringify(input));
    await keepConverted(folder);
    return measured(work, folder, inputs.size);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

function measured(work: string, folder: string, count: number): Measurement {
  const [output, note] = [join(work, 'ausgabe'), join(work, 'verbrauch.json')];
  mkdirSync(output);
  const start = performance.now();
  const words = ['--max-semi-space-size=8', '--import', NOTE, RUN, folder, output];
  const run = spawnSync(process.execPath, words, {
    env: { ...process.env, BENCH_NOTE: note },
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  const wall = (performance.now() - start) / 1000;
  const made = readdirSync(output).filter((name) => name.endsWith('.pdf')).length;
  if (run.status !== 0 || made !== count || !existsSync(note))
    throw new Error(`${made} von ${count} Berichten: ${run.stderr.split('\n').slice(-8).join('\n')}`);
  return {
    stamp: stamp(),
    wall,
    ...(JSON.parse(readFileSync(note, 'utf8')) as { cpu: number; peakMb: number }),
  };
}
