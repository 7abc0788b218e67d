import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { build, execute, filesBelow, officeFolder, ROOT, zielbericht } from '../support/programme.ts';

beforeAll(build);

const BIN = join(ROOT, 'bin/zielbericht.cjs');
const VERSION = (JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string }).version;

/** An older Node of this machine, where there is one. */
const OLDER = ['/usr/bin/node', '/usr/local/bin/node'].find((path) => existsSync(path));
const older = OLDER === undefined ? null : await execute(OLDER, ['-p', 'parseInt(process.versions.node)']);
const hasOlder = older !== null && Number(older.stdout) >= 18 && Number(older.stdout) < 24;

describe('the command', () => {
  test('starts with the Node it needs', async () => {
    expect(await execute(process.execPath, [BIN, '--version'])).toMatchObject({
      exit: 0,
      stdout: `${VERSION}\n`,
    });
  });

  test.skipIf(!hasOlder)('starts again with its own Node where the system has an older one', async () => {
    expect(await execute(OLDER ?? '', [BIN, '--version'])).toMatchObject({ exit: 0, stdout: `${VERSION}\n` });
  });

  test.skipIf(!hasOlder)('passes the exit code through the second start', async () => {
    const run = await execute(OLDER ?? '', [BIN, 'erstelen'], { cwd: officeFolder() });
    expect([run.exit, run.stderr]).toEqual([2, expect.stringContaining('Meinten Sie „erstellen“?')]);
  });

  test.skipIf(!hasOlder)('ends with 12 and a German message where no newer Node was installed', async () => {
    const lonely = join(officeFolder(), 'bin');
    mkdirSync(lonely);
    writeFileSync(join(lonely, 'zielbericht.cjs'), readFileSync(BIN));
    const run = await execute(OLDER ?? '', [join(lonely, 'zielbericht.cjs'), '--version']);
    expect([run.exit, run.stdout]).toEqual([12, '']);
    expect(run.stderr).toMatch(/^zielbericht braucht Node 24 oder neuer\. Gefunden: v\d/);
    expect(run.stderr).toContain('Hinweis: Im Ordner des Programms „npm ci“ ausführen');
  });

  test.skipIf(!hasOlder)('passes a signal on, and the next run finishes the work', async () => {
    const output = join(officeFolder(), 'Ausgabe');
    const words = [BIN, 'monatslauf', '--muster', '--ausgabe', output];
    const child = spawn(OLDER ?? '', words, { cwd: officeFolder() });
    const ended = new Promise((resolve) => child.once('exit', (code, signal) => resolve(code ?? signal)));
    child.stderr.once('data', () => child.kill('SIGTERM'));
    expect(await ended).toBe(143);
    const sent = () => filesBelow(join(output, 'postausgang')).length;
    expect(sent()).toBeLessThan(9);
    expect((await zielbericht(words.slice(1))).exit).toBe(0);
    expect(sent()).toBe(9);
  });

  test('ends with 12 where it was copied but never set up', async () => {
    const lonely = join(officeFolder(), 'bin');
    mkdirSync(lonely);
    writeFileSync(join(lonely, 'zielbericht.cjs'), readFileSync(BIN));
    const run = await execute(process.execPath, [join(lonely, 'zielbericht.cjs'), '--version']);
    expect([run.exit, run.stderr]).toEqual([12, expect.stringContaining('Der Ordner „dist“ fehlt.')]);
  });

  test('writes results to stdout and messages to stderr', async () => {
    const help = await zielbericht(['--hilfe']);
    expect([help.exit, help.stderr]).toEqual([0, '']);
    const wrong = await zielbericht(['erstellen', '--monat', 'August']);
    expect([wrong.exit, wrong.stdout]).toEqual([2, '']);
    expect(wrong.stderr).toContain('„August“ ist kein Monat.');
  });

  test('gives one JSON document also for a call that is refused', async () => {
    const run = await zielbericht(['erstellen', '--monat', 'August', '--json']);
    expect([run.exit, run.stderr]).toEqual([2, '']);
    expect(JSON.parse(run.stdout)).toMatchObject({
      schema: 'zielbericht/1',
      befehl: 'erstellen',
      rueckgabewert: 2,
      meldungen: [{ code: 'BED-205', art: 'Fehler', hinweis: expect.stringContaining('--monat 2020-08') }],
    });
  });

  test('refuses a menu where nobody can answer', async () => {
    const run = await zielbericht(['menue']);
    expect([run.exit, run.stderr]).toEqual([2, expect.stringContaining('BED-215')]);
  });
});

describe('Managementbericht.cmd', () => {
  test('calls the menu in five lines with Windows line ends', () => {
    const text = readFileSync(join(ROOT, 'Managementbericht.cmd'), 'latin1');
    expect(text.split('\r\n').filter((line) => line !== '')).toHaveLength(5);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(text).toContain('bin\\zielbericht.cjs" menue');
  });
});
