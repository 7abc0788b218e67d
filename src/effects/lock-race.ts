import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What one process of a race said. */
interface Said {
  readonly exit: number | null;
  readonly won: boolean;
  /** Milliseconds inside the process until the answer. */
  readonly took: number;
  readonly message: string;
}

export interface Race {
  readonly faults: readonly string[];
  /** Milliseconds until each loser had its answer, measured inside its process. */
  readonly waits: readonly number[];
}

/** Long enough for every process to have started. Milliseconds. */
export interface RaceTimes {
  readonly start: number;
  readonly hold: number;
}

const TIMES: RaceTimes = { start: 1_500, hold: 1_000 };
const HERE = import.meta.url;
/** Beside this file, built or not. */
const CONTENDER = fileURLToPath(new URL(`./lock-contender${extname(fileURLToPath(HERE))}`, HERE));

/** Several processes want one output folder at the same moment: exactly one gets it. German: Wettlauf um die Sperre. */
export async function lockRace(folder: string, runs: number, { start, hold } = TIMES): Promise<Race> {
  const begin = Date.now() + start;
  const words = [folder, String(begin), String(begin + hold)];
  const all = await Promise.all(Array.from({ length: runs }, () => contender(words)));
  const losers = all.filter(({ won }) => !won);
  const winners = runs - losers.length;
  return {
    waits: losers.map(({ took }) => took),
    faults: [
      ...(winners === 1 ? [] : [`${winners} Gewinner`]),
      ...losers
        .filter(({ exit }) => exit !== 9)
        .map(({ exit, message }) => `Rückgabewert ${exit}: ${message}`),
      ...losers.filter((loser) => !namesHolder(loser)).map(({ message }) => `nennt niemanden: ${message}`),
      ...leftIn(folder).map((name) => `liegen geblieben: ${name}`),
    ],
  };
}

function namesHolder({ message }: Said): boolean {
  return /läuft seit .+ durch .+ auf .+ \(PID \d+\)/.test(message);
}

function leftIn(folder: string): readonly string[] {
  const archive = join(folder, 'archiv');
  return existsSync(archive) ? readdirSync(archive).filter((name) => name.startsWith('.sperre')) : [];
}

function contender(words: readonly string[]): Promise<Said> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [CONTENDER, ...words], { stdio: ['ignore', 'pipe', 'ignore'] });
    let said = '';
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString();
    });
    child.on('error', () => resolve(NOTHING));
    child.on('close', (exit) => resolve(said === '' ? NOTHING : { ...(JSON.parse(said) as Said), exit }));
  });
}

const NOTHING: Said = { exit: null, won: false, took: 0, message: 'der Vorgang ließ sich nicht starten' };
