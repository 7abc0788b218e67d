import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { BaseName, PeerInput } from './input.ts';

/** Inputs in our own definitions, kept beside them: `eingaben.zielbericht` beside `eingaben`. */
export interface Kept {
  /** The data folder with one agreement for each input. */
  readonly data: string;
  readonly names: readonly BaseName[];
  /** How many were converted now: 0 where nothing changed since the last time. */
  readonly converted: number;
}

/** Digest of each input as it was converted, and of the converter that did it. */
interface Note {
  readonly converter: string;
  readonly inputs: Readonly<Record<BaseName, string>>;
}

const NOTE = 'umgewandelt.json';

/** Converts what is new or changed, and forgets what is gone. */
export async function keepConverted(inputs: string): Promise<Kept> {
  const folder = `${resolve(inputs)}.zielbericht`;
  const data = join(folder, 'data');
  const texts = new Map(namesIn(inputs).map((name) => [name, readFileSync(join(inputs, `${name}.json`))]));
  const digests = Object.fromEntries([...texts].map(([name, bytes]) => [name, digest(bytes)]));
  const before = noteIn(folder);
  const changed = [...texts.keys()].filter((name) => before.inputs[name] !== digests[name]);
  const gone = Object.keys(before.inputs).filter((name) => !texts.has(name));
  if (changed.length + gone.length > 0) {
    // Loaded here alone: counted runs find everything done and need no converter.
    const { convert, forget } = await import('./convert.ts');
    for (const name of gone) forget(name, data);
    for (const name of changed) convert(JSON.parse(String(texts.get(name))) as PeerInput, name, data);
    writeFileSync(join(folder, NOTE), JSON.stringify({ converter: before.converter, inputs: digests }));
  }
  return { data, names: [...texts.keys()], converted: changed.length };
}

function namesIn(folder: string): readonly BaseName[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return names.map((name) => name.slice(0, -'.json'.length)).toSorted();
}

/** What another converter made counts for nothing. */
function noteIn(folder: string): Note {
  const path = join(folder, NOTE);
  const note = existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Note) : null;
  if (note?.converter === converter()) return note;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  return { converter: converter(), inputs: {} };
}

/** The converter is what its sources say. */
function converter(): string {
  const sources = readdirSync(import.meta.dirname).toSorted();
  return digest(Buffer.concat(sources.map((name) => readFileSync(join(import.meta.dirname, name)))));
}

function digest(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
