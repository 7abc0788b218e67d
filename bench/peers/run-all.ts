import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { PeerInput } from '../peer-input/input.ts';
import { keepConverted } from '../peer-input/kept.ts';
import { missingProbes, probesOf } from '../probes.ts';
import { attachedBytes } from './attached-bytes.ts';
import { peerFonts } from './fonts.ts';

/** How much is measured. */
export interface Extent {
  readonly reports: number;
  readonly rounds: number;
  readonly cold: number;
  readonly warm: number;
}

/** A row of the peers' `results.json`: one number for each round, null where a run failed. */
export interface PeerRow {
  readonly id: string;
  readonly name: string;
  readonly cold: readonly (number | null)[];
  readonly wall: readonly (number | null)[];
  readonly cpu: readonly (number | null)[];
  readonly mem: readonly (number | null)[];
  readonly warm: readonly (number | null)[];
  readonly kb?: number;
  readonly pages?: string;
  readonly claim?: string;
  readonly text?: string;
}

const RUN = resolve(import.meta.dirname, '../peer-input/run.ts');
/** Typst tagged and for PDF/UA, tuned pdfmake, pdfkit by hand, and the raw writer that shows the floor. */
const PEERS = 'typst,typst-ua,tuned,pdfkit,raw';

/** The programme by which the adapter is called; the peers' bench appends both folders. */
export const OURS = `${process.execPath} --max-semi-space-size=8 ${RUN}`;

/** Where the peers' bench works and keeps what it installed. */
export const workFolder = process.env['PEERS_TMP'] ?? join(tmpdir(), 'peers/work');

/**
 * Our row beside the peers in interleaved rounds, by the peers' own `run-all`.
 *
 * Inputs are generated and converted before, so that every counted run finds it done.
 * Errors  throws when `run-all` does.
 */
export async function runAll(
  folder: string,
  { reports, rounds, cold, warm }: Extent,
): Promise<readonly PeerRow[]> {
  for (const count of [1, reports]) await keepConverted(generated(folder, count));
  const env = {
    ...process.env,
    PEERS_TMP: workFolder,
    PEERS_FONTDIR: peerFonts(workFolder),
    OURS,
    OURS_NAME: 'zielbericht',
    ONLY: PEERS,
    FLOOR: '0',
    N: String(reports),
    ROUNDS: String(rounds),
    COLD: String(cold),
    WARM: String(warm),
  };
  const run = spawnSync(process.execPath, [join(folder, 'run-all.mjs')], {
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (run.status !== 0) throw new Error('run-all der Vergleichsprogramme ist gescheitert.');
  return JSON.parse(readFileSync(join(workFolder, 'results.json'), 'utf8')) as readonly PeerRow[];
}

/** The input folder that `run-all` will use, made by the peers' generator unless it is there. */
export function generated(folder: string, count: number): string {
  const into = join(workFolder, `in-${count}`);
  if (!existsSync(into))
    spawnSync(process.execPath, [join(folder, 'gen-data.mjs'), String(count), into, '1'], {
      stdio: 'inherit',
    });
  return into;
}

/** What the peers' bench does not ask of a report, about our report of the first input. */
export interface OwnReport {
  /** `284/284`: texts found, the true minus (U+2212) read as a hyphen. */
  readonly probes: string;
  readonly attachedKib: number;
}

export function ownReport(): OwnReport {
  const input = JSON.parse(readFileSync(join(workFolder, 'in-1/jc-0001.json'), 'utf8')) as PeerInput;
  const pdf = join(workFolder, 'out/ours/1/jc-0001.pdf');
  const { stdout } = spawnSync('pdftotext', [pdf, '-'], { encoding: 'utf8', maxBuffer: 2 ** 26 });
  const all = probesOf(input).length;
  return {
    probes: `${all - missingProbes(input, stdout ?? '').length}/${all}`,
    attachedKib: attachedBytes(readFileSync(pdf)) / 1024,
  };
}
