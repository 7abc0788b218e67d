import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { faultsOf } from '../support/check-bag.ts';
import {
  build,
  copyOfData,
  execute,
  filesBelow,
  officeFolder,
  type Run,
  zielbericht,
} from '../support/programme.ts';

const folder = officeFolder();
const output = join(folder, 'Ausgabe');
const bag = join(output, 'jahresakten/2020_JC-Mansfeld-Suedharz');
const first: { run?: Run } = {};

const jahresakte = (...words: readonly string[]) =>
  // The data folder does not exist: whatever the file holds comes from the archive.
  zielbericht(['jahresakte', ...words, '--ausgabe', output, '--daten', join(folder, 'gibt es nicht')], {
    cwd: folder,
  });
const onDisk = (place: string) =>
  new Map(filesBelow(place).map((path) => [path, readFileSync(join(place, path))]));
const shell = (script: string, place = bag) => execute('bash', ['-c', script], { cwd: place });
const textIn = (path: string) => readFileSync(join(bag, path), 'utf8');

beforeAll(async () => {
  build();
  const data = copyOfData(folder);
  const agreement = join(data, 'vereinbarungen/msh-2020.yaml');
  const akte = 'akte:\n  aktenzeichen: II-1234/2020\n  aufbewahrung: 10 Jahre\n';
  writeFileSync(agreement, `${readFileSync(agreement, 'utf8')}\n${akte}`);
  await zielbericht(['monatslauf', '--muster', '--daten', data, '--ausgabe', output], { cwd: folder });
  rmSync(data, { recursive: true });
  first.run = await jahresakte('2020');
});

describe('the file of the sample year', () => {
  test('is written from the archive alone; the months nobody reported make it exit 5', () => {
    expect(first.run?.exit).toBe(5);
    expect(first.run?.stdout).toContain(
      'Jahresakte 2020 für Jobcenter Mansfeld-Südharz geschrieben: 3 Berichte',
    );
    expect(first.run?.stderr).toContain('Warnung ARC-572');
    expect(first.run?.stderr).not.toContain('ARC-575');
  });

  test('is complete and valid by the rules of RFC 8493', () => {
    expect(faultsOf(onDisk(bag))).toEqual([]);
  });

  test('is valid by sha256sum and sha512sum alone', async () => {
    for (const manifest of ['manifest', 'tagmanifest']) {
      for (const bits of ['256', '512']) {
        const run = await execute(`sha${bits}sum`, ['--strict', '-c', `${manifest}-sha${bits}.txt`], {
          cwd: bag,
        });
        expect(run).toMatchObject({ exit: 0, stderr: '' });
      }
    }
  });

  test('holds the very bytes that were filed and laid out', () => {
    for (const path of filesBelow(join(output, 'berichte'))) {
      expect(
        readFileSync(join(bag, 'data/berichte', path)).equals(readFileSync(join(output, 'berichte', path))),
        path,
      ).toBe(true);
    }
  });

  test('names number and retention as the archived agreement does', () => {
    expect(textIn('bag-info.txt')).toContain('\nAktenzeichen: II-1234/2020\nAufbewahrungsfrist: 10 Jahre\n');
  });

  test('tells each printed figure with its cells: the first goal in May', () => {
    const rows = textIn('data/berechnungen/zahlen.csv').split('\r\n');
    const row = rows.find(
      (line) => line.startsWith('Monatsbericht 2020-08') && line.includes(';I.1;beurteilt / ist;2020-05;'),
    );
    expect(row).toContain(';0,0583634054391');
    expect(row).toContain(';%;5,8\u00a0%;R2;Summe von „Integrationen“');
    expect(row).toContain(';quellen/exporte/2020-08/sgb2_eckwerte_15087_2020-08.csv;Z8 S');
  });

  test('has files for every path that its tables name', () => {
    const cells = textIn('data/berechnungen/zellen.csv').split('\r\n').slice(1, -1);
    const files = new Set(cells.map((line) => /;(quellen\/[^;]+);/u.exec(line)?.[1]));
    expect(files.size).toBeGreaterThan(5);
    for (const file of files) expect(filesBelow(join(bag, 'data'))).toContain(file);
  });
});

