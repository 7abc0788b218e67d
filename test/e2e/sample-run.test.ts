import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { build, filesBelow, officeFolder, ROOT, type Run, zielbericht } from '../support/programme.ts';

const REPORTS = [
  'berichte/2020-07/2020-07_Managementbericht_JC-Mansfeld-Suedharz_F1',
  'berichte/2020-08/2020-08_Managementbericht_JC-Mansfeld-Suedharz_F1',
  'berichte/2020-jahr/2020_Jahresbericht_JC-Mansfeld-Suedharz_F1',
];

/** Two runs into folders of their own, and the first repeated. */
const first: { folder: string; run?: Run } = { folder: join(officeFolder(), 'Ausgabe 1') };
const second: { folder: string; run?: Run } = { folder: join(officeFolder(), 'Ausgabe 2') };

beforeAll(async () => {
  build();
  first.run = await sampleRun(first.folder);
  second.run = await sampleRun(second.folder);
});

const sampleRun = (output: string, cwd = officeFolder()) =>
  zielbericht(['monatslauf', '--muster', '--ausgabe', output], { cwd });

describe('the sample run', () => {
  test('makes three reports as PDF, HTML and JSON, and nine messages, from any folder', () => {
    expect(first.run?.exit).toBe(0);
    const files = filesBelow(first.folder).filter((file) => file.startsWith('berichte/'));
    expect(files).toEqual(
      REPORTS.flatMap((report) => [`${report}.bericht.json`, `${report}.html`, `${report}.pdf`]),
    );
    expect(
      readdirSync(join(first.folder, 'postausgang')).filter((name) => name.endsWith('.eml')),
    ).toHaveLength(9);
  });

  test('tells each station in German and where the files are', () => {
    const steps = [...(first.run?.stderr ?? '').matchAll(/^\[(\d)\/7\] (\p{L}+)/gmu)].map(
      ([, n, word]) => `${n} ${word}`,
    );
    const oneReport = [
      '1 Lesen',
      '2 Prüfen',
      '3 Rechnen',
      '4 Schreiben',
      '5 Setzen',
      '6 Archivieren',
      '7 Versenden',
    ];
    expect(steps).toEqual([...oneReport, ...oneReport, ...oneReport]);
    expect(first.run?.stdout).toContain('9 Nachrichten in den Postausgang gelegt.');
    expect(first.run?.stdout).not.toContain('absenden');
    for (const place of ['postausgang', 'archiv', `${REPORTS[1]}.pdf`]) {
      expect(first.run?.stdout).toContain(join(first.folder, place));
    }
  });

  test('gives byte-identical files when it is made twice', () => {
    const files = filesBelow(first.folder);
    expect(filesBelow(second.folder)).toEqual(files);
    for (const file of files) {
      expect(
        readFileSync(join(second.folder, file)).equals(readFileSync(join(first.folder, file))),
        file,
      ).toBe(true);
    }
  });

  test('run again, says that nothing is new, sends nothing and changes nothing', async () => {
    const before = contents(second.folder);
    const again = await sampleRun(second.folder);
    expect(again.exit).toBe(0);
    expect(again.stdout).toContain('Nichts Neues');
    expect(again.stdout).not.toContain('in den Postausgang gelegt');
    expect(again.stderr).not.toMatch(/^\[[345]\/7\]/m);
    expect(contents(second.folder)).toEqual(before);
  });

  test('lays a lost report out again from the archive, byte for byte', async () => {
    const before = contents(second.folder);
    rmSync(join(second.folder, 'berichte'), { recursive: true });
    await sampleRun(second.folder);
    expect(contents(second.folder)).toEqual(before);
  });

  test('marks approval and reports as sample, and its archive is sound', async () => {
    const shown = await zielbericht(['archiv', 'zeigen', '--json', '--ausgabe', first.folder]);
    const { berichte } = JSON.parse(shown.stdout) as { berichte: readonly { freigabe: object }[] };
    const release = { durch: 'Musterlauf', grund: 'Freigabe im Musterlauf', muster: true };
    expect(berichte.map(({ freigabe }) => freigabe)).toEqual(Array(3).fill(expect.objectContaining(release)));
    const checked = await zielbericht(['archiv', 'pruefen', '--alles-lesen', '--ausgabe', first.folder]);
    expect([checked.exit, checked.stdout.split(':')[0]]).toEqual([0, 'Das Archiv ist unversehrt']);
  });

  test('asks nobody for a confirmation, however old the invented ones are: nothing of it leaves the house', async () => {
    expect(first.run?.stderr).not.toContain('MAI-656');
    const plan = await zielbericht(['versenden', '--ausgabe', first.folder]);
    expect([plan.exit, plan.stderr]).toEqual([0, '']);
    expect(plan.stdout).toMatch(/21\.08\.2020 +ANGENOMMEN +liegt im Postausgang/);
    expect(plan.stdout).not.toContain('älter als');
  });

  test('tells from another folder which data it uses', async () => {
    const run = await zielbericht(['pruefen', '--monat', '2020-08'], { cwd: officeFolder() });
    expect(run.exit).toBe(0);
    expect(run.stderr).toContain(`mitgelieferten Beispieldaten: ${join(ROOT, 'data')}`);
  });
});

/** Every file with its bytes, so that nothing can change unseen. */
function contents(folder: string): readonly (readonly [string, string])[] {
  return filesBelow(folder).map((file) => [file, readFileSync(join(folder, file), 'base64')] as const);
}
