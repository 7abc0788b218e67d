import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type MemoryFiles, memoryFiles } from './memory-files.ts';

const folder = fileURLToPath(new URL('../../data/', import.meta.url));

const entries: Readonly<Record<string, Uint8Array>> = Object.fromEntries(
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => [relative(folder, path).replaceAll('\\', '/'), new Uint8Array(readFileSync(path))]),
);

/** The data folder of the repository, held in memory; `changes` replace a file, add one, or take one away (null). */
export function sampleData(changes: Readonly<Record<string, string | Uint8Array | null>> = {}): MemoryFiles {
  const kept = Object.entries({ ...entries, ...changes }).filter(
    (entry): entry is [string, string | Uint8Array] => entry[1] !== null,
  );
  return memoryFiles('data', Object.fromEntries(kept));
}

/** A file of the data folder as text. */
export function sampleText(path: string): string {
  const bytes = entries[path];
  if (!bytes) throw new RangeError(`no sample file ${path}`);
  return new TextDecoder().decode(bytes);
}

/** The line of the sample's agreement that states an agreed value: `18,9 %`. */
export function agreedLine(value: string): number {
  const lines = sampleText('vereinbarungen/msh-2020.yaml').split('\n');
  const line = lines.findIndex((each) => each.trimEnd() === `    zielwert: ${value}`) + 1;
  if (line === 0) throw new RangeError(`no line states ${value}`);
  return line;
}
