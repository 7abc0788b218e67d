import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readWorkbook } from '../../../../src/read/xlsx/read-workbook.ts';
import { fileOf } from '../../../support/exports.ts';
import { partsOf, sheetData, textSheet, type WrittenBook, workbookOf } from '../../../support/workbook.ts';
import { type Packed, zipOf } from '../../../support/zip.ts';

const BOOK: WrittenBook = {
  sheets: [
    {
      name: 'Tabelle1',
      xml: textSheet([
        ['Monat', 'Wert'],
        ['Mai 2020', '118'],
      ]),
    },
  ],
  shared: ['<t>x</t>'],
  formats: ['0.0%'],
};

function read(bytes: Uint8Array) {
  return readWorkbook(fileOf(bytes, 'data/probe.xlsx'), { named: null, fits: () => true });
}

function codes(bytes: Uint8Array): readonly string[] {
  return read(bytes).diagnostics.map(({ code }) => code);
}

function withPart(name: string, text = '', lies: Partial<Packed> = {}): Uint8Array {
  return zipOf([...partsOf(BOOK), { name, bytes: new TextEncoder().encode(text), ...lies }]);
}

function withSheet(xml: string): Uint8Array {
  return workbookOf({ ...BOOK, parts: { 'xl/worksheets/sheet1.xml': xml } });
}

describe('a file that is no workbook of today', () => {
  it('in the old format is named as such (CSV-160), and one with a password (CSV-161)', () => {
    const old = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    expect(codes(old)).toEqual(['CSV-160']);
    expect(codes(new Uint8Array([...old, ...Buffer.from('EncryptedPackage', 'utf16le')]))).toEqual([
      'CSV-161',
    ]);
  });

  it('with macros is refused (CSV-162)', () => {
    expect(codes(withPart('xl/vbaProject.bin'))).toEqual(['CSV-162']);
    expect(codes(withPart('xl/macrosheets/sheet1.xml'))).toEqual(['CSV-162']);
  });

  it.each(['xl/workbook.bin', 'content.xml', 'word/document.xml'])(
    'but another kind is told (CSV-163): %s',
    (name) => {
      expect(codes(withPart(name))).toEqual(['CSV-163']);
      expect(codes(zipOf([]))).toEqual(['CSV-163']);
    },
  );
});

describe('an archive that would harm', () => {
  it('by its size is refused before anything is unpacked (CSV-165)', () => {
    const many = Array.from({ length: 1001 }, (_, index) => ({ name: `a${index}`, bytes: new Uint8Array() }));
    expect(codes(zipOf(many))).toEqual(['CSV-165']);
    expect(codes(withPart('bomb', '0'.repeat(2_000_000)))).toEqual(['CSV-165']);
    expect(codes(withPart('large', 'x', { saysSize: 200_000_001 }))).toEqual(['CSV-165']);
  });

  it('by a lie about its size is cut off at what it said (CSV-164)', () => {
    const parts = partsOf(BOOK).map((part) =>
      part.name.endsWith('sheet1.xml') ? { ...part, saysSize: 10 } : part,
    );
    expect(codes(zipOf(parts))).toEqual(['CSV-164']);
  });

  it.each(['../evil', 'xl/../../x', '..\\x', '/etc/passwd', 'C:\\x', 'XL/WORKBOOK.XML'])(
    'by a name that leads out of it, or stands twice, is refused (CSV-166): %s',
    (name) => expect(codes(withPart(name))).toEqual(['CSV-166']),
  );

  it('or cells that changed on the way, is refused by its checksum (CSV-164)', () => {
    const parts = partsOf(BOOK).map((part) =>
      part.name.endsWith('sheet1.xml') ? { ...part, saysChecksum: 1 } : part,
    );
    expect(codes(zipOf(parts))).toEqual(['CSV-164']);
    expect(codes(zipOf(partsOf(BOOK).map((part) => ({ ...part, flags: 1 }))))).toEqual(['CSV-164']);
    expect(codes(zipOf(partsOf(BOOK).filter(({ name }) => !name.endsWith('sheet1.xml'))))).toEqual([
      'CSV-164',
    ]);
  });
});

