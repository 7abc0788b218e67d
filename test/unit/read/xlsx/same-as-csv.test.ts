import { describe, expect, it } from 'vitest';
import type { InputFile } from '../../../../src/domain/draft.ts';
import { profileSchema } from '../../../../src/read/csv/profile.ts';
import { readExport } from '../../../../src/read/csv/read-export.ts';
import { examine } from '../../../../src/read/examine/examine.ts';
import {
  dataFile,
  fileOf,
  metricOf,
  plainYaml,
  profileNamed,
  sourceNamed,
} from '../../../support/exports.ts';
import { fixture } from '../../../support/invented-table.ts';
import { sheetData, textCell, workbookOf } from '../../../support/workbook.ts';
import { asWorkbook } from '../../../support/workbook-of-csv.ts';

/** Every value of a delivery without its place: what a report would take from it. */
function observed(input: InputFile, profileName: string) {
  const profile = profileNamed(profileName);
  const source = sourceNamed('quelle', profileName);
  const metrics = [...profile.metrics.keys()].map((id) => metricOf(id, 'quelle'));
  const outcome = readExport(input, profile, source, metrics);
  if (!outcome.ok)
    throw new Error(outcome.diagnostics.map(({ code, message }) => `${code} ${message}`).join('\n'));
  const told = outcome.value.observations.map(({ metric, month, value, status }) =>
    [metric, month, status, value === null ? 'fehlt' : value.toFixed()].join(' '),
  );
  return { day: outcome.value.day, told };
}

const MONTHLY = ['2020-05', '2020-07', '2020-08', '2020-12'];

describe('a workbook gives a report the same values as its CSV', () => {
  it.each(['2020-07', '2020-08', '2020-12'])('%s: months in columns, as date cells', (month) => {
    const csv = dataFile(`exporte/${month}/sgb2_eckwerte_15087_${month}.csv`);
    const { file, stored } = asWorkbook(csv);
    expect(stored.dates).toBeGreaterThan(20);
    expect(stored.numbers).toBeGreaterThan(60);
    expect(observed(file, 'ba-breit')).toEqual(observed(csv, 'ba-breit'));
  });

  it.each(['2020-07', '2020-08', '2020-12'])('%s: one value in each row', (month) => {
    const csv = dataFile(`exporte/${month}/lza_15087_${month}.csv`);
    const { file, stored } = asWorkbook(csv);
    expect(stored.numbers).toBeGreaterThan(100);
    expect(observed(file, 'lang')).toEqual(observed(csv, 'lang'));
  });

  it.each(MONTHLY)('%s: months in rows below merged names of groups', (month) => {
    const csv = dataFile(`exporte/${month}/landkreis_programme_${month}.csv`);
    const { file, stored } = asWorkbook(csv, { groups: month === '2020-08' ? 6 : 5 });
    expect(stored.merged).toBeGreaterThan(4);
    expect(stored.dates).toBeGreaterThan(12);
    expect(observed(file, 'landkreis-excel')).toEqual(observed(csv, 'landkreis-excel'));
  });
});

/** Every cell with a meaning, wherever it stands. */
function cellsOf(input: InputFile) {
  const outcome = examine(input, []);
  if (!outcome.ok)
    throw new Error(outcome.diagnostics.map(({ code, message }) => `${code} ${message}`).join('\n'));
  const { profile, cells } = outcome.value;
  const told = cells.map(({ key, period, label, kind, value, unit }) =>
    [key, period, label, kind, value?.toFixed() ?? '', unit].join(' | '),
  );
  return { profile: profile.id, told };
}

