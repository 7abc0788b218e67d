import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { run } from '../../../../src/cli/run.ts';
import { fakeTerminal } from '../../../support/fake-terminal.ts';

const FIXTURES = fileURLToPath(new URL('../../../fixtures/profile/', import.meta.url));
const DATA = fileURLToPath(new URL('../../../../data/', import.meta.url));

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'profil-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function profil(...words: readonly string[]) {
  const terminal = fakeTerminal({ folder });
  const exit = await run(['profil', ...words], terminal);
  return { exit, out: terminal.stdout(), err: terminal.stderr() };
}

async function json(...words: readonly string[]) {
  const { exit, out } = await profil(...words, '--json');
  return { exit, document: JSON.parse(out) };
}

function write(name: string, text: string | Uint8Array): string {
  const path = join(folder, name);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, text);
  return name;
}

const LIST = 'Stand: 01.09.2020;;\nMonat;Plätze;belegt\nJan 20;20;17\nFeb 20;20;-\nMrz 20;20;\n';

describe('zielbericht profil pruefen', () => {
  test('shows a file of nobody’s data folder: encoding, profile and why, rows, columns, values', async () => {
    const { exit, out } = await profil('pruefen', `${FIXTURES}genesis-tabelle/jahrgang-2020.csv`);
    expect(exit).toBe(0);
    expect(out).toContain(
      'Zeichensatz   Windows-1252\nTrennzeichen  Semikolon\nProfil        genesis-tabelle – ',
    );
    expect(out).toContain('Die Datei beginnt mit „GENESIS-Tabelle:“.');
    expect(out).toContain('Lieferung     ');
    expect(out).toMatch(/^ {2}1–5 +Titel +GENESIS-Tabelle: 99999/mu);
    expect(out).toMatch(/^ {2}8 +Einheit /mu);
    expect(out).toMatch(/^ {2}2 +Schlüssel$/mu);
    expect(out).toMatch(/^ {2}6 +Wert +Leistungen \/ zum Lebensunterhalt \/ Tsd\. EUR$/mu);
    expect(out).toContain('64 Zahlen, 4 mal nichts vorhanden, 1 gesperrt, 3 fehlen');
    expect(out).toMatch(
      /^ {2}9:6 +15087 +2020-01 +Leistungen \/ zum Lebensunterhalt +3274 +3274000 +endgueltig$/mu,
    );
  });

  test('gives every cell with --json: key as text, month, label, value as decimal text, status, place', async () => {
    const { exit, document } = await json('pruefen', `${FIXTURES}genesis-tabelle/jahrgang-2020.csv`);
    expect(exit).toBe(0);
    expect(document).toMatchObject({
      schema: 'zielbericht/1',
      befehl: 'profil',
      profil: 'genesis-tabelle',
      zeichensatz: 'Windows-1252',
      trennzeichen: ';',
      gruende: ['Die Datei beginnt mit „GENESIS-Tabelle:“.'],
    });
    expect(document.zellen).toHaveLength(72);
    const own = document.zellen.filter((cell: { zeile: number }) => cell.zeile === 11);
    expect(own[0]).toEqual({
      schluessel: '01001',
      monat: '2020-01',
      spalte: 'Arbeitslose / Insgesamt',
      wert: '4010',
      status: 'endgueltig',
      zeile: 11,
      spalteNr: 4,
      rohwert: '4010',
    });
  });

  test('an empty cell is missing, never zero; a hyphen is exactly nothing', async () => {
    const { document } = await json('pruefen', write('liste.csv', LIST));
    const told = document.zellen.map(({ spalte, wert, status }: Record<string, unknown>) => [
      spalte,
      wert,
      status,
    ]);
    expect(told.slice(-3)).toEqual([
      ['belegt', '0', 'nichts-vorhanden'],
      ['Plätze', '20', 'endgueltig'],
      ['belegt', null, 'fehlt'],
    ]);
  });

  test('a cell that cannot be read is told with its place, as text and as data (exit 4)', async () => {
    const file = write('liste.csv', LIST.replace('Feb 20;20;-', 'Feb 20;2.0.0;-'));
    const { exit, document } = await json('pruefen', file);
    expect(exit).toBe(4);
    expect(document.meldungen).toMatchObject(
      [
        { code: 'CSV-186', art: 'Fehler', datei: 'liste.csv', zeile: 4, spalte: 8, laenge: 5, hinweis: /./u },
      ].map(({ hinweis: _, ...rest }) => rest),
    );
    expect(document.zellen.find(({ zeile }: { zeile: number }) => zeile === 4)).toMatchObject({
      wert: null,
      status: 'unlesbar',
      rohwert: '2.0.0',
    });
  });

  test('a row that does not fit is told and unreadable; the other rows are given all the same (exit 4)', async () => {
    const { exit, document } = await json('pruefen', write('liste.csv', LIST.replace('20;17', '20;1;7')));
    const codes = document.meldungen.map(({ code }: { code: string }) => code);
    expect([exit, codes]).toEqual([4, ['CSV-126']]);
    const told = document.zellen.map(({ zeile, wert, status }: Record<string, unknown>) => [
      zeile,
      wert,
      status,
    ]);
    expect(told).toEqual([
      [3, null, 'unlesbar'],
      [3, null, 'unlesbar'],
      [4, '20', 'endgueltig'],
      [4, '0', 'nichts-vorhanden'],
      [5, '20', 'endgueltig'],
      [5, null, 'fehlt'],
    ]);
  });

  test('a month that is none is told beside the cells of all other rows', async () => {
    const list = 'Berichtsmonat;Merkmal;Wert;Status;Lieferung\n';
    const rows = ['Mai 2020', 'Jni 2020', 'Jul 2020'].map((month) => `${month};Alo;5;endgültig;2020-09-01\n`);
    const { exit, document } = await json('pruefen', write('lang.csv', list + rows.join('')));
    expect([exit, document.meldungen[0].code]).toEqual([4, 'CSV-117']);
    expect(document.zellen.map(({ monat }: { monat: string }) => monat)).toEqual(['2020-05', '2020-07']);
  });

  test('a text without any table is refused, and its first rows are shown', async () => {
    const { exit, out, err } = await profil(
      'pruefen',
      write('brief.csv', 'Sehr geehrte Frau;\nanbei;nichts\n'),
    );
    expect(exit).toBe(4);
    expect(out).toContain('Profil        keines passt');
    expect(out).toContain('1      Sehr geehrte Frau |');
    expect(err).toContain('Fehler CSV-180');
  });

  test('a file that is not there is told (BED-241)', async () => {
    const { exit, err } = await profil('pruefen', 'nirgends.csv');
    expect([exit, err]).toEqual([
      2,
      expect.stringContaining('Fehler BED-241\nDie Datei „nirgends.csv“ gibt es nicht.'),
    ]);
  });

  test('--profil reads with the profile that is named, and suggests one for a slip (BED-242)', async () => {
    const file = write('liste.csv', LIST);
    expect((await json('pruefen', file, '--profil', 'genesis-tabelle')).document.gruende).toEqual([
      'Das Profil „genesis-tabelle“ ist vorgegeben.',
    ]);
    const { exit, err } = await profil('pruefen', file, '--profil', 'genesis-tabele');
    expect([exit, err]).toEqual([2, expect.stringContaining('BED-242')]);
    expect(err).toContain('Meinten Sie „genesis-tabelle“?');
  });

  test('the second word is one of three, and a file follows', async () => {
    expect((await profil()).err).toContain('Bei „profil“ fehlt „pruefen“, „neu“ oder „zeigen“.');
    expect((await profil('zeige')).err).toContain('Meinten Sie „zeigen“?');
    expect((await profil('prüfen')).err).toContain('Bei „profil pruefen“ fehlt die Datei.');
  });
});

