import { appendFileSync, cpSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Script } from 'node:vm';
import { beforeAll, describe, expect, test } from 'vitest';
import { build, execute, filesBelow, officeFolder, ROOT } from '../support/programme.ts';

beforeAll(build);

const PACKED = 'dist/packed';

/** A copy of the built programme to spoil: `erstellen()` makes the sample's report with it. */
function copyOfProgramme() {
  const folder = officeFolder();
  for (const part of ['dist', 'templates', 'data', 'package.json', 'docs/fehler.json'])
    cpSync(join(ROOT, part), join(folder, part), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  const output = join(folder, 'output');
  const words = ['dist/cli/main.js', 'erstellen', '--monat', '2020-08', '--json'];
  const erstellen = () => execute(process.execPath, words, { cwd: folder });
  const page = () => {
    const name = filesBelow(output).find((file) => file.endsWith('.html')) ?? '';
    return readFileSync(join(output, name), 'utf8');
  };
  return { folder, erstellen, page };
}

describe('the packed programme', () => {
  test('is made with the build, and this Node takes its byte code', () => {
    expect(readFileSync(join(ROOT, 'dist/cli/programme.js'), 'utf8')).toContain('packed/load.cjs');
    const { load, loaded } = createRequire(import.meta.url)(join(ROOT, PACKED, 'load.cjs')) as {
      load(name: string): object;
      loaded: ReadonlyMap<string, { readonly script: Script }>;
    };
    expect(Object.keys(load('programme.cjs'))).toEqual(['serve', 'start']);
    const refused = [...loaded].filter(([, { script }]) => script.cachedDataRejected !== false);
    expect(refused.map(([name]) => name)).toEqual([]);
    expect(loaded.size).toBeGreaterThan(5);
  });

  test('does without byte code, and without byte code that is none', async () => {
    const { folder, erstellen } = copyOfProgramme();
    const codes = readdirSync(join(folder, PACKED)).filter((name) => name.endsWith('.code'));
    const [first = '', ...others] = codes.map((name) => join(folder, PACKED, name));
    for (const code of others) writeFileSync(code, 'kein Bytecode');
    writeFileSync(first, '');
    const { exit, stderr } = await erstellen();
    expect([exit, stderr]).toEqual([0, expect.not.stringContaining('SYS-900')]);
  });

  test('pours into templates as they are now, not as they were when it was packed', async () => {
    const { folder, erstellen, page } = copyOfProgramme();
    const last = join(folder, 'templates/partials/kenntnisnahme.hbs');
    appendFileSync(last, '\n<p>Gilt bis auf Weiteres</p>\n');
    expect((await erstellen()).exit).toBe(0);
    expect(page().includes('Gilt bis auf Weiteres')).toBe(true);

    appendFileSync(last, '<p>{{gibtesnicht}}</p>\n');
    const broken = await erstellen();
    expect([broken.exit, broken.stdout + broken.stderr]).toEqual([3, expect.stringContaining('VOR-402')]);
  });
});
