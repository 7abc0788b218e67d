import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { run } from '../../../../src/cli/run.ts';
import { fakeTerminal } from '../../../support/fake-terminal.ts';

const TABLE = fileURLToPath(
  new URL('../../../fixtures/profile/genesis-tabelle/jahrgang-2020.csv', import.meta.url),
);

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'profil-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function neu(words: readonly string[], lines: readonly string[] | null = null) {
  const terminal = fakeTerminal({ folder, lines: lines ?? [], interactive: lines !== null });
  const exit = await run(['profil', 'neu', ...words], terminal);
  return { exit, out: terminal.stdout(), err: terminal.stderr() };
}

const written = () => join(folder, 'data/profile/alo.yaml');

describe('zielbericht profil neu', () => {
  test('proposes, marks what is open, and writes nothing of its own accord (BED-244)', async () => {
    const { exit, out, err } = await neu([TABLE, '--name', 'alo']);
    expect(exit).toBe(0);
    expect(out).toContain('grundlage: genesis-tabelle\n');
    expect(out).toContain('# schluessel: { nur: "15087" }');
    expect(out).toMatch(/^# 9:4 +15087 +2020-01 +Arbeitslose \/ Insgesamt +5120 +5120 +endgueltig$/mu);
    expect(err).toContain('Warnung BED-244\n„schluessel“ ist offen');
    expect(existsSync(join(folder, 'data'))).toBe(false);
  });

  test('asks at the terminal where the file leaves something open, and writes after a yes', async () => {
    const { exit, out, err } = await neu([TABLE, '--name', 'alo'], ['99999', '01001', 'j']);
    expect(err).toContain('„99999“ steht nicht zur Auswahl.');
    expect([exit, out]).toEqual([0, expect.stringContaining('# Geschrieben: ')]);
    expect(out).toMatch(/^# 11:4 +01001 +2020-01 /mu); // the first values are those of the own region
    expect(readFileSync(written(), 'utf8')).toContain('schluessel: { nur: "01001" }');
  });

  test('an empty answer leaves it open; a no writes nothing', async () => {
    const { out } = await neu([TABLE, '--name', 'alo'], ['', 'n']);
    expect(out).toContain('# OFFEN: Welcher der 3 Schlüssel');
    expect(existsSync(written())).toBe(false);
  });

  test('--nicht-interaktiv asks nothing, though somebody sits there', async () => {
    const { err } = await neu([TABLE, '--name', 'alo', '--nicht-interaktiv'], ['1', 'j']);
    expect(err).not.toContain('Auswahl');
    expect(existsSync(written())).toBe(false);
  });

  test('--schreiben writes what then reads the file, and never over what is there (BED-243)', async () => {
    expect((await neu([TABLE, '--name', 'alo', '--schreiben'])).exit).toBe(0);
    const terminal = fakeTerminal({ folder });
    await run(['profil', 'pruefen', TABLE, '--json'], terminal);
    const document = JSON.parse(terminal.stdout());
    expect([document.profil, document.zellen.length]).toEqual(['alo', 72]);

    const before = readFileSync(written(), 'utf8');
    const again = await neu([TABLE, '--name', 'alo', '--schreiben']);
    expect([again.exit, again.err]).toEqual([2, expect.stringContaining('BED-243')]);
    expect(readFileSync(written(), 'utf8')).toBe(before);
  });

  test.each(['../lza', 'a/b', '.versteckt', 'C:x'])(
    '„%s“ is no name for a profile (BED-246)',
    async (name) => {
      const { exit, err } = await neu([TABLE, '--name', name, '--schreiben']);
      expect([exit, err]).toEqual([2, expect.stringContaining('BED-246')]);
    },
  );

  test('asks for the delimiter where two part the rows alike', async () => {
    writeFileSync(join(folder, 'liste_2020-05-31.csv'), 'Träger;x,Plätze\nAWO;1,20\nDRK;2,15\n');
    const { err, out } = await neu(['liste_2020-05-31.csv'], ['2', 'n']);
    expect(err).toContain('Welches Zeichen trennt die Spalten?');
    expect(out).toContain('trennzeichen: ","');
  });

  test('gives the proposal as data', async () => {
    const { out } = await neu([TABLE, '--name', 'alo', '--json']);
    expect(JSON.parse(out)).toMatchObject({
      profil: 'alo',
      offen: [{ angabe: 'schluessel' }],
      kandidaten: [
        {
          bezeichnung: 'Arbeitslose / Insgesamt',
          messgroesse: 'arbeitslose_insgesamt',
          inVereinbarung: false,
        },
        {},
        {},
        {},
      ],
      geschrieben: null,
    });
  });

  test('a file that cannot be read gets no profile', async () => {
    writeFileSync(join(folder, 'brief.csv'), 'Sehr geehrte Frau;\nanbei;nichts\n');
    const { exit, out } = await neu(['brief.csv']);
    expect([exit, out]).toEqual([4, '']);
  });
});
