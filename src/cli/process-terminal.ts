import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { accountName } from '../effects/process-identity.ts';
import { Interrupted } from './interrupted.ts';
import type { Terminal } from './terminal.ts';

/** The terminal this process runs in. */
export function processTerminal(): Terminal {
  return {
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    interactive: process.stdin.isTTY === true && process.stderr.isTTY === true,
    ask: (question) => lineFrom(process.stdin, process.stderr, question),
    askHidden: (question) => hiddenLineFrom(process.stdin, process.stderr, question),
    open: (path) => openWithSystem(path, process.platform),
    folder: process.cwd(),
    programme: fileURLToPath(new URL('../..', import.meta.url)),
    environment: process.env,
    account: accountName(),
  };
}

type Input = NodeJS.ReadableStream;
type Output = NodeJS.WritableStream;

async function lineFrom(
  input: Input,
  output: Output,
  question: string,
  more: { readonly terminal?: boolean; readonly historySize?: number } = {},
  interrupted?: () => void,
): Promise<string | null> {
  const lines = createInterface({ input, output, ...more });
  // Whoever listens for Ctrl+C has to close, too.
  if (interrupted) {
    lines.once('SIGINT', () => {
      interrupted();
      lines.close();
    });
  }
  const ended = new Promise<null>((resolve) => lines.once('close', () => resolve(null)));
  try {
    return await Promise.race([lines.question(question), ended]);
  } finally {
    lines.close();
  }
}

/**
 * One typed line of which nothing is shown: the terminal leaves the echo to us, and ours goes nowhere.
 *
 * Errors  throws `Interrupted` when the person stops with Ctrl+C; null when the input ended.
 */
export async function hiddenLineFrom(input: Input, output: Output, question: string): Promise<string | null> {
  const nowhere = new Writable({ write: (_chunk, _encoding, written) => written() });
  output.write(question);
  let stopped = false;
  const stop = () => {
    stopped = true;
  };
  const line = await lineFrom(input, nowhere, '', { terminal: true, historySize: 0 }, stop);
  output.write('\n');
  if (stopped) throw new Interrupted();
  return line;
}

/** The command that opens a file on each system; the path is always one argument, never part of a command line. */
export function opener(path: string, platform: string): readonly [string, readonly string[]] {
  if (platform === 'win32') return ['explorer.exe', [path]];
  if (platform === 'darwin') return ['open', [path]];
  return ['xdg-open', [path]];
}

function openWithSystem(path: string, platform: string): Promise<boolean> {
  const [command, words] = opener(path, platform);
  return new Promise((resolve) => {
    const child = spawn(command, words, { stdio: 'ignore', detached: true });
    child.once('error', () => resolve(false));
    child.once('spawn', () => {
      child.unref();
      resolve(true);
    });
  });
}
