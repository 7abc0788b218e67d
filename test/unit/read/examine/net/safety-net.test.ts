import { describe, expect, test } from 'vitest';
import { cellFindings } from '../../../../../src/read/examine/cell-findings.ts';
import { lookAt } from '../../../../../src/read/examine/examine.ts';
import { fileOf } from '../../../../support/exports.ts';
import { examinedCells, examinedProbe, findingsAt } from '../../../../support/table-probe.ts';

const HEAD = 'Monat;Fälle;Ausgaben';
const GOOD = ['Jan 2020;500;10', 'Feb 2020;600;11', 'Mrz 2020;700;12'];

test('a table that says what it means has no findings, with a total and a remark in it', () => {
  const rows = GOOD.map((row) => `${row};gut so`);
  expect(findingsAt(`${HEAD};Bemerkung`, ...rows, 'Summe;1800;33;')).toEqual([]);
});

describe('a time that is none (CSV-198)', () => {
  test.each(['Arp 2020', '13/2020', '', 'Apr 2020*', 'Apr 2020 1)'])('„%s“ among months', (slip) => {
    expect(findingsAt(HEAD, ...GOOD, `${slip};800;13`)).toEqual(['CSV-198 5:1']);
    expect(examinedCells(HEAD, ...GOOD, `${slip};800;13`).at(-1)).toBe('Ausgaben = 13 endgueltig');
  });

  test('what a mark of a footnote hides is named', () => {
    const [finding] = cellFindings(examinedProbe(HEAD, ...GOOD, 'Apr 2020*;800;13'));
    expect(finding?.message).toContain('„Apr 2020“');
  });

  test('a year of long ago is a slip', () => {
    expect(findingsAt(HEAD, ...GOOD, '1020-04;800;13')).toEqual(['CSV-198 5:9']);
  });

  test('a column headed as months that holds others than are understood', () => {
    expect(findingsAt('Monat;Fälle', '2020W01;5', '2020W02;6')).toEqual(['CSV-198 2:1']);
  });

  test('a table without any time is none: its file name may say it', () => {
    expect(findingsAt('Träger;Fälle;Ausgaben', 'A;5;7', 'B;6;8')).toEqual([]);
  });
});

describe('two cells that say the same (CSV-199)', () => {
  test('a month that stands twice, told once for all its cells', () => {
    const [finding, ...more] = cellFindings(examinedProbe(HEAD, ...GOOD, 'Mrz 2020;701;12'));
    expect(more).toEqual([]);
    expect(finding).toMatchObject({ code: 'CSV-199', severity: 'warning', place: { line: 5, column: 10 } });
    expect(finding?.message).toBe(
      '„Fälle“, März 2020 steht zweimal in der Datei: „700“ (Zeile 4, Spalte 10) und hier „701“. So ist es bei 2 Zellen.',
    );
  });

  test('two columns under one head', () => {
    expect(findingsAt('Monat;Fälle;Fälle', 'Jan 2020;5;9', 'Feb 2020;6;8')).toEqual(['CSV-199 2:12']);
  });

  test('a column that tells rows apart and belongs to no layout', () => {
    const head = 'Berichtsmonat;Merkmal;Geschlecht;Wert;Status;Lieferung';
    const row = (sex: string, value: number) => `2020-05;Alo;${sex};${value};endgültig;2020-06-01`;
    expect(findingsAt(head, row('Männer', 5), row('Frauen', 6))).toEqual(['CSV-199 3:20', 'CSV-201 2:13']);
  });

  test('an empty cell says nothing twice', () => {
    expect(findingsAt(HEAD, ...GOOD, 'Mrz 2020;;')).toEqual([]);
  });
});

test('values of which nobody says what they count (CSV-200)', () => {
  const [finding] = cellFindings(examinedProbe(';;2019;2020', '15087;MSH;5;6'));
  expect(finding).toMatchObject({ code: 'CSV-200', place: { line: 2, column: 11 } });
  expect(finding?.message).toContain('2 Zellen haben keine Bezeichnung');
});

