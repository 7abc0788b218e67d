import { describe, expect, test } from 'vitest';
import { defineError, defineNotice, defineWarning } from '../../../src/diagnostic/diagnostic.ts';
import {
  countsOf,
  eachOnce,
  inReadingOrder,
  printDiagnostic,
  printDiagnostics,
} from '../../../src/diagnostic/print.ts';
import { type Place, placeIn, wholeFile } from '../../../src/domain/place.ts';

const notANumber = defineError<{ text: string }>({
  code: 'CSV-104',
  title: 'Keine deutsche Zahl',
  message: ({ text }) => `„${text}“ ist keine Zahl in deutscher Schreibweise.`,
  hint: 'Der Punkt trennt Tausender, das Komma die Dezimalstellen: 1.234,50.',
});
const oldLayout = defineWarning<null>({ code: 'CSV-9', title: 'Alt', message: () => 'Alt.', hint: 'Neu.' });
const readAs = defineNotice<null>({ code: 'CSV-8', title: 'So', message: () => 'So.', hint: 'Gut.' });

const lines = Array.from({ length: 14 }, (_, index) => (index === 13 ? '2026-03;B;1,234.50' : 'x'));
const sources = (bytes: Uint8Array | null) => ({
  bytes: () => bytes,
  shown: (file: string) => file,
});
const utf8 = (text: string) => new TextEncoder().encode(text);

describe('a printed diagnostic', () => {
  const place = placeIn('data/exporte/2026-03/belegung.csv', 14, 11, 8);

  test('names a cell of a workbook as Excel does, and shows no line of its packed bytes', () => {
    const cell = { ...placeIn('data/exporte/2026-03/belegung.xlsx', 14, 11), sheet: 'Tabelle1' };
    const packed = new Uint8Array([0x50, 0x4b, 0x03, 0x04, ...utf8('\nx'.repeat(20))]);
    const [head, message] = printDiagnostic(notANumber(cell, { text: 'x' }), sources(packed)).split('\n');
    expect(head).toBe('data/exporte/2026-03/belegung.xlsx: Tabelle1!K14: Fehler CSV-104');
    expect(message).toBe('„x“ ist keine Zahl in deutscher Schreibweise.');
  });

  test('of a file or a sheet as a whole names no line and shows none', () => {
    const head = (place: Place) =>
      printDiagnostic(notANumber(place, { text: 'x' }), sources(utf8('a;b')))
        .split('\n')
        .slice(0, 2);
    const said = '„x“ ist keine Zahl in deutscher Schreibweise.';
    expect(head(wholeFile('data/a.xlsx'))).toEqual(['data/a.xlsx: Fehler CSV-104', said]);
    expect(head({ ...wholeFile('data/a.xlsx'), sheet: 'SGB II' })).toEqual([
      "data/a.xlsx: 'SGB II': Fehler CSV-104",
      said,
    ]);
  });

  test('shows the line of a file in the encoding it announces, with a box for what does not belong to it', () => {
    const broken = new Uint8Array([0xef, 0xbb, 0xbf, ...utf8('ä;b\nüb'), 0xfc, ...utf8('r;1\n')]);
    const at = placeIn('data/a.csv', 2, 3);
    expect(printDiagnostic(notANumber(at, { text: 'x' }), sources(broken))).toContain(
      '   2 │ üb␦r;1\n     │   ^\n',
    );
    const wide = Buffer.from('\ufeffä;b\nüber;1\n', 'utf16le');
    expect(printDiagnostic(notANumber(at, { text: 'x' }), sources(wide))).toContain(
      '   2 │ über;1\n     │   ^\n',
    );
  });

  test('names place and code, shows the line, says what was found and what to do', () => {
    expect(printDiagnostic(notANumber(place, { text: '1,234.50' }), sources(utf8(lines.join('\r\n'))))).toBe(
      [
        'data/exporte/2026-03/belegung.csv:14:11: Fehler CSV-104',
        '  14 │ 2026-03;B;1,234.50',
        '     │           ^^^^^^^^',
        '„1,234.50“ ist keine Zahl in deutscher Schreibweise.',
        'Hinweis: Der Punkt trennt Tausender, das Komma die Dezimalstellen: 1.234,50.',
      ].join('\n'),
    );
  });

  test('shows the path that can be opened from where the person stands', () => {
    const elsewhere = { bytes: () => null, shown: (file: string) => `D:\\Büro\\${file}` };
    expect(printDiagnostic(notANumber(place, { text: 'x' }), elsewhere)).toMatch(/^D:\\Büro\\data\/exporte/);
  });

  test('leaves the excerpt out when the file or the line is not there', () => {
    for (const bytes of [null, utf8('nur eine Zeile')]) {
      expect(printDiagnostic(notANumber(place, { text: 'x' }), sources(bytes)).split('\n')).toHaveLength(3);
    }
  });

  test('needs no place', () => {
    expect(printDiagnostic(notANumber(null, { text: 'x' }), sources(null))).toMatch(/^Fehler CSV-104\n„x“/);
  });

  test('reads umlauts of a Windows export and does not count a byte-order mark', () => {
    const windows = Uint8Array.of(0x4d, 0xe4, 0x72, 0x7a, 0x3b, 0x78);
    const marked = utf8('\uFEFFMärz;x');
    for (const bytes of [windows, marked]) {
      expect(printDiagnostic(notANumber(placeIn('a.csv', 1, 6), { text: 'x' }), sources(bytes))).toContain(
        '   1 │ März;x\n     │      ^',
      );
    }
  });
});

describe('several diagnostics', () => {
  const all = [
    readAs(placeIn('a.csv', 1), null),
    oldLayout(placeIn('a.csv', 2), null),
    notANumber(placeIn('b.csv', 1), { text: '3' }),
    notANumber(placeIn('a.csv', 10), { text: '2' }),
    notANumber(placeIn('a.csv', 9), { text: '1' }),
  ];

  test('come with errors first, each file from top to bottom', () => {
    expect(inReadingOrder(all).map((one) => `${one.severity} ${one.place?.file}:${one.place?.line}`)).toEqual(
      ['error a.csv:9', 'error a.csv:10', 'error b.csv:1', 'warning a.csv:2', 'notice a.csv:1'],
    );
  });

  test('use the German words for their severity and are parted by a blank line', () => {
    const text = printDiagnostics(all.slice(0, 2), sources(null));
    expect(text).toBe(
      'a.csv:2:1: Warnung CSV-9\nAlt.\nHinweis: Neu.\n\na.csv:1:1: Hinweis CSV-8\nSo.\nHinweis: Gut.',
    );
  });

  test('are told once where two reports found the same', () => {
    expect(eachOnce([...all, ...all])).toEqual(all);
  });

  test('are counted in words', () => {
    expect(countsOf(all)).toBe('3 Fehler, 1 Warnung, 1 Hinweis');
    expect(countsOf([...all, ...all])).toBe('6 Fehler, 2 Warnungen, 2 Hinweise');
    expect(countsOf([])).toBe('');
  });
});
