import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline/promises';
import { fileURLToPath } from 'node:url';
import type { Terminal } from './terminal.ts';

/** The terminal this process runs in. */
export function processTerminal(): Terminal {
  return {
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    interactive: process.stdin.isTTY === true && process.stderr.isTTY === true,
    ask,
    open: (path) => openWithSystem(path, process.platform),
    folder: process.cwd(),
    programme: fileURLToPath(new URL('../..', import.meta.url)),
    environment: process.env,
  };
}

async function ask(question: string): Promise<string | null> {
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  const ended = new Promise<null>((resolve) => lines.once('close', () => resolve(null)));
  try {
    return await Promise.race([lines.question(question), ended]);
  } finally {
    lines.close();
  }
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
