import { describe, expect, test } from 'vitest';
import { readTable, type Table } from '../../../../src/read/csv/table.ts';
import { builtInProfiles } from '../../../../src/read/examine/built-in.ts';
import { everyCell } from '../../../../src/read/examine/every-cell.ts';
import { findings } from '../../../../src/read/findings.ts';
import { readGrid } from '../../../../src/read/grid/read-grid.ts';

function tableOf(lines: readonly string[]): Table {
  const outcome = readTable(lines.join('\n'), 'probe.csv', ';');
  if (!outcome.ok) throw new Error('the probe is a table');
  return outcome.value;
}

/** `15087 2020-05 Fälle = 12 vorläufig`, one line per cell. */
function told(...lines: readonly string[]): readonly string[] {
  const grid = readGrid(tableOf(lines), { footer: '_____', fileMonth: null });
  return (grid?.cells ?? []).map(({ key, period, label, cell, status }) =>
    [key, period?.text, label, '=', cell.text, status?.text].filter((word) => word).join(' '),
  );
}

function roles(...lines: readonly string[]): readonly string[] {
  return readGrid(tableOf(lines), { footer: '_____', fileMonth: null })?.anatomy.roles ?? [];
}

/** `CSV-208 5:1`, as a table that no profile names is read. */
function codes(...lines: readonly string[]): readonly string[] {
  const general = builtInProfiles().find(({ id }) => id === 'kommune-excel');
  if (!general) throw new Error('the general profile is one of the programme');
  const found = findings();
  everyCell(tableOf(lines), general, found);
  return found.all.map(({ code, place }) => `${code} ${place?.line}:${place?.column}`);
}

describe('a head of times', () => {
  test('may end with a column that is none', () => {
    expect(told('Region;2019;2020;Veränderung in %', 'Halle;500;510;2,0', 'Saalekreis;600;612;2,0')).toEqual([
      '2019 Halle = 500',
      '2020 Halle = 510',
      'Veränderung in % / Halle = 2,0',
      '2019 Saalekreis = 600',
      '2020 Saalekreis = 612',
      'Veränderung in % / Saalekreis = 2,0',
    ]);
  });

  test('keeps the codes on its left', () => {
    expect(told('Schlüssel;Region;202001;202002;Summe', '15081;Saalekreis;600;612;1212')).toEqual([
      '15081 2020-01 = 600',
      '15081 2020-02 = 612',
      '15081 Summe = 1212',
    ]);
  });

  test('with one month and one word, which stands above a number', () => {
    expect(told('Region;201312;Plätze', 'Halle;500;7', 'Saalekreis;510;8')[0]).toBe('2013-12 Halle = 500');
  });

  test('numbers near 2000 below a head of their own are values', () => {
    expect(told('Region;Fälle;Plätze', 'Halle;1950;1987', 'Saalekreis;2010;2001')).toEqual([
      'Fälle / Halle = 1950',
      'Plätze / Halle = 1987',
      'Fälle / Saalekreis = 2010',
      'Plätze / Saalekreis = 2001',
    ]);
  });
});

describe('small counts', () => {
  test('that happen to count up are values', () => {
    expect(told('Merkmal;Jan 2020;Feb 2020;Mrz 2020', 'Widerspruch;1;2;3', 'Klagen;0;1;2')).toEqual([
      '2020-01 Widerspruch = 1',
      '2020-02 Widerspruch = 2',
      '2020-03 Widerspruch = 3',
      '2020-01 Klagen = 0',
      '2020-02 Klagen = 1',
      '2020-03 Klagen = 2',
    ]);
  });

  test('so is a month of them', () => {
    expect(told('Monat;A;B;C', 'Jan 2020;5;9;7', 'Feb 2020;1;2;3').slice(3)).toEqual([
      '2020-02 A = 1',
      '2020-02 B = 2',
      '2020-02 C = 3',
    ]);
  });

  test('a row that numbers the columns stands right below the head or above it, without a word', () => {
    expect(roles('1;2;3', 'Monat;Fälle;Quote', 'Jan 2020;5;7,4')).toEqual(['ignored', 'head', 'body']);
    expect(roles('Monat;Fälle;Quote', '1;2;3', 'Jan 2020;5;7,4')).toEqual(['head', 'ignored', 'body']);
    expect(roles('Spalten-Nr.;1;2;3', 'Kreis;A;B;C', 'Halle;5;7;4')).toEqual(['ignored', 'head', 'body']);
  });
});