const POINT = { decimal: '.', thousands: '' } as const;
const INVENTED = [
  ['einfach-lang/jahrgang-2020.csv', {}],
  ['einfach-lang/jahrgang-2021.csv', {}],
  ['ba-zeitreihe/jahrgang-2020.csv', {}],
  ['ba-zeitreihe/jahrgang-2021.csv', {}],
  ['genesis-tabelle/jahrgang-2020.csv', { groups: 6 }],
  ['genesis-tabelle/jahrgang-2021.csv', { groups: 7 }],
  ['genesis-transponiert/jahrgang-2020.csv', { groups: 6 }],
  ['genesis-transponiert/jahrgang-2021.csv', {}],
  ['genesis-flach/jahrgang-2024.csv', {}],
  ['genesis-flach/jahrgang-2025.csv', {}],
  ['genesis-flach-alt/jahrgang-2020.csv', {}],
  ['genesis-flach-alt/jahrgang-2021.csv', {}],
  ['offene-daten-monat/jahrgang-2020.csv', POINT],
  ['offene-daten-monat/jahrgang-2021.csv', POINT],
  ['kommune-excel/jahrgang-2020.csv', { groups: 5 }],
  ['kommune-excel/jahrgang-2021.csv', { groups: 6 }],
] as const;

describe('a workbook is examined as its CSV is', () => {
  it.each(INVENTED)('%s', (path, options) => {
    const csv = fixture(path);
    const { file, stored } = asWorkbook(csv, options);
    expect(stored.numbers).toBeGreaterThan(5);
    expect(cellsOf(file)).toEqual(cellsOf(csv));
  });

  it('reads stored fractions whatever sign the profile names: 7,4 is never 74', () => {
    const { file } = asWorkbook(fixture('offene-daten-monat/jahrgang-2020.csv'), POINT);
    const outcome = examine(file, []);
    const rates = outcome.ok ? outcome.value.cells.filter(({ label }) => label === 'quote') : [];
    expect(rates[0]?.value?.toFixed()).toBe('7.4');
  });

  it('gives a report 1,132 and never 1132 where the profile parts thousands with a comma', () => {
    const xml = sheetData(
      `<row r="1">${textCell('A1', 'Stand: 01.02.2020')}</row>`,
      `<row r="2">${textCell('A2', 'Monat')}${textCell('B2', 'Quote')}</row>`,
      `<row r="3">${textCell('A3', 'Jan 20')}<c r="B3"><v>1.132</v></c></row>`,
    );
    const file = fileOf(workbookOf({ sheets: [{ name: 'T', xml }] }));
    const english = profileSchema.parse(
      plainYaml(`
profil: englisch
beschreibung: Punkt vor den Nachkommastellen, Komma zwischen den Tausendern
anordnung: monate-in-zeilen
trennzeichen: ";"
monat: { spalte: Monat }
gruppen: nein
stand: { text: "Stand:" }
status: { immer: endgueltig }
zahlen: { dezimal: punkt, tausender: [komma] }
messgroessen: { quote: Quote }
`),
    );
    const outcome = readExport(file, english, sourceNamed('q', 'q'), [
      metricOf('quote', 'q', { kind: 'ratio' }),
    ]);
    expect(outcome).toMatchObject({ ok: true });
    const values = outcome.ok ? outcome.value.observations.map(({ value }) => value?.toFixed()) : [];
    expect(values).toEqual(['0.01132']); // 1,132 %
  });

  it('keeps the leading zero of a key that is stored as text', () => {
    const { file } = asWorkbook(fixture('genesis-tabelle/jahrgang-2020.csv'));
    const outcome = examine(file, []);
    const keys = outcome.ok ? outcome.value.cells.map(({ key }) => key) : [];
    expect(keys).toContain('01001');
  });

  it('tells each value by its cell in Excel', () => {
    const { file } = asWorkbook(fixture('kommune-excel/jahrgang-2020.csv'));
    const outcome = examine(file, []);
    if (!outcome.ok) throw new Error('not read');
    expect(outcome.value.encoding).toBe('Excel-Arbeitsmappe');
    expect(outcome.value.cells[0]?.cell.place).toMatchObject({ line: 7, column: 2, sheet: 'Tabelle1' });
  });
});
