import { execFile, execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of this repository. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const MAIN = join(ROOT, 'dist/cli/main.js');

/** What a run of the built command left behind. */
export interface Run {
  readonly exit: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Builds `dist/` as `npm run prepare` does, unless it is newer than every source and template. */
export function build(): void {
  const built = statSync(MAIN, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  if (newestSource() <= built) return;
  for (const words of [['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json'], ['build/pack.mjs']])
    execFileSync(process.execPath, words, { cwd: ROOT });
}

function newestSource(): number {
  const files = ['src', 'build', 'templates'].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file)),
  );
  const sources = files.filter((file) => /\.(ts|mjs|cjs|hbs)$/.test(file));
  return Math.max(...sources.map((file) => statSync(join(ROOT, file)).mtimeMs));
}

/** Runs the built command as a shell would. */
export function zielbericht(
  words: readonly string[],
  place: { readonly cwd?: string; readonly env?: Readonly<Record<string, string>> } = {},
): Promise<Run> {
  return execute(process.execPath, [MAIN, ...words], place);
}

/** Runs a programme and gives its exit code instead of throwing. */
export function execute(
  programme: string,
  words: readonly string[],
  { cwd = ROOT, env = {} }: { readonly cwd?: string; readonly env?: Readonly<Record<string, string>> } = {},
): Promise<Run> {
  return new Promise((resolve) => {
    const options = {
      cwd,
      env: { ...process.env, ...env },
      encoding: 'utf8' as const,
      maxBuffer: 16_000_000,
    };
    execFile(programme, [...words], options, (error, stdout, stderr) => {
      const code = error === null ? 0 : error.code;
      resolve({ exit: typeof code === 'number' ? code : -1, stdout, stderr });
    });
  });
}

/** An empty folder, removed when all tests are through; its name holds a blank and umlauts, as folders in offices do. */
export function officeFolder(): string {
  return mkdtempSync(join(process.env['ZIELBERICHT_TESTORDNER'] ?? tmpdir(), 'Büro Süd '));
}

/** A copy of the sample data to spoil. */
export function copyOfData(folder: string): string {
  const data = join(folder, 'Daten März');
  cpSync(join(ROOT, 'data'), data, { recursive: true });
  return data;
}

/**
 * The sample data in an office that sends: its signatories were confirmed today. For the clock decides whether a
 * confirmation is old, and the sample's own are of 2020.
 */
export function copyOfConfirmedData(folder: string): string {
  const data = copyOfData(folder);
  const path = join(data, 'vereinbarungen/msh-2020.yaml');
  const today = new Date().toISOString().slice(0, 10);
  const text = readFileSync(path, 'utf8').replace(
    /(zuletzt-bestaetigt: )\d{4}-\d\d-\d\d/g,
    (_all, key: string) => `${key}${today}`,
  );
  writeFileSync(path, text);
  return data;
}

/** Every file below a folder, sorted; none when there is no such folder. */
export function filesBelow(folder: string): readonly string[] {
  if (statSync(folder, { throwIfNoEntry: false }) === undefined) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .toSorted();
}
