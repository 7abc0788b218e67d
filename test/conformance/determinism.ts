import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { filesBelow, zielbericht } from '../support/programme.ts';

/** Places and habits that must not be seen in a file. */
const WORLDS: readonly Readonly<Record<string, string>>[] = [
  { TZ: 'UTC', LANG: 'C', LC_ALL: 'C' },
  { TZ: 'Pacific/Auckland', LANG: 'de_DE.UTF-8', LC_ALL: 'de_DE.UTF-8' },
  { TZ: 'America/St_Johns', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
];
const KINDS = ['.pdf', '.json', '.html'];
const EDITIONS = [
  ['erstellen', '--monat', '2020-08'],
  ['jahresbericht', '--jahr', '2020'],
] as const;

/** The built command, run in other time zones and languages, writes the same PDF, JSON and HTML. */
export async function determinismFaults(folder: string): Promise<readonly string[]> {
  const runs = await Promise.all(WORLDS.map((env, index) => reportsOf(join(folder, `welt-${index}`), env)));
  const [first = new Map<string, string>(), ...others] = runs;
  const kinds = new Set([...first.keys()].map((path) => extname(path)));
  return [
    ...KINDS.filter((kind) => !kinds.has(kind)).map((kind) => `Es entstand keine Datei „${kind}“.`),
    ...others.flatMap((run, index) => differences(first, run, JSON.stringify(WORLDS[index + 1]))),
  ];
}

/** Path and SHA-256 of every report file. */
async function reportsOf(
  folder: string,
  env: Readonly<Record<string, string>>,
): Promise<ReadonlyMap<string, string>> {
  for (const words of EDITIONS) {
    const { exit, stderr } = await zielbericht([...words, '--ausgabe', folder, '--leise'], { env });
    if (exit !== 0) throw new Error(`${words[0]} endet mit ${exit}: ${stderr}`);
  }
  const reports = join(folder, 'berichte');
  return new Map(filesBelow(reports).map((path) => [path, hashOf(join(reports, path))]));
}

function differences(
  expected: ReadonlyMap<string, string>,
  found: ReadonlyMap<string, string>,
  world: string,
): readonly string[] {
  const paths = new Set([...expected.keys(), ...found.keys()]);
  return [...paths]
    .filter((path) => expected.get(path) !== found.get(path))
    .map((path) => `${path} ist anders mit ${world}.`);
}

function hashOf(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex');
}