describe('the newest month on top', () => {
  test('months to come are empty, and no part of the head', () => {
    expect(told('Monat;Fälle;Ausgaben', 'Dez 2020;;', 'Nov 2020;;', 'Okt 2020;5;7', 'Sep 2020;6;8')).toEqual([
      '2020-12 Fälle =',
      '2020-12 Ausgaben =',
      '2020-11 Fälle =',
      '2020-11 Ausgaben =',
      '2020-10 Fälle = 5',
      '2020-10 Ausgaben = 7',
      '2020-09 Fälle = 6',
      '2020-09 Ausgaben = 8',
    ]);
  });

  test('so are years of several regions: their codes stay codes', () => {
    const lines = told(
      ';;;Arbeitslose;Quote',
      ';;;Anzahl;Prozent',
      '2021;DG;Deutschland;;',
      '2021;15087;MSH;;',
      '2020;DG;Deutschland;5;7,1',
      '2020;15087;MSH;6;7,2',
    );
    expect(lines[0]).toBe('DG 2021 Arbeitslose =');
    expect(lines).toHaveLength(8);
    expect(lines.at(-1)).toBe('15087 2020 Quote = 7,2');
  });

  test('a sum for the year above its months is a row as they are', () => {
    const months = Array.from(
      { length: 12 },
      (_, index) => `Alle;2023;2023${String(index + 1).padStart(2, '0')}`,
    );
    const lines = told(
      'Category;Year;Month;Value;Value before',
      'Alle;2023;Summe;36;',
      ...months.map((month, index) => (index < 6 ? `${month};16;28` : `${month};;`)),
    );
    expect(lines).toHaveLength(26);
    expect(lines[2]).toBe('2023-01 Value / Alle = 16');
    expect(lines.at(-1)).toBe('2023-12 Value before / Alle =');
  });
});

describe('a second table below', () => {
  const TWO = [
    'Monat;Fälle;Ausgaben',
    'Jan 2020;5;9',
    'Feb 2020;6;7',
    '',
    'Monat;Plätze;belegt',
    'Jan 2020;51;91',
  ];

  test('is not read with the heads of the first, and told', () => {
    expect(told(...TWO)).toEqual([
      '2020-01 Fälle = 5',
      '2020-01 Ausgaben = 9',
      '2020-02 Fälle = 6',
      '2020-02 Ausgaben = 7',
    ]);
    expect(roles(...TWO).slice(3)).toEqual(['blank', 'further', 'further']);
    expect(codes(...TWO)).toEqual(['CSV-208 5:1']);
  });

  test('the same head once more, as on a new page, goes on', () => {
    const page = ['Monat;Fälle;Ausgaben', 'Jan 2020;5;9', '', 'Monat;Fälle;Ausgaben', 'Feb 2020;6;7'];
    expect(told(...page).at(-1)).toBe('2020-02 Ausgaben = 7');
    expect(codes(...page)).toEqual([]);
  });

  test('a month nobody has values for is none', () => {
    expect(codes('Monat;Fälle;Ausgaben', 'Jan 2020;5;9', '', 'Feb 2020;k. A.;k. A.', 'Mrz 2020;6;7')).toEqual(
      [],
    );
  });
});

describe('a row that says how firm the values are', () => {
  const STATUS = 'Datenstand;endgültig;vorläufig';
  const FIRM = ['2020-01 Bestand ELB = 10 endgültig', '2020-02 Bestand ELB = 12 vorläufig'];

  test.each([
    ['Kennzahl;Jan 2020;Feb 2020', STATUS],
    ['Merkmale;Jan 2020;Feb 2020', STATUS],
    [';Jan 2020;Feb 2020', 'Status der Daten;endgültig;vorläufig'],
  ])('whatever it and the table are called: %s', (head, status) => {
    expect(told(head, status, 'Bestand ELB;10;12')).toEqual(FIRM);
    expect(roles(head, status, 'Bestand ELB;10;12')).toEqual(['head', 'status', 'body']);
  });

  test('behind a column of codes', () => {
    const lines = told(
      'Nr;Merkmal;Jan 2020;Feb 2020',
      ';Datenstand;endgültig;vorläufig',
      '15087;Bestand ELB;10;12',
    );
    expect(lines.map((line) => line.split(' ').at(-1))).toEqual(['endgültig', 'vorläufig']);
  });

  test('a head may say it of its month', () => {
    expect(told('Merkmal;Jan 2020;Feb 2020 (vorläufig);Mrz 2020*', 'Bestand ELB;10;12;13')).toEqual([
      '2020-01 Bestand ELB = 10',
      '2020-02 Bestand ELB = 12 vorläufig',
      '2020-03 Bestand ELB = 13',
    ]);
  });
});

