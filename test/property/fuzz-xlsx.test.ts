import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readExport } from '../../src/read/csv/read-export.ts';
import { lookAt } from '../../src/read/examine/examine.ts';
import { dataFile, fileOf, metricOf, profileNamed, sourceNamed } from '../support/exports.ts';
import { partsOf, sheetData, textCell, textSheet, workbookOf } from '../support/workbook.ts';
import { asWorkbook } from '../support/workbook-of-csv.ts';
import { type Packed, zipOf } from '../support/zip.ts';

const LONG = process.env['ZIELBERICHT_LANG'] !== undefined;
const HANG_MS = 2_000;
const FILE = 'data/exporte/2020-08/landkreis_programme_2020-08.xlsx';

const profile = profileNamed('landkreis-excel');
const source = sourceNamed('landkreis', 'landkreis-excel');
const metrics = [...profile.metrics.keys()].map((id) => metricOf(id, 'landkreis'));
const WHOLE = asWorkbook(dataFile('exporte/2020-08/landkreis_programme_2020-08.csv'), { groups: 6 }).file
  .bytes;

/** Reads bytes as an export and for `profil pruefen`; throws where a message has no code, gives the codes of errors. */
function codesOf(bytes: Uint8Array): readonly string[] {
  const start = performance.now();
  const read = readExport(fileOf(bytes, FILE), profile, source, metrics);
  const seen = lookAt(fileOf(bytes, FILE), [profile]);
  const took = performance.now() - start;
  const all = [...read.diagnostics, ...seen.diagnostics];
  const uncoded = all.find(
    ({ code, message, hint }) => !/^CSV-\d{3}$/u.test(code) || message === '' || hint === '',
  );
  if (uncoded) throw new Error(`uncoded: ${JSON.stringify(uncoded)}`);
  if (took > HANG_MS) throw new Error(`took ${took.toFixed(0)} ms`);
  const errors = read.diagnostics.filter(({ severity }) => severity === 'error').map(({ code }) => code);
  if (read.ok === errors.length > 0) throw new Error('neither a value nor an error, or both');
  return [...new Set(errors)];
}

/** The parts of a small workbook, one of them in other words. */
function withPart(name: string, text: string): Uint8Array {
  return workbookOf({
    sheets: [{ name: 'T', xml: textSheet([['Monat', 'Wert']]) }],
    parts: { [name]: text },
  });
}

const SHEET = 'xl/worksheets/sheet1.xml';

