import { appendFileSync, cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { build, copyOfData, filesBelow, officeFolder, type Run, zielbericht } from '../support/programme.ts';

beforeAll(build);

const AUGUST = ['erstellen', '--monat', '2020-08'];
const AGREEMENT = 'vereinbarungen/msh-2020.yaml';

interface Spoilt extends Run {
  readonly left: readonly string[];
  /** Line of the file at which the given words stand, from 1. */
  readonly lineOf: (path: string, words: string) => number;
}

/** Runs a command on sample data in which something was spoilt. */
async function withSpoilt(spoil: (data: string) => void, argv: readonly string[] = AUGUST): Promise<Spoilt> {
  const folder = officeFolder();
  const data = copyOfData(folder);
  spoil(data);
  const output = join(folder, 'Ausgabe');
  const run = await zielbericht([...argv, '--daten', data, '--ausgabe', output], { cwd: folder });
  const left = filesBelow(output);
  const lineOf = (path: string, words: string) =>
    readFileSync(join(data, path), 'utf8')
      .split('\n')
      .findIndex((line) => line.includes(words)) + 1;
  return { ...run, left, lineOf };
}

function edit(file: string, from: string | RegExp, to: string): void {
  const before = readFileSync(file, 'utf8');
  const after = before.replace(from, to);
  if (after === before) throw new Error(`${file} does not hold ${String(from)}`);
  writeFileSync(file, after);
}

describe('bad input gets a message with its place and leaves no file', () => {
  test('an unknown key in the agreement', async () => {
    const run = await withSpoilt((data) =>
      edit(join(data, AGREEMENT), /^jahr: 2020$/m, 'jahr: 2020\nunbekannt: ja'),
    );
    expect(run.stderr).toContain(
      `Daten März/${AGREEMENT}:${run.lineOf(AGREEMENT, 'unbekannt')}:1: Fehler DEF-106\n`,
    );
    expect(run.stderr).toContain(
      ' │ unbekannt: ja\n     │ ^^^^^^^^^\nDen Schlüssel „unbekannt“ gibt es hier nicht.\nHinweis: ',
    );
    expect([run.exit, run.left]).toEqual([3, []]);
  });

  test('1,132 where 1.132 is meant', async () => {
    const run = await withSpoilt((data) => edit(join(data, AGREEMENT), 'zielwert: 1.132', 'zielwert: 1,132'));
    const line = run.lineOf(AGREEMENT, 'zielwert: 1,132');
    expect(run.stderr).toMatch(new RegExp(`msh-2020\\.yaml:${line}:15: Fehler DEF-124\\n`));
    expect(run.stderr).toContain('gemeint war vielleicht 1.132');
    expect([run.exit, run.left]).toEqual([3, []]);
  });

  test('a number written the English way in an export', async () => {
    const file = 'exporte/2020-08/lza_15087_2020-08.csv';
    const run = await withSpoilt((data) => edit(join(data, file), /;104;/, ';1,104.00;'));
    const line = run.lineOf(file, ';1,104.00;');
    expect(run.stderr).toMatch(
      new RegExp(`Daten März/${file.replaceAll('.', '\\.')}:${line}:\\d+: Fehler CSV-104\\n`),
    );
    expect(run.stderr).toContain('„1,104.00“ ist keine Zahl in deutscher Schreibweise.');
    expect([run.exit, run.left]).toEqual([4, []]);
  });

  test('a profile that is not there', async () => {
    const run = await withSpoilt((data) => rmSync(join(data, 'profile/lang.yaml')));
    expect(run.stderr).toMatch(/msh-2020\.yaml:\d+:\d+: Fehler DEF-146\n/);
    expect(run.stderr).toContain('data/profile/lang.yaml');
    expect([run.exit, run.left]).toEqual([3, []]);
  });

  test('an export that was not delivered', async () => {
    const run = await withSpoilt((data) => {
      for (const month of ['2020-07', '2020-08'])
        rmSync(join(data, `exporte/${month}/lza_15087_${month}.csv`));
    });
    expect(run.stderr).toContain('Fehler DEF-143');
    expect([run.exit, run.left]).toEqual([4, []]);
  });

  test('a month without data', async () => {
    const run = await withSpoilt(() => undefined, ['erstellen', '--monat', '2020-11']);
    expect(run.stderr).toContain('Fehler DEF-142');
    expect(run.stderr).toContain('berichte/2020-11.yaml');
    expect(run.stderr).toContain('Hinweis: ');
    expect([run.exit, run.left]).toEqual([3, []]);
  });

  test('a month of a year the agreement is not about', async () => {
    const run = await withSpoilt(() => undefined, ['erstellen', '--monat', '2021-02']);
    expect(run.stderr).toMatch(/msh-2020\.yaml:\d+:\d+: Fehler DEF-\d+\n/);
    expect([run.exit, run.left]).toEqual([3, []]);
  });

  test('a comment for a goal that was not agreed', async () => {
    const file = 'kommentare/2020-08/I.9-jobcenter.md';
    const run = await withSpoilt((data) => {
      cpSync(join(data, 'kommentare/2020-08/I.1-jobcenter.md'), join(data, file));
      edit(join(data, file), 'ziel: I.1', 'ziel: I.9');
    });
    expect(run.stderr).toContain(
      `Daten März/${file}:2:7: Fehler DEF-130\n   2 │ ziel: I.9\n     │       ^^^\n`,
    );
    expect(run.stderr).toContain('Das Ziel „I.9“ ist in der Vereinbarung nicht festgelegt. Meinten Sie');
    expect([run.exit, run.left]).toEqual([3, []]);
  });

  test('a character the font of the report does not have', async () => {
    const file = 'kommentare/2020-08/I.1-jobcenter.md';
    const run = await withSpoilt((data) => appendFileSync(join(data, file), 'Weiter so 👍 danke.\n'));
    const line = run.lineOf(file, '👍');
    expect(run.stderr).toContain(`${file}:${line}:11: Fehler SEI-501\n`);
    expect(run.stderr).toContain(
      'Das Bildzeichen (Emoji) „👍“ (U+1F44D) gibt es in der Schrift des Berichts nicht.',
    );
    expect([run.exit, run.left]).toEqual([4, []]);
  });

  test('all mistakes at once, as one document with --json', async () => {
    const run = await withSpoilt(
      (data) => {
        edit(join(data, AGREEMENT), /^jahr: 2020$/m, 'jahr: 2020\nunbekannt: ja');
        edit(join(data, AGREEMENT), /^titel: /m, 'ttel: ');
      },
      ['pruefen', '--json'],
    );
    const { meldungen, rueckgabewert } = JSON.parse(run.stdout) as {
      meldungen: { code: string; zeile: number }[];
      rueckgabewert: number;
    };
    expect(rueckgabewert).toBe(run.exit);
    expect(run.exit).toBe(3);
    expect(meldungen.filter(({ code }) => code === 'DEF-106').map(({ zeile }) => zeile)).toEqual([
      run.lineOf(AGREEMENT, 'ttel: '),
      run.lineOf(AGREEMENT, 'unbekannt'),
    ]);
  });

  test('text files with byte-order mark and CRLF are no mistake', async () => {
    const run = await withSpoilt(
      (data) => {
        for (const file of filesBelow(data).filter((name) => /\.(yaml|md)$/.test(name))) {
          const text = readFileSync(join(data, file), 'utf8');
          writeFileSync(join(data, file), `\uFEFF${text.replaceAll('\n', '\r\n')}`);
        }
      },
      ['pruefen'],
    );
    expect(run.stderr).not.toContain('Fehler');
    expect(run.exit).toBe(0);
  });
});

describe('one broken agreement', () => {
  test('does not stop the others', async () => {
    const run = await withSpoilt((data) => {
      cpSync(join(data, AGREEMENT), join(data, 'vereinbarungen/andere-2020.yaml'));
      edit(
        join(data, 'vereinbarungen/andere-2020.yaml'),
        'vereinbarung: msh-2020',
        'vereinbarung: andere-2020\nx: 1',
      );
      edit(join(data, 'vereinbarungen/andere-2020.yaml'), /dateiname: .*/, 'dateiname: JC-Andere');
    });
    expect(run.exit).toBe(5);
    expect(run.stdout).toMatch(/andere-2020 .*Fehler/);
    expect(run.stdout).toMatch(/msh-2020 +2020-08 +neu/);
    expect(run.left.filter((file) => file.startsWith('berichte/')).length).toBe(3);
  });
});
