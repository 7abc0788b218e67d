import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Said } from './worker-seat.ts';

/** What a worker is made of: its entry, and what it is told once. */
export interface WorkerPlan {
  readonly entry: URL;
  /** Plain data. */
  readonly told: unknown;
}

/** Somebody of our own who answers tasks in a process beside this one. German: Arbeiter. */
export interface WorkerProcess {
  give(task: unknown): void;
  /** Sends it away, whatever it is at; resolves when it is gone. */
  dismiss(): Promise<void>;
}

/** What is heard of a worker. */
export interface Heard {
  said(said: Said): void;
  /** It is gone, and nobody sent it away. */
  died(error: Error, ranOutOfMemory: boolean): void;
}

/**
 * How V8 keeps a worker's memory; docs/decisions/0050 has what each brought.
 *
 * One thread collects the garbage, for the other cores have work of their own. What a report is made of never lives
 * long, so nothing is put among the old objects beforehand, and 64 MB for each half of the young ones let most of it
 * come and go there, from the first report on. Old objects are looked through in one go: nobody waits for an answer
 * meanwhile, and in small steps, over several reports, most of what these leave behind would count as alive.
 */
export const MEMORY = [
  '--single-threaded-gc',
  '--no-incremental-marking',
  '--no-allocation-site-pretenuring',
  '--min-semi-space-size=64',
  '--max-semi-space-size=64',
];

/** Megabytes: ten times what usual reports keep alive. A long one that needs more gets a worker with room for it. */
const OLD_OBJECTS = '--max-old-space-size=1024';

/** Characters of what a worker said last, kept to tell why it died. */
const LAST_WORDS = 4000;
/** V8's own words, the only thing that tells this death from others. */
const OUT_OF_MEMORY = /heap out of memory/i;

/** Starts a worker. `isRoomy`: it may take whatever memory it needs. */
export function hire({ entry, told }: WorkerPlan, isRoomy: boolean, heard: Heard): WorkerProcess {
  const child = fork(fileURLToPath(entry), [], {
    execArgv: isRoomy ? MEMORY : [...MEMORY, OLD_OBJECTS],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    // Ctrl-C at a terminal is meant for the one who leads. Windows would open a window for each.
    detached: process.platform !== 'win32',
  });
  const lastWords = lastWordsOf(child);
  const gone = Promise.withResolvers<void>();
  let isWanted = true;
  child.on('message', (message) => heard.said(message as Said));
  child.on('error', (error) => end(error));
  child.on('close', (code, signal) => {
    const { text, ofMemory } = lastWords();
    const why = ofMemory ? 'ran out of memory' : `ended with ${code ?? signal}`;
    end(new Error(`worker ${why}`, { cause: new Error(text) }), ofMemory);
  });
  function end(error: Error, ranOutOfMemory = false): void {
    gone.resolve();
    if (!isWanted) return;
    isWanted = false;
    heard.died(error, ranOutOfMemory);
  }
  send(child, told);
  return {
    give: (task) => send(child, task),
    dismiss() {
      isWanted = false;
      child.kill('SIGKILL');
      return gone.promise;
    },
  };
}

/** What cannot be sent any more goes to one that has died: its end is heard anyway. */
function send(child: ChildProcess, message: unknown): void {
  // One that could not be started has no such function, and its error is on the way.
  child.send?.(message as NodeJS.Dict<unknown>, () => undefined);
}

function lastWordsOf(child: ChildProcess): () => { readonly text: string; readonly ofMemory: boolean } {
  let text = '';
  // What comes behind these words, such as a list of calls, may be longer than what is kept.
  let ofMemory = false;
  child.stderr?.setEncoding('utf8').on('data', (piece: string) => {
    text += piece;
    ofMemory ||= OUT_OF_MEMORY.test(text);
    text = text.slice(-LAST_WORDS);
  });
  return () => ({ text: text.trim(), ofMemory });
}