describe('a column of values in which more than numbers stand', () => {
  test.each([
    ['1.234,50 €', '1.300,00 €'],
    ['k. A.', '7,3'],
    ['5 (ca.)', '6 1)'],
  ])('%s, %s: is a column of values all the same', (first, second) => {
    expect(told('Monat;Fälle;Ausgaben', `Jan 2020;5;${first}`, `Feb 2020;6;${second}`)).toEqual([
      '2020-01 Fälle = 5',
      `2020-01 Ausgaben = ${first}`,
      '2020-02 Fälle = 6',
      `2020-02 Ausgaben = ${second}`,
    ]);
  });

  test('also where it is the first', () => {
    expect(told('Monat;Ausgaben', 'Jan 2020;1,50 €', 'Feb 2020;2,50 €')).toEqual([
      '2020-01 Ausgaben = 1,50 €',
      '2020-02 Ausgaben = 2,50 €',
    ]);
  });

  test('a number among words, or days where counts were, are told', () => {
    const words = ['Monat;Fälle;Neu', 'Jan 2020;5;siehe oben', 'Feb 2020;6;siehe unten', 'Mrz 2020;7;12'];
    expect(codes(...words)).toEqual(['CSV-209 4:12']);
    expect(codes('Monat;Fälle;Neu', 'Jan 2020;5;01.02.2020', 'Feb 2020;6;02.03.2020')).toEqual([
      'CSV-209 2:12',
    ]);
  });

  test('words and days under a word for days are nothing to tell', () => {
    const remarks = [
      'Monat;Fälle;Bemerkung;Stand',
      'Jan 2020;5;ok;01.02.2020',
      'Feb 2020;6;3 später;02.03.2020',
    ];
    expect(codes(...remarks)).toEqual([]);
  });
});

describe('units tell columns apart where nothing else does', () => {
  test('in groups', () => {
    const grid = [';Lebensunterhalt;;Unterkunft;', 'Monat;Fälle;EUR;Fälle;EUR', 'Jan 2020;1;2,5;3;4,5'];
    expect(told(...grid)).toEqual([
      '2020-01 Lebensunterhalt / Fälle = 1',
      '2020-01 Lebensunterhalt / EUR = 2,5',
      '2020-01 Unterkunft / Fälle = 3',
      '2020-01 Unterkunft / EUR = 4,5',
    ]);
  });

  test('and alone', () => {
    expect(told('Monat;Anzahl;Prozent', '2020-01;12;7,5')).toEqual([
      '2020-01 Anzahl = 12',
      '2020-01 Prozent = 7,5',
    ]);
  });
});

describe('what is around a table', () => {
  test.each([
    'Berichtsmonat;Mai 2020;',
    'Arbeitslose im 05/2020;;',
    '2020-05;;',
    'Mai\u00a02020;;',
    'Mai 20;;',
  ])('its month may be in a title: %s', (title) => {
    expect(told(title, ';;', 'Jobcenter-Nr;Jobcenter;ELB', '15087;MSH;12')).toEqual([
      '15087 2020-05 ELB = 12',
    ]);
  });

  test('a footnote of several cells is no row of values', () => {
    const lines = ['Merkmal;Männer;Frauen', 'Alle;5;6', '', 'Quelle: Statistik; Nürnberg; 2020'];
    expect(told(...lines)).toEqual(['Männer / Alle = 5', 'Frauen / Alle = 6']);
    expect(roles(...lines).at(-1)).toBe('footer');
  });

  test('a word for time in a row of its own names the first column', () => {
    const lines = [';Sangerhausen;', ';Plätze;belegt', 'Monat;;', 'Jan 2020;15;9'];
    expect(told(...lines)).toEqual([
      '2020-01 Sangerhausen / Plätze = 15',
      '2020-01 Sangerhausen / belegt = 9',
    ]);
  });

  test('quarters are times: in heads, and beside their year', () => {
    expect(told('Region;1. Quartal 2019;2. Quartal 2019', 'Halle;500;510')).toEqual([
      '2019-Q1 Halle = 500',
      '2019-Q2 Halle = 510',
    ]);
    expect(told('Jahr;Quartal;Fälle', '2019;4. Quartal;5', '2020;1. Quartal;6')).toEqual([
      '2019-Q4 Fälle = 5',
      '2020-Q1 Fälle = 6',
    ]);
  });
});