describe('with a data folder', () => {
  test('a file below it is found by its path there, and read with the profile of its source', async () => {
    cpSync(DATA, join(folder, 'data'), { recursive: true });
    const { exit, out } = await profil('pruefen', 'exporte/2020-08/lza_15087_2020-08.csv');
    expect(exit).toBe(0);
    expect(out).toContain('Profil        lang – Arbeitslosenstatistik, ein Wert je Zeile');
    expect(out).toContain('Der Dateiname passt zu „lza_*.csv“.');
    expect(out).toContain('uebertritte_lza (Übertritte in Langzeitarbeitslosigkeit)');
  });

  test('a profile of one’s own comes before those of the programme', async () => {
    write('data/profile/liste.yaml', 'profil: liste\ngrundlage: kommune-excel\nzeichen: { "-": fehlt }\n');
    const { document } = await json('pruefen', write('liste.csv', LIST));
    expect(document.profil).toBe('liste');
    expect(document.zellen.find(({ rohwert }: { rohwert: string }) => rohwert === '-').status).toBe('fehlt');
  });

  test('one with mistakes is passed over with a warning (CSV-188); where it is named, they are told', async () => {
    write('data/profile/liste.yaml', 'profil: liste\ngrundlage: unbekannt\n');
    const file = write('liste.csv', LIST);
    const { exit, document } = await json('pruefen', file);
    expect([exit, document.profil, document.meldungen[0].code]).toEqual([0, 'kommune-excel', 'CSV-188']);
    const named = await json('pruefen', file, '--profil', 'liste');
    expect([named.exit, named.document.meldungen[0].code]).toEqual([3, 'DEF-183']);
  });
});

