import { appendFileSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { build, copyOfData, filesBelow, officeFolder, zielbericht } from '../support/programme.ts';

const folder = officeFolder();
const data = copyOfData(folder);
const output = join(folder, 'output');
const work = (...words: readonly string[]) =>
  zielbericht([...words, '--daten', data, '--ausgabe', output], { cwd: folder });

beforeAll(async () => {
  build();
  await zielbericht(['monatslauf', '--muster', '--ausgabe', output], { cwd: folder });
});

interface Written {
  readonly bericht: {
    readonly kennung: string;
    readonly vorgaenger: string | null;
    readonly fassung: number;
  };
  readonly neuigkeiten: {
    readonly gegenueber: {
      readonly monat: string;
      readonly fassung: number;
      readonly kennung: string;
    } | null;
    readonly neueLieferungen: readonly string[];
    readonly werte: readonly object[];
  };
}

/** The last version of a report's `bericht.json` in the output folder. */
function written(period: string): Written {
  const reports = join(output, 'berichte', period);
  const name =
    readdirSync(reports)
      .filter((file) => file.endsWith('.bericht.json'))
      .at(-1) ?? '';
  return JSON.parse(readFileSync(join(reports, name), 'utf8')) as Written;
}

test('each report is compared with the approved one before it, and names it as its predecessor', () => {
  const [july, august, year] = [written('2020-07'), written('2020-08'), written('2020-jahr')];
  expect([july.bericht.vorgaenger, july.neuigkeiten.gegenueber]).toEqual([null, null]);
  expect(august.bericht.vorgaenger).toBe(july.bericht.kennung);
  expect(august.neuigkeiten.gegenueber).toMatchObject({ monat: '2020-07', kennung: july.bericht.kennung });
  expect(year.neuigkeiten.gegenueber).toMatchObject({ monat: '2020-08', kennung: august.bericht.kennung });
  expect([august, year].map(({ neuigkeiten }) => neuigkeiten.werte.length)).toEqual([5, 12]);
});

test('a second version is compared with the first, which stays as it was', async () => {
  const before = readFileSync(join(output, 'berichte/2020-08', firstPdf()));
  appendFileSync(join(data, 'kommentare/2020-08/I.1-jobcenter.md'), '\nDer Text ist ergänzt.\n');
  const run = await work('erstellen', '--monat', '2020-08', '--korrektur', 'Kommentar ergänzt');
  expect([run.exit, run.stderr]).toEqual([0, expect.not.stringContaining('CHK-365')]);
  const second = written('2020-08');
  expect([second.bericht.fassung, second.neuigkeiten]).toEqual([
    2,
    expect.objectContaining({ neueLieferungen: [], werte: [] }),
  ]);
  expect(second.neuigkeiten.gegenueber).toMatchObject({ monat: '2020-08', fassung: 1 });
  expect(readFileSync(join(output, 'berichte/2020-08', firstPdf())).equals(before)).toBe(true);
});

test('a predecessor whose file is gone is a damaged archive, and no report is made', async () => {
  const [august] = archived('2020-08');
  rmSync(join(output, 'archiv/objekte', august.slice(0, 2), august));
  appendFileSync(join(data, 'kommentare/2020-08/I.1-jobcenter.md'), '\nUnd noch einmal.\n');
  const before = filesBelow(join(output, 'berichte'));
  const run = await work('erstellen', '--monat', '2020-08', '--korrektur', 'Kommentar noch einmal ergänzt');
  expect([run.exit, run.stderr]).toEqual([8, expect.stringContaining('ARC-521')]);
  expect(filesBelow(join(output, 'berichte'))).toEqual(before);
});

function firstPdf(): string {
  return readdirSync(join(output, 'berichte/2020-08')).find((name) => name.endsWith('_F1.pdf')) ?? '';
}

/** SHA-256 of the archived `bericht.json` of each report of a month. */
function archived(month: string): readonly [string, ...string[]] {
  const journal = readFileSync(join(output, 'archiv/journal.jsonl'), 'utf8');
  const name = new RegExp(`\\{[^{}]*"${month}_[^"{}]*\\.bericht\\.json"[^{}]*\\}`, 'g');
  const hashes = [...journal.matchAll(name)].flatMap(([text]) => /[0-9a-f]{64}/.exec(text)?.[0] ?? []);
  const [first = '', ...rest] = hashes;
  return [first, ...rest];
}