describe('XML that would harm', () => {
  it('by a document type is refused, and no entity is ever resolved (CSV-167)', () => {
    expect(codes(withSheet('<!DOCTYPE x [<!ENTITY a "b">]><worksheet/>'))).toEqual(['CSV-167']);
  });

  it.each([
    '<worksheet>',
    '<worksheet>&a;</worksheet>',
    '<a>'.repeat(100),
    'x',
    '<worksheet><sheetData><row r="2"/><row r="1"/></sheetData></worksheet>',
    '<worksheet><sheetData><row r="1"><c r="B1"/><c r="A1"/></row></sheetData></worksheet>',
    '<worksheet><sheetData><row r="1"><c r="A2"/></row></sheetData></worksheet>',
    '<worksheet><sheetData><row r="1048577"/></sheetData></worksheet>',
    '<worksheet><mergeCells><mergeCell ref="B2:A1"/></mergeCells></worksheet>',
  ])('or that is not in order, is refused (CSV-168): %s', (xml) => {
    expect(codes(withSheet(xml))).toEqual(['CSV-168']);
  });

  it('or is written in another encoding than it says', () => {
    const parts = partsOf(BOOK).map((part) =>
      part.name.endsWith('sheet1.xml') ? { ...part, bytes: new Uint8Array([0x3c, 0x61, 0xff, 0x3e]) } : part,
    );
    expect(codes(zipOf(parts))).toEqual(['CSV-168']);
  });

  it('by too many merged areas is refused (CSV-179)', () => {
    const areas = '<mergeCell ref="A1:B2"/>'.repeat(50_001);
    expect(codes(withSheet(`<worksheet><mergeCells>${areas}</mergeCells></worksheet>`)).at(0)).toBe(
      'CSV-165',
    );
    const apart = Array.from(
      { length: 50_001 },
      (_, index) => `<mergeCell ref="A${index + 1}:B${index + 1}"/>`,
    );
    const xml = `${sheetData()}<mergeCells>${apart.join('')}</mergeCells>`;
    expect(codes(workbookOf({ sheets: [{ name: 'T', xml }] }))).toEqual(['CSV-179']);
  });
});

describe('a damaged workbook', () => {
  const whole = workbookOf(BOOK);

  it('cut off anywhere is refused with a code', () => {
    for (let part = 0; part < 50; part++) {
      const found = codes(whole.subarray(0, Math.floor((whole.length * part) / 50)));
      expect(found).toEqual(['CSV-164']);
    }
  });

  it('is refused or gives the very values it had, whichever bytes are turned', () => {
    const intact = JSON.stringify(read(whole));
    const flips = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 })), {
      minLength: 1,
      maxLength: 4,
    });
    fc.assert(
      fc.property(flips, (turned) => {
        const bytes = whole.slice();
        for (const [at, mask] of turned) bytes[at] = (bytes[at] ?? 0) ^ mask;
        const outcome = read(bytes);
        for (const { code } of outcome.diagnostics) expect(code).toMatch(/^CSV-1\d\d$/u);
        if (outcome.ok) expect(JSON.stringify(outcome)).toBe(intact);
        else expect(outcome.diagnostics.length).toBeGreaterThan(0);
      }),
      { numRuns: process.env['ZIELBERICHT_LANG'] ? 100_000 : 2_000 },
    );
  });

  it('whose XML was changed and packed again is read or refused, and never breaks the programme', () => {
    const sheet = `<worksheet>${BOOK.sheets[0]?.xml}<mergeCells><mergeCell ref="A1:B1"/></mergeCells></worksheet>`;
    const piece = fc.constantFrom(
      '<',
      '>',
      '"',
      '/',
      '&',
      ' r="A1"',
      '<v>',
      '</v>',
      '<f>1</f>',
      't="s"',
      '<!--',
      ']]>',
      '9',
    );
    fc.assert(
      fc.property(fc.nat(sheet.length), fc.nat(20), piece, (at, cut, put) => {
        const outcome = read(withSheet(sheet.slice(0, at) + put + sheet.slice(at + cut)));
        for (const { code } of outcome.diagnostics) expect(code).toMatch(/^CSV-1\d\d$/u);
        expect(outcome.ok || outcome.diagnostics.length > 0).toBe(true);
      }),
      { numRuns: process.env['ZIELBERICHT_LANG'] ? 100_000 : 1_000 },
    );
  });
});