describe('the page of a file', () => {
  test('is written where it is asked for, with the faulty cell marked', async () => {
    const file = write('liste.csv', LIST.replace('20;17', '20;<b>17'));
    const { exit, out } = await profil('pruefen', file, '--html', 'seiten/liste.html');
    expect([exit, out]).toEqual([4, expect.stringContaining('Seite seiten/liste.html')]);
    const page = readFileSync(join(folder, 'seiten/liste.html'), 'utf8');
    expect(page).toContain('<td id="zeile-3-spalte-3" class="befund error"><strong>&#x3C;b>17</strong>');
    expect(page).toContain('<a href="#zeile-3-spalte-3">Zeile 3, Spalte 3</a>');
    expect(page).not.toContain('<script');
  });

  test('never in the data folder, and only as a web page (BED-245)', async () => {
    mkdirSync(join(folder, 'data'));
    const file = write('liste.csv', LIST);
    for (const place of ['data/liste.html', 'liste.csv', './x/../data/a.html']) {
      const { exit, err } = await profil('pruefen', file, '--html', place);
      expect([place, exit, err.includes('BED-245')]).toEqual([place, 2, true]);
    }
    expect(readFileSync(join(folder, 'liste.csv'), 'utf8')).toBe(LIST);
  });

  test('pruefen --html writes one for each export with findings', async () => {
    cpSync(DATA, join(folder, 'data'), { recursive: true });
    const path = join(folder, 'data/exporte/2020-08/lza_15087_2020-08.csv');
    writeFileSync(path, readFileSync(path, 'utf8').replace(';121;', ';12 1 x;'));
    const terminal = fakeTerminal({ folder });
    expect(await run(['pruefen', '--monat', '2020-08', '--html', 'seiten'], terminal)).toBe(4);
    const page = readFileSync(join(folder, 'seiten/2020-08_lza_15087_2020-08.csv.html'), 'utf8');
    expect(page).toContain('<strong>12 1 x</strong>');
    expect(existsSync(join(folder, 'seiten/2020-08_landkreis_programme_2020-08.csv.html'))).toBe(false);
    const refused = await run(
      ['pruefen', '--monat', '2020-08', '--html', 'data/seiten'],
      fakeTerminal({ folder }),
    );
    expect(refused).toBe(2);
  });
});

describe('zielbericht profil zeigen', () => {
  test('lists the profiles of the programme, and prints one to copy from', async () => {
    const { out } = await profil('zeigen');
    expect(out).toMatch(/^genesis-tabelle +GENESIS oder Regionaldatenbank, Tabelle mit mehrstufigem Kopf/mu);
    const one = await profil('zeigen', 'ba-zeitreihe');
    expect(one.out).toContain('profil: ba-zeitreihe\n');
    expect(one.out).toContain('zeichen:\n  "-": nichts-vorhanden\n');
    expect((await profil('zeigen', 'ba')).exit).toBe(2);
  });
});