describe('hostile workbooks', () => {
  it('the unharmed one is read', () => {
    expect(codesOf(WHOLE)).toEqual([]);
  });

  it('cut off at every fiftieth of its length are refused as damaged (CSV-164)', () => {
    for (let part = 1; part < 50; part++) {
      const bytes = WHOLE.subarray(0, Math.floor((WHOLE.length * part) / 50));
      expect([part, codesOf(bytes)]).toEqual([part, ['CSV-164']]);
    }
  });

  it('that unpack to a hundred times their size are refused before they are unpacked (CSV-165)', () => {
    const zeros: Packed = { name: 'xl/media/bild.bin', bytes: new Uint8Array(20_000_000) };
    const parts = partsOf({ sheets: [{ name: 'T', xml: '' }] });
    expect(codesOf(zipOf([...parts, zeros]))).toEqual(['CSV-165']);
  });

  it('that announce more than 200 MB, or a thousand parts, are refused (CSV-165)', () => {
    const parts = partsOf({ sheets: [{ name: 'T', xml: '' }] });
    const noise = Buffer.from(Array.from({ length: 3_000_000 }, (_, index) => (index * 7919) % 251));
    const large: Packed = { name: 'xl/a.bin', bytes: noise, saysSize: 250_000_000 };
    expect(codesOf(zipOf([...parts, large]))).toEqual(['CSV-165']);
    const many = Array.from({ length: 1_001 }, (_, index): Packed => {
      return { name: `xl/${index}.xml`, bytes: new Uint8Array(1) };
    });
    expect(codesOf(zipOf([...parts, ...many]))).toEqual(['CSV-165']);
  });

  it('that lie about the size of a sheet are cut off there (CSV-164)', () => {
    const xml = textSheet(Array.from({ length: 5_000 }, () => ['Monat', '1']));
    const parts = partsOf({ sheets: [{ name: 'T', xml }] }).map((part) =>
      part.name === SHEET ? { ...part, saysSize: 1_000 } : part,
    );
    expect(codesOf(zipOf(parts))).toEqual(['CSV-164']);
  });

  it.each(['../../autostart.bat', '..\\..\\autostart.bat', '/etc/passwd', 'C:\\autostart.bat', 'xl/../../a'])(
    'with a part named %s are refused (CSV-166)',
    (name) => {
      const parts = partsOf({ sheets: [{ name: 'T', xml: textSheet([['Monat']]) }] });
      expect(codesOf(zipOf([...parts, { name, bytes: new Uint8Array(4) }]))).toEqual(['CSV-166']);
    },
  );

  it.each([
    ['entities that multiply', '<!DOCTYPE a [<!ENTITY b "bbbb"><!ENTITY c "&b;&b;&b;">]><a>&c;</a>'],
    ['an entity from a file', '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>'],
    ['a document type from elsewhere', '<!DOCTYPE a SYSTEM "https://example.org/a.dtd"><a/>'],
  ])('with %s are refused in every part (CSV-167)', (_, xml) => {
    for (const part of [SHEET, 'xl/workbook.xml', 'xl/sharedStrings.xml', 'xl/styles.xml', '_rels/.rels'])
      expect([part, codesOf(withPart(part, xml))]).toEqual([part, ['CSV-167']]);
  });

  it('with unknown entities, endless depth or bytes that are no text are refused (CSV-168)', () => {
    expect(codesOf(withPart(SHEET, '<worksheet>&unbekannt;</worksheet>'))).toEqual(['CSV-168']);
    expect(codesOf(withPart(SHEET, '<a>'.repeat(100_000)))).toEqual(['CSV-168']);
    const parts = partsOf({ sheets: [{ name: 'T', xml: '' }] }).map((part) =>
      part.name === SHEET ? { ...part, bytes: Uint8Array.of(0x3c, 0x61, 0xff, 0xfe, 0x3e) } : part,
    );
    expect(codesOf(zipOf(parts))).toEqual(['CSV-168']);
  });

  it('with one cell at the far end of the sheet stay small', () => {
    const xml = sheetData(
      `<row r="1">${textCell('A1', 'Monat')}</row>`,
      `<row r="1048576">${textCell('XFD1048576', 'x')}</row>`,
    );
    expect(codesOf(workbookOf({ sheets: [{ name: 'T', xml }] }))).toEqual(['CSV-108']);
  });

  it('with bytes turned at random never crash, never hang, and are read as before or refused with a code', () => {
    const flips = fc.array(fc.tuple(fc.nat(WHOLE.length - 1), fc.integer({ min: 1, max: 255 })), {
      minLength: 1,
      maxLength: 8,
    });
    fc.assert(
      fc.property(flips, (turned) => {
        const bytes = Uint8Array.from(WHOLE);
        for (const [at, by] of turned) bytes[at] = (bytes[at] ?? 0) ^ by;
        codesOf(bytes);
      }),
      { numRuns: LONG ? 20_000 : 300 },
    );
  }, 1_800_000);

  it('whose XML is turned at random, with right checksums, never crash and never hang', () => {
    const parts = partsOf({
      sheets: [{ name: 'T', xml: sheetData('<row r="1"><c r="A1" s="1"><f>B1</f><v>43952</v></c></row>') }],
      shared: ['<t>Monat</t>'],
      formats: [17, '0.0%'],
    });
    const change = fc.tuple(fc.nat(parts.length - 1), fc.nat(), fc.constantFrom(...'<>/"&=x1rcvE[];\0'));
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 6 }), (changes) => {
        const copies = parts.map((part) => ({ ...part, bytes: Uint8Array.from(part.bytes) }));
        for (const [index, at, sign] of changes) {
          const bytes = copies[index]?.bytes;
          if (bytes) bytes[at % bytes.length] = sign.charCodeAt(0);
        }
        codesOf(zipOf(copies));
      }),
      { numRuns: LONG ? 20_000 : 300 },
    );
  }, 1_800_000);
});
