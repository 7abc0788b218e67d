import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { sha256Hex } from '../../src/domain/sha256.ts';
import { manyAgreements } from '../support/many-agreements.ts';
import { build, ROOT, zielbericht } from '../support/programme.ts';

beforeAll(build);

const MAIN = join(ROOT, 'dist/cli/main.js');

/** Hash of every file in the folder of the reports. */
function filesOf(folder: string): Readonly<Record<string, string>> {
  const reports = join(folder, 'output/berichte/2020-08');
  return Object.fromEntries(
    readdirSync(reports).map((name) => [name, sha256Hex(readFileSync(join(reports, name)))]),
  );
}

const filedLines = (folder: string) =>
  readFileSync(join(folder, 'output/archiv/journal.jsonl'), 'utf8').split('\n').length - 1;

const make = (folder: string, ...more: string[]) =>
  zielbericht(['erstellen', '--monat', '2020-08', ...more], { cwd: folder });

/** What the progress says of each agreement, in whatever order: `{ 'jc-1': 'neu' }`. */
const fates = (said: string) =>
  Object.fromEntries(
    [...said.matchAll(/^\d+\/\d+ (\S+) \S+: (.+)$/gm)].map(([, id = '', word]) => [id, word]),
  );

const HEAD = (folder: string, id: string) => join(folder, `data/berichte/${id}/2020-08.yaml`);

describe('a run over many agreements', () => {
  test('makes the same files side by side as one after the other, and files them in the same order', async () => {
    const [two, one] = [manyAgreements(8), manyAgreements(8)];
    const crew = await make(two, '--arbeiter', '2');
    const alone = await make(one, '--arbeiter', '1');
    expect([crew.exit, alone.exit]).toEqual([0, 0]);
    expect(filesOf(two)).toEqual(filesOf(one));
    expect(crew.stdout).toBe(alone.stdout);
    expect(readdirSync(join(two, 'output/archiv'))).toEqual(readdirSync(join(one, 'output/archiv')));
    const told = crew.stderr.split('\n').filter((line) => /^\d\/8 /.test(line));
    expect(told).toEqual([1, 2, 3, 4, 5, 6, 7, 8].map((n) => `${n}/8 jc-${n} 2020-08: neu`));
    expect((await zielbericht(['archiv', 'pruefen', '--alles-lesen'], { cwd: two })).exit).toBe(0);
    expect((await zielbericht(['archiv', 'nachrechnen', '--alle'], { cwd: two })).exit).toBe(0);
  });

  test('leaves out what is unchanged, makes again what changed, and everything with --neu', async () => {
    const folder = manyAgreements(7);
    await make(folder, '--arbeiter', '2');
    const before = filesOf(folder);
    const second = await make(folder);
    expect(second.stderr.match(/: unverändert/g)).toHaveLength(7);
    expect(filedLines(folder)).toBe(7);

    writeFileSync(HEAD(folder, 'jc-3'), 'berichtsdatum: 2020-09-28\nursache: Ein anderer Grund.\n');
    const third = await make(folder);
    expect(fates(third.stderr)).toMatchObject({
      'jc-2': 'unverändert',
      'jc-3': 'neu',
      'jc-4': 'unverändert',
    });
    expect(third.stderr.match(/: unverändert/g)).toHaveLength(6);
    const changed = Object.entries(filesOf(folder)).filter(([name, hash]) => before[name] !== hash);
    expect(changed.map(([name]) => name.includes('JC-Klein-3_'))).toEqual([true, true, true]);

    const anew = await make(folder, '--neu', '--arbeiter', '2');
    expect(anew.stderr.match(/: unverändert/g)).toHaveLength(7);
    expect(filedLines(folder)).toBe(8);
  });

  test('goes on behind a broken agreement and says so, and lays out again what somebody deleted', async () => {
    const folder = manyAgreements(7);
    writeFileSync(HEAD(folder, 'jc-2'), 'berichtsdatum: gestern\n');
    const first = await make(folder, '--arbeiter', '2');
    expect(first.exit).toBe(5);
    expect(fates(first.stderr)).toMatchObject({ 'jc-2': 'Fehler' });
    expect(first.stderr).toContain('data/berichte/jc-2/2020-08.yaml:1:');
    expect(first.stderr.match(/: neu/g)).toHaveLength(6);

    const lost = join(folder, 'output/berichte/2020-08/2020-08_Managementbericht_JC-Klein-5_F1.pdf');
    rmSync(lost);
    writeFileSync(HEAD(folder, 'jc-2'), 'berichtsdatum: 2020-09-28\nursache: Ein Grund.\n');
    const second = await make(folder);
    expect(second.exit).toBe(0);
    expect(fates(second.stderr)).toMatchObject({ 'jc-2': 'neu' });
    expect(second.stderr.match(/: unverändert/g)).toHaveLength(6);
    expect(existsSync(lost)).toBe(true);
  });

  test('stops at Ctrl-C, keeps what is done, and the next run goes on from there', async () => {
    const folder = manyAgreements(30);
    const child = spawn(process.execPath, [MAIN, 'erstellen', '--monat', '2020-08', '--arbeiter', '2'], {
      cwd: folder,
    });
    let said = '';
    child.stderr.on('data', (text: Buffer) => {
      said += text;
      if (!child.killed && /^3\/30 /m.test(said)) child.kill('SIGINT');
    });
    const exit = await new Promise((resolve) => child.on('exit', resolve));
    expect(exit).toBe(130);
    expect(said).toContain('SYS-924');
    const done = filedLines(folder);
    expect(done).toBeGreaterThanOrEqual(3);
    expect(done).toBeLessThan(30);
    const next = await make(folder, '--arbeiter', '2');
    expect(next.exit).toBe(0);
    expect(next.stderr.match(/: unverändert/g)).toHaveLength(done);
    expect(next.stderr.match(/: neu/g)).toHaveLength(30 - done);
  });

  test('notices that two agreements claim the same, once both are there', async () => {
    const folder = manyAgreements(6);
    await make(folder, '--arbeiter', '1');
    const path = join(folder, 'data/vereinbarungen/jc-6.yaml');
    writeFileSync(path, readFileSync(path, 'utf8').replace('JC-Klein-6', 'jc-klein-1'));
    const second = await make(folder, '--arbeiter', '1');
    expect(fates(second.stderr)).toMatchObject({ 'jc-1': 'Fehler', 'jc-3': 'unverändert', 'jc-6': 'Fehler' });
    expect(second.stderr).toContain('DEF-152');
    expect(second.stderr.match(/: unverändert/g)).toHaveLength(4);
  });
});
