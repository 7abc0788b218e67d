import { expect, test } from 'vitest';
import type { InputFile } from '../../../../src/domain/draft.ts';
import { cellName } from '../../../../src/domain/place.ts';
import { cellFindings } from '../../../../src/read/examine/cell-findings.ts';
import { WORKBOOK } from '../../../../src/read/examine/cuts.ts';
import { lookAt } from '../../../../src/read/examine/examine.ts';
import { toProfile } from '../../../../src/read/profiles.ts';
import { fileOf } from '../../../support/exports.ts';
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
