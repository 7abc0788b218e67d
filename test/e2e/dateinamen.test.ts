import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { build, copyOfData, filesBelow, officeFolder, zielbericht } from '../support/programme.ts';

beforeAll(build);

const LZA = 'exporte/2020-08/lza_15087_2020-08.csv';

/** Runs `pruefen` for August, or other words, beside a copy of the sample data that was changed. */
async function checked(change: (data: string, folder: string) => void, argv?: readonly string[]) {
  const folder = officeFolder();
  const data = copyOfData(folder);
  change(data, folder);
  return zielbericht(argv ?? ['pruefen', '--monat', '2020-08', '--daten', data], { cwd: folder });
}

/** Moves the export elsewhere and leaves a link to it. */
function linkTo(data: string, target: string): void {
  renameSync(join(data, LZA), target);
  symlinkSync(target, join(data, LZA));
}

describe('an export that is a link', () => {
  test('to a file outside the data folder is refused (SYS-905)', async () => {
    const run = await checked((data, folder) => linkTo(data, join(folder, 'fremd.csv')));
    expect([run.exit, run.stderr]).toEqual([12, expect.stringContaining('SYS-905')]);
    expect(run.stderr).toContain('Hinweis: Bitte nur Dateien innerhalb dieses Ordners verwenden');
  });

  test('to a file inside the data folder is read', async () => {
    const run = await checked((data) => linkTo(data, join(data, 'ablage.csv')));
    expect([run.exit, run.stderr]).toEqual([0, expect.not.stringContaining('Fehler')]);
  });

  test('to nothing, or in a circle, is refused (SYS-908)', async () => {
    for (const target of ['gibt-es-nicht.csv', 'lza_15087_2020-08.csv']) {
      const run = await checked((data) => {
        renameSync(join(data, LZA), join(data, 'weg.csv'));
        symlinkSync(target, join(data, LZA));
      });
      expect([run.exit, run.stderr]).toEqual([12, expect.stringContaining('SYS-908')]);
    }
  });

  test('is followed by „profil pruefen“: the person named it', async () => {
    const run = await checked(
      (data, folder) => symlinkSync(join(data, LZA), join(folder, 'hier.csv')),
      ['profil', 'pruefen', 'hier.csv'],
    );
    expect([run.exit, run.stdout]).toEqual([
      0,
      expect.stringContaining('Übertritte in Langzeitarbeitslosigkeit'),
    ]);
  });
});

test('a folder of a month that is a link to outside is refused (SYS-905)', async () => {
  const run = await checked((data, folder) => {
    renameSync(join(data, 'exporte/2020-08'), join(folder, 'august'));
    symlinkSync(join(folder, 'august'), join(data, 'exporte/2020-08'));
  });
  expect([run.exit, run.stderr]).toEqual([12, expect.stringContaining('SYS-905')]);
});

test('a data folder that is itself a link is read', async () => {
  const folder = officeFolder();
  symlinkSync(copyOfData(folder), join(folder, 'data'));
  const run = await zielbericht(['pruefen', '--monat', '2020-08'], { cwd: folder });
  expect([run.exit, run.stderr]).toEqual([0, expect.not.stringContaining('Fehler')]);
});

