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

const HERE = import.meta.url;
/** Beside this file, built or not. */
const CONTENDER = fileURLToPath(new URL(`./lock-contender${extname(fileURLToPath(HERE))}`, HERE));

/** From the last word that somebody is there until all begin. Milliseconds. */
const RUN_UP = 50;

/**
 * Several processes want one output folder at the same moment: exactly one gets it. German: Wettlauf um die Sperre.
 *
 * All begin when the last one is there, and the winner holds the lock until the last one has its answer: however slow
 * the machine, their calls overlap.
 */
export async function lockRace(folder: string, runs: number): Promise<Race> {
  const contenders = Array.from({ length: runs }, () => contender(folder));
  await Promise.all(contenders.map(({ ready }) => ready));
  const begin = Date.now() + RUN_UP;
  for (const { begins } of contenders) begins(begin);
  await Promise.all(contenders.map(({ answered }) => answered));
  for (const { ends } of contenders) ends();
  const all = await Promise.all(contenders.map(({ said }) => said));
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

/** One process of the race; what it should have said counts as said when it ends. */
interface Contender {
  readonly ready: Promise<void>;
  readonly answered: Promise<void>;
  readonly said: Promise<Said>;
  readonly begins: (at: number) => void;
  readonly ends: () => void;
}

function contender(folder: string): Contender {
  const child = spawn(process.execPath, [CONTENDER, folder], { stdio: ['pipe', 'pipe', 'ignore'] });
  const [ready, answered, said] = [
    Promise.withResolvers<void>(),
    Promise.withResolvers<void>(),
    Promise.withResolvers<Said>(),
  ];
  let lines: readonly string[] = [];
  let text = '';
  child.stdout.on('data', (chunk: Buffer) => {
    text += chunk.toString();
    lines = text.split('\n').slice(0, -1);
    if (lines.length > 0) ready.resolve();
    if (lines.length > 1) answered.resolve();
  });
  const over = (what: Said) => {
    ready.resolve();
    answered.resolve();
    said.resolve(what);
  };
  // Whoever died before it was told to begin does not listen any more; its end says so.
  child.stdin.on('error', () => {});
  child.on('error', () => over(NOTHING));
  child.on('close', (exit) => {
    const answer = lines[1];
    over(answer === undefined ? NOTHING : { ...(JSON.parse(answer) as Said), exit });
  });
  return {
    ready: ready.promise,
    answered: answered.promise,
    said: said.promise,
    begins: (at) => void child.stdin.write(String(at)),
    ends: () => void child.stdin.end(),
  };
}

const NOTHING: Said = { exit: null, won: false, took: 0, message: 'der Vorgang ließ sich nicht starten' };
