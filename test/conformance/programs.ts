import { execFile, execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../support/programme.ts';

/** Room for the answers of programmes; a large PDF as JSON is the longest of them. */
const ROOM = 512 * 1024 * 1024;

/** Runs a programme outside npm and gives what it prints; a bad end throws with `stdout` and `stderr`. */
export function output(command: string, words: readonly string[]): string {
  return execFileSync(command, [...words], { encoding: 'utf8', maxBuffer: ROOM, stdio: 'pipe' });
}

/** How a programme ended, and all it said. */
export interface Answer {
  readonly exit: number;
  readonly text: string;
  /** What it wrote to standard output alone. */
  readonly stdout: string;
}

/** Runs a programme beside others; a bad end is an answer, too. `seconds` ends one that hangs. */
export function answer(command: string, words: readonly string[], seconds = 600): Promise<Answer> {
  const options = { encoding: 'utf8' as const, maxBuffer: ROOM, timeout: seconds * 1000, cwd: ROOT };
  return new Promise((resolve) => {
    execFile(command, [...words], options, (error, stdout, stderr) => {
      const code = error === null ? 0 : error.code;
      resolve({ exit: typeof code === 'number' ? code : -1, text: `${stdout}${stderr}`, stdout });
    });
  });
}

/** True where the programme is installed. */
export function installed(tool: string): boolean {
  try {
    execFileSync(tool, ['--version'], { stdio: 'ignore' });
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ENOENT';
  }
}

/** A folder below `node_modules/.cache` for what the gate fetches once. */
export function cacheFolder(name: string): string {
  const folder = join(ROOT, 'node_modules/.cache/zielbericht', name);
  mkdirSync(folder, { recursive: true });
  return folder;
}