describe('what was passed over', () => {
  test('a filled column is told with its first cell (CSV-201)', () => {
    const rows = ['Jan 2020;5;Halle;7', 'Feb 2020;6;Merseburg;8'];
    expect(findingsAt('Monat;Fälle;Standort;Quote', ...rows)).toEqual(['CSV-201 2:12']);
  });

  test('one with some numbers among words is told by its first number alone (CSV-209)', () => {
    const rows = ['Jan 2020;5;siehe oben', 'Feb 2020;6;wird nachgereicht', 'Mrz 2020;7;12'];
    const { diagnostics, examined } = lookAt(
      fileOf(['Monat;Fälle;Bestand neu', ...rows, ''].join('\n'), 'probe.csv'),
      [],
    );
    expect(diagnostics.map(({ code }) => code)).toEqual(['CSV-209']);
    expect(examined && cellFindings(examined)).toEqual([]);
  });

  test('days under a word that says when are none', () => {
    const rows = ['Jan 2020;5;01.02.2020', 'Feb 2020;6;01.03.2020'];
    expect(findingsAt('Monat;Fälle;geliefert, Datum', ...rows)).toEqual([]);
  });

  test.each(['Bemerkung', 'Hinweis', 'Anmerkungen', 'Quelle'])('remarks under „%s“ are none', (head) => {
    expect(findingsAt(`Monat;Fälle;${head}`, 'Jan 2020;5;umgezogen', 'Feb 2020;6;alle da')).toEqual([]);
  });

  test('a row with numbers between the others (CSV-202)', () => {
    const rows = ['A;5;7', 'B;6;8', 'neu: siehe oben;vgl. Blatt 2;12;Text;Text', 'C;7;9'];
    const wide = (row: string) => `${row}${';1'.repeat(2)}`;
    const lines = rows.map((row, at) => (at === 2 ? row : wide(row)));
    expect(findingsAt('Träger;a;b;c;d', ...lines)).toEqual(['CSV-202 4:1']);
  });
});

describe('three decimals among whole numbers (CSV-203)', () => {
  test('are told: the comma may part thousands', () => {
    const [finding] = cellFindings(examinedProbe(HEAD, ...GOOD, 'Apr 2020;1,009;13'));
    expect(finding).toMatchObject({ code: 'CSV-203', place: { line: 5, column: 10 } });
    expect(finding?.message).toContain('Gemeint ist vielleicht 1009.');
  });

  test('are none in a column of decimals', () => {
    const rows = ['Jan 2020;1,5', 'Feb 2020;2', 'Mrz 2020;3', 'Apr 2020;4', 'Mai 2020;1,009'];
    expect(findingsAt('Monat;Quote', ...rows)).toEqual([]);
  });
});

describe('codes without their zero (CSV-194)', () => {
  test('are a warning beside codes of full length', () => {
    const rows = ['2020;1001;5', '2020;5111;6', '2020;15087;7'];
    const findings = cellFindings(examinedProbe('Jahr;Kreisschlüssel;Alo', ...rows));
    expect(findings).toMatchObject([{ code: 'CSV-194', severity: 'warning', place: { line: 2, column: 6 } }]);
  });

  test('a table of codes of another length has none', () => {
    expect(findingsAt('Jahr;Kreisschlüssel;Alo', '2020;01001;5', '2020;15087;7')).toEqual([]);
  });
});

test('a soft hyphen within a head is no part of its label', () => {
  expect(examinedCells('Monat;Aus\u00adgaben', 'Jan 2020;5', 'Feb 2020;6')).toEqual([
    '2020-01 Ausgaben = 5 endgueltig',
    '2020-02 Ausgaben = 6 endgueltig',
  ]);
});

test('a row that reaches beyond the head is unreadable, told once, and no column of its own', () => {
  const cells = examinedCells(HEAD, ...GOOD, 'Apr 2020;800;13;99');
  expect(cells).toHaveLength(8);
  expect(cells.slice(-3)).toEqual([
    '2020-03 Ausgaben = 12 endgueltig',
    '2020-04 Fälle = unlesbar',
    '2020-04 Ausgaben = unlesbar',
  ]);
  expect(findingsAt(HEAD, ...GOOD, 'Apr 2020;800;13;99')).toEqual([]);
});
