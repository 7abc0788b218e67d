import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { run } from '../../../../src/cli/run.ts';
import { fakeTerminal } from '../../../support/fake-terminal.ts';

const HEAD = 'Stand: 01.09.2020;;\nMonat;Plätze;Bemerkung\n';
const ROW = 'Jan 20;20;"mit ""Anmerkung""\nüber zwei Zeilen"\n';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'grosse-datei-'));
  writeFileSync(join(folder, 'gross.csv'), HEAD + ROW.repeat(1_100_000));
  const zip = Buffer.alloc(51_000_000);
  zip.set([0x50, 0x4b, 0x03, 0x04]);
  writeFileSync(join(folder, 'gross.xlsx'), zip);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function profil(...words: readonly string[]) {
  const terminal = fakeTerminal({ folder });
  const exit = await run(['profil', ...words], terminal);
  return { exit, out: terminal.stdout(), err: terminal.stderr() };
}

describe('a file above 50 MB', () => {
  test('is refused by „profil pruefen“ and „profil neu“ with the way to let it in', async () => {
    for (const word of ['pruefen', 'neu']) {
      const { exit, err } = await profil(word, 'gross.csv');
      expect([exit, err]).toEqual([4, expect.stringMatching(/^\ngross\.csv: Fehler CSV-106\n/u)]);
      expect(err).toContain('lässt „--max-eingabe 2GB“ sie zu');
    }
  });

  test('is looked at from its beginning with „--max-eingabe“, cut behind a whole record', async () => {
    const { exit, out, err } = await profil('pruefen', 'gross.csv', '--max-eingabe', '200MB');
    expect([exit, err]).toEqual([0, expect.stringContaining('gross.csv: Hinweis CSV-197\n')]);
    expect(err).not.toMatch(/Fehler|Warnung/u);
    expect(err).toMatch(/wurden die ersten 5,0\u00a0MB angesehen/u);
    expect(out).toMatch(/^Datei {9}gross\.csv \(5\d,\d MB\)$/mu);
    expect(out).toMatch(/Jan 20.*20/u);
  });

  test('gives a proposal from its beginning, and says so', async () => {
    const { exit, out, err } = await profil('neu', 'gross.csv', '--max-eingabe', '200MB');
    expect([exit, err]).toEqual([0, expect.stringContaining('Hinweis CSV-197\n')]);
    expect(out).toContain('profil: gross');
  });

  test('stays refused as a workbook, which nobody can read from its beginning', async () => {
    const { exit, err } = await profil('pruefen', 'gross.xlsx', '--max-eingabe', '2GB');
    expect([exit, err]).toEqual([4, expect.stringContaining('Fehler CSV-196\n')]);
    expect(err).toContain('als „CSV UTF-8 (durch Trennzeichen getrennt)“ speichern');
  });

  test('is let in by a size with its unit alone', async () => {
    const { exit, err } = await profil('pruefen', 'gross.csv', '--max-eingabe', '200');
    expect([exit, err]).toEqual([2, expect.stringContaining('BED-232')]);
  });

  test('has its option in the help', async () => {
    expect((await profil('--hilfe')).out).toContain('--max-eingabe GRÖSSE');
  });
});
