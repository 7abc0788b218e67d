import { appendFileSync, cpSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Script } from 'node:vm';
import { beforeAll, describe, expect, test } from 'vitest';
import { MEMORY } from '../../src/effects/worker-process.ts';
import { build, execute, filesBelow, officeFolder, ROOT } from '../support/programme.ts';

beforeAll(build);

const PACKED = 'dist/packed';
const requireHere = createRequire(import.meta.url);

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

function loader() {
  return requireHere(join(ROOT, PACKED, 'load.cjs')) as {
    load(name: string): Readonly<Record<string, unknown>>;
    loaded: ReadonlyMap<string, { readonly script: Script }>;
  };
}

describe('the packed programme', () => {
  test('is made with the build, and this Node takes its byte code', () => {
    expect(readFileSync(join(ROOT, 'dist/cli/programme.js'), 'utf8')).toContain('packed/load.cjs');
    const { load, loaded } = loader();
    expect(Object.keys(load('programme.cjs'))).toEqual(['serve', 'start']);
    const refused = [...loaded].filter(([, { script }]) => script.cachedDataRejected !== false);
    expect(refused.map(([name]) => name)).toEqual([]);
    expect(loaded.size).toBeGreaterThan(5);
  });

  test('gives its byte code to workers, whose memory V8 keeps in another way', async () => {
    const look = `
      const { load, loaded } = require('./${PACKED}/load.cjs');
      load('programme.cjs');
      console.log([...loaded].filter(([, { script }]) => script.cachedDataRejected !== false).map(([name]) => name).join());`;
    const { exit, stdout } = await execute(process.execPath, [...MEMORY, '--eval', look], { cwd: ROOT });
    expect([exit, stdout]).toEqual([0, '\n']);
  });

  test('has all in the files of their own that it reads late', () => {
    const { load } = loader();
    const files = readdirSync(join(ROOT, PACKED)).filter((name) => name.endsWith('.cjs'));
    const calls = files.flatMap((file) => [
      ...readFileSync(join(ROOT, PACKED, file), 'latin1').matchAll(/packed\("([\w-]+\.cjs)"\)\.(\w+)\(/gu),
    ]);
    const missing = calls.filter(([, file = '', name = '']) => typeof load(file)[name] !== 'function');
    expect(missing.map(([call]) => call)).toEqual([]);
    expect(calls.length).toBeGreaterThanOrEqual(5);
  });

  test('keeps lines and takes blanks at their beginning, but for those of a text', () => {
    const { withoutIndent } = requireHere(join(ROOT, 'build/blanks.mjs')) as {
      withoutIndent(code: string): string;
    };
    const written = [
      'function f() {',
      '\t\tconst a = `x',
      '\ty${`',
      '\tz${',
      '\t\tb}`}',
      '\t`;',
      '\treturn "ü";',
      '}',
    ];
    const kept = ['function f() {', 'const a = `x', '\ty${`', '\tz${', 'b}`}', '\t`;', 'return "ü";', '}'];
    expect(withoutIndent(written.join('\n')).split('\n')).toEqual(kept);
  });

  test('reads HTML that cannot be poured, and letters that it does not know beforehand', async () => {
    const { folder, erstellen, page } = copyOfProgramme();
    appendFileSync(join(folder, 'templates/partials/kenntnisnahme.hbs'), '\n<p>Gilt bis<p>Łódź, Дом');
    expect((await erstellen()).exit).toBe(0);
    expect(page()).toContain('Łódź, Дом');
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