describe('the recipes of its LIESMICH.txt', () => {
  const head = () => textIn('data/nachweise/archivkette.txt').trim();
  /** The commands of the text between two lines, as a person copies them. */
  const recipe = (from: RegExp, until: RegExp) => {
    const lines = textIn('LIESMICH.txt').replaceAll('\r', '').split('\n');
    const begin = lines.findIndex((line) => from.test(line));
    const end = lines.findIndex((line, index) => index >= begin && until.test(line));
    return lines
      .slice(begin, end + 1)
      .map((line) => line.replace(/^ {2}/u, ''))
      .join('\n');
  };

  test('prove the file whole, and count what was added', async () => {
    const { exit, stdout } = await shell(recipe(/sha256sum -c --quiet/u, /wc -l/u));
    const [found, listed] = stdout.trim().split('\n');
    expect(exit).toBe(0);
    expect(Number(found)).toBeGreaterThan(100);
    expect(found).toBe(listed);
  });

  test('compute the hash of the last line', async () => {
    const { stdout } = await shell(recipe(/tail -n 1/u, /tail -n 1/u));
    expect(stdout.slice(0, 64)).toBe(head());
  });

  test('follow the whole chain, and name a line that was changed', async () => {
    const script = recipe(/^ {2}vorher=/u, /echo "\$vorher"/u);
    expect((await shell(script)).stdout).toBe(`${head()}\n`);
    const other = join(officeFolder(), 'Akte');
    cpSync(bag, other, { recursive: true });
    const journal = join(other, 'data/nachweise/journal.jsonl');
    writeFileSync(journal, readFileSync(journal, 'utf8').replace('Musterlauf', 'Mustermann'));
    expect((await shell(script, other)).stdout).toContain('Zeile verändert: ');
  });

  test('follow it in Python, too, where there is one', async () => {
    if ((await shell('python3 --version')).exit !== 0) return;
    const script = recipe(/^ {2}import hashlib/u, /print\(vorher\)/u);
    expect((await execute('python3', ['-c', script], { cwd: bag })).stdout).toBe(`${head()}\n`);
  });
});

describe('a second call', () => {
  test('finds the same file there and changes nothing', async () => {
    const before = onDisk(bag);
    const again = await jahresakte('2020');
    expect(again.exit).toBe(0);
    expect(again.stdout).toContain('liegt schon dort');
    expect(onDisk(bag)).toEqual(before);
  });

  test('into another folder gives the same bytes', async () => {
    const other = join(folder, 'Registratur/2020');
    expect((await jahresakte('2020', '--ordner', other)).exit).toBe(5);
    expect(onDisk(other)).toEqual(onDisk(bag));
  });

  test('with another content is refused, and the file stays as it is', async () => {
    const before = onDisk(bag);
    const other = await jahresakte('2020', '--aktenzeichen', 'II-9/2020');
    expect(other.exit).toBe(2);
    expect(other.stderr).toContain('Fehler ARC-578');
    expect(onDisk(bag)).toEqual(before);
  });
});

describe('no file is written', () => {
  test('where it would be incomplete and only a whole one is wanted', async () => {
    const place = join(folder, 'nur ganz');
    const { exit, stderr } = await jahresakte('2020', '--nur-vollstaendig', '--ordner', place);
    expect(exit).toBe(5);
    expect(stderr).toContain('Fehler ARC-579');
    expect(filesBelow(place)).toEqual([]);
  });

  test('without a year, for a year without reports, and into the archive', async () => {
    expect((await jahresakte()).stderr).toContain('BED-209');
    expect((await jahresakte('20')).stderr).toContain('BED-206');
    expect((await jahresakte('2019')).stderr).toContain('BED-212');
    const inside = await jahresakte('2020', '--ordner', join(output, 'archiv/akte'));
    expect(inside).toMatchObject({ exit: 2 });
    expect(inside.stderr).toContain('BED-262');
  });

  test('from a damaged archive: exit 8, and nothing half made is left', async () => {
    const spoilt = join(officeFolder(), 'Ausgabe');
    cpSync(join(output, 'archiv'), join(spoilt, 'archiv'), { recursive: true });
    const objects = join(spoilt, 'archiv/objekte');
    const tokens =
      filesBelow(objects).find((path) => readFileSync(join(objects, path)).length === 1121) ?? '';
    writeFileSync(join(objects, tokens), '{}');
    const { exit, stderr } = await zielbericht(['jahresakte', '2020', '--ausgabe', spoilt], { cwd: folder });
    expect(exit).toBe(8);
    expect(stderr).toContain('ARC-521');
    expect(readdirSync(join(spoilt, 'jahresakten'))).toEqual([]);
  });
});