describe('a name that means something else under Windows', () => {
  const named = (name: string) =>
    checked((data) => {
      renameSync(join(data, LZA), join(data, 'exporte/2020-08', name));
      const agreement = join(data, 'vereinbarungen/msh-2020.yaml');
      writeFileSync(agreement, readFileSync(agreement, 'utf8').replace('datei: lza_*.csv', "datei: '*1*'"));
    });

  test.each(['com1.csv', 'LPT1', 'Com1.tar.csv'])('%s is refused as a device (CSV-150)', async (name) => {
    const run = await named(name);
    expect([run.exit, run.stderr]).toEqual([4, expect.stringContaining(`${name}: Fehler CSV-150\n`)]);
    expect(run.stderr).toContain('Hinweis: Bitte die Datei umbenennen');
  });

  test.each(['lza1.csv.', 'lza1.csv ', 'lza1:b.csv', 'lza1\\b.csv', 'lza1?.csv'])(
    '„%s“ is refused (CSV-151)',
    async (name) => {
      const run = await named(name);
      expect([run.exit, run.stderr]).toEqual([4, expect.stringContaining(`${name}: Fehler CSV-151\n`)]);
    },
  );

  test('is refused wherever a command or a definition gives it', async () => {
    const said = async (...argv: readonly string[]) => (await checked(() => {}, argv)).stderr;
    for (const name of [
      'CON.csv',
      'nul',
      'ordner/com1.csv',
      'C:\\Ablage\\prn.csv',
      'a:b',
      'x.csv.',
      `${'x'.repeat(300)}.csv`,
    ])
      expect(await said('profil', 'pruefen', name)).toContain('Fehler BED-247\n');
    const file = `Daten März/${LZA}`;
    expect(await said('profil', 'neu', file, '--name', 'con')).toContain('Fehler BED-246\n');
    expect(await said('profil', 'neu', file, '--name', 'x'.repeat(300))).toContain('Fehler BED-246\n');
    expect(await said('profil', 'pruefen', file, '--html', 'nul.html')).toContain('Fehler BED-245\n');
    expect(await said('profil', 'pruefen', file, '--html', `${'x'.repeat(300)}.html`)).toContain(
      'Fehler BED-245\n',
    );
  });

  test.each([
    ['datei: lza_*.csv', "datei: 'CON.*'", 'DEF-111'],
    ['datei: lza_*.csv', "datei: '../*.csv'", 'DEF-111'],
    ['datei: lza_*.csv', "datei: 'a:b*.csv'", 'DEF-111'],
    ['dateiname: JC-Mansfeld-Suedharz', 'dateiname: nul', 'DEF-111'],
  ])('in a definition: %s → %s', async (from, to, code) => {
    const run = await checked((data) => {
      const agreement = join(data, 'vereinbarungen/msh-2020.yaml');
      const text = readFileSync(agreement, 'utf8');
      expect(text).toContain(from);
      writeFileSync(agreement, text.replace(from, to));
    });
    expect([run.exit, run.stderr]).toEqual([3, expect.stringContaining(`Fehler ${code}\n`)]);
  });
});

describe('umlauts as a Mac stores them (NFD)', () => {
  test('are the same name in patterns and in calls', async () => {
    const nfd = 'Übergänge_2020-08.csv'.normalize('NFD');
    const change = (data: string) => {
      renameSync(join(data, LZA), join(data, 'exporte/2020-08', nfd));
      const agreement = join(data, 'vereinbarungen/msh-2020.yaml');
      writeFileSync(
        agreement,
        readFileSync(agreement, 'utf8').replace('datei: lza_*.csv', 'datei: Übergänge_*.csv'),
      );
    };
    const run = await checked(change);
    expect([run.exit, run.stderr]).toEqual([0, expect.not.stringContaining('Fehler')]);
    const direct = await checked(change, [
      'profil',
      'pruefen',
      'Daten März/exporte/2020-08/Übergänge_2020-08.csv',
    ]);
    expect(direct.exit).toBe(0);
  });
});

describe('long paths', () => {
  const deep = (folder: string, times: number) =>
    join(folder, ...Array.from({ length: times }, () => 'x'.repeat(100)));

  test('of more than 260 characters are read and written', async () => {
    const folder = officeFolder();
    const data = deep(folder, 4);
    mkdirSync(data, { recursive: true });
    cpSync(copyOfData(folder), data, { recursive: true });
    const page = join(data, '..', 'seite.html');
    const run = await zielbericht(['pruefen', '--monat', '2020-08', '--daten', data], { cwd: folder });
    expect([run.exit, run.stderr]).toEqual([0, expect.not.stringContaining('Fehler')]);
    await zielbericht(['profil', 'pruefen', join(data, LZA), '--html', page], { cwd: folder });
    expect(existsSync(page)).toBe(true);
  });

  test('that no disk takes are refused, and nothing is left (SYS-906)', async () => {
    const folder = officeFolder();
    const argv = ['pruefen', '--monat', '2020-08', '--daten', 'x'.repeat(300)];
    const run = await zielbericht(argv, { cwd: folder });
    expect([run.exit, run.stderr]).toEqual([12, expect.stringContaining('SYS-906')]);
    expect(filesBelow(folder)).toEqual([]);
  });
});
