import { syncBuiltinESMExports } from 'node:module';
import zlib from 'node:zlib';
import { expect, test, vi } from 'vitest';
import type { InputFile } from '../../../../src/domain/draft.ts';
import { cellName } from '../../../../src/domain/place.ts';
import { distinct } from '../../../../src/read/csv/enough.ts';
import { readExport } from '../../../../src/read/csv/read-export.ts';
import { cellFindings } from '../../../../src/read/examine/cell-findings.ts';
import { WORKBOOK } from '../../../../src/read/examine/cuts.ts';
import { lookAt } from '../../../../src/read/examine/examine.ts';
import { toProfile } from '../../../../src/read/profiles.ts';
import { readWorkbook } from '../../../../src/read/xlsx/read-workbook.ts';
import { fileOf, metricOf, sourceNamed } from '../../../support/exports.ts';
import { sheetData, textCell, textSheet, workbookOf } from '../../../support/workbook.ts';

const NOTES = { name: 'Hinweise', xml: textSheet([['Bitte beachten'], ['Nur zum Dienstgebrauch']]) };

/** `Monat`, `Plätze` and two months; the second number as given. */
function places(name: string, second: string) {
  const xml = sheetData(
    `<row r="1">${textCell('A1', 'Monat')}${textCell('B1', 'Plätze')}</row>`,
    `<row r="2">${textCell('A2', 'Jan 20')}<c r="B2"><v>20.5</v></c></row>`,
    `<row r="3">${textCell('A3', 'Feb 20')}${second}</row>`,
  );
  return { name, xml };
}

const SOURCE = sourceNamed('x', 'probe');

function profileOf(more: string) {
  const text = `profil: probe\n${more}\nmessgroessen: { Plätze: Plätze }\n`;
  const profile = toProfile({ input: fileOf(text, 'probe.yaml'), text });
  if (!profile.ok) throw new Error(profile.diagnostics.map(({ message }) => message).join(' '));
  return profile.value;
}

function book(...sheets: Parameters<typeof workbookOf>[0]['sheets']): InputFile {
  return fileOf(workbookOf({ sheets }), 'plaetze.xlsx');
}

test('a workbook is looked at sheet by sheet, and each cell has its place in Excel', () => {
  const { examined, encoding, diagnostics } = lookAt(
    book(NOTES, places('Plätze', '<c r="B3"><v>21</v></c>')),
    [],
  );
  expect([encoding, diagnostics]).toEqual([WORKBOOK, []]);
  expect(examined?.profile.id).toBe('kommune-excel');
  expect(examined?.reasons).toContain('Gelesen wird das Blatt „Plätze“.');
  expect(
    examined?.cells.map(({ period, value, cell }) => [period, value?.toFixed(), cellName(cell.place)]),
  ).toEqual([
    ['2020-01', '20.5', 'Plätze!B2'],
    ['2020-02', '21', 'Plätze!B3'],
  ]);
});

test('what a profile says of points and commas is about text files', () => {
  const text = 'profil: probe\ngrundlage: offene-daten-monat\n';
  const profile = toProfile({ input: fileOf(text, 'probe.yaml'), text });
  if (!profile.ok) throw new Error('no profile');
  const { examined } = lookAt(book(places('Plätze', '<c r="B3"><v>21</v></c>')), [], profile.value);
  expect(examined?.cells[0]?.value?.toFixed()).toBe('20.5');
});

test('a profile may name the sheet', () => {
  const text = 'profil: probe\ngrundlage: kommune-excel\nblatt: Plan*\n';
  const profile = toProfile({ input: fileOf(text, 'probe.yaml'), text });
  if (!profile.ok) throw new Error('no profile');
  const sheets = book(places('Ist', '<c r="B3"><v>1</v></c>'), places('Plan 2020', '<c r="B3"><v>2</v></c>'));
  const { examined } = lookAt(sheets, [profile.value]);
  expect(examined?.cells.at(-1)?.value?.toFixed()).toBe('2');
});

test('a cell that is no number is told by its name in Excel', () => {
  const { examined } = lookAt(book(places('Plätze', textCell('B3', 'zwei'))), []);
  const [finding] = examined ? cellFindings(examined) : [];
  expect([finding?.code, finding?.place && cellName(finding.place)]).toEqual(['CSV-186', 'Plätze!B3']);
});

test('an error value in the place of a number is told as in a report, at its cell (CSV-193)', () => {
  const broken = book(places('Plätze', '<c r="B3" t="e"><v>#DIV/0!</v></c>'));
  const { examined, diagnostics } = lookAt(broken, []);
  expect(examined?.cells.at(-1)?.value).toBeNull();
  const found = examined ? cellFindings(examined) : [];
  const told = distinct([...diagnostics, ...found], broken.file).map(
    ({ code, severity, place }) => `${code} ${severity} ${place && cellName(place)}`,
  );
  expect(told).toEqual(['CSV-193 error Plätze!B3']);
  const read = readExport(broken, profileOf('grundlage: kommune-excel'), SOURCE, [metricOf('Plätze', 'x')]);
  expect(read.ok).toBe(false);
  expect(read.diagnostics.filter(({ place }) => place?.line === 3)).toMatchObject([
    { code: 'CSV-193', severity: 'error', place: { sheet: 'Plätze', line: 3, column: 2 } },
  ]);
});

test('an error value in a cell that nobody needs is a warning (CSV-172)', () => {
  const sheet = places('Plätze', '<c r="B3"><v>21</v></c>');
  const xml = sheet.xml.replace(
    '</row></sheetData>',
    '</row><row r="5"><c r="A5" t="e"><v>#N/A</v></c></row></sheetData>',
  );
  expect(xml).not.toBe(sheet.xml);
  const { diagnostics } = lookAt(book({ ...sheet, xml }), []);
  expect(diagnostics).toMatchObject([
    { code: 'CSV-172', severity: 'warning', place: { line: 5, column: 1 } },
  ]);
});

test('other sheets that the profile fits are told, as a report tells them (CSV-176)', () => {
  const two = book(places('Ist', '<c r="B3"><v>1</v></c>'), NOTES, places('Plan', '<c r="B3"><v>2</v></c>'));
  const { diagnostics } = lookAt(two, []);
  expect(diagnostics).toMatchObject([
    { code: 'CSV-176', severity: 'notice', place: { file: 'plaetze.xlsx', sheet: 'Ist', whole: true } },
  ]);
  expect(diagnostics[0]?.message).toBe('Gelesen wurde das Blatt „Ist“; das Profil passt auch zu „Plan“.');
  expect(lookAt(two, [profileOf('grundlage: kommune-excel\nblatt: Plan')]).diagnostics).toEqual([]);
});

test('a workbook is taken apart once, however many profiles are tried', () => {
  const bytes = workbookOf({
    sheets: [places('A', '<c r="B3"><v>1</v></c>'), places('B', '<c r="B3"><v>2</v></c>')],
  });
  const inflate = vi.spyOn(zlib, 'inflateRawSync');
  syncBuiltinESMExports();
  try {
    lookAt(fileOf(bytes, 'plaetze.xlsx'), []);
    const once = inflate.mock.calls.length;
    inflate.mockClear();
    readWorkbook(fileOf(bytes, 'plaetze.xlsx'), { named: null, fits: () => true });
    expect([once, once > 0]).toEqual([inflate.mock.calls.length, true]);
  } finally {
    inflate.mockRestore();
    syncBuiltinESMExports();
  }
});
