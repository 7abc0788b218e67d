import { describe, expect, it } from 'vitest';
import type { InputFile } from '../../../../src/domain/draft.ts';
import { decode } from '../../../../src/read/csv/decode.ts';
import { readExport } from '../../../../src/read/csv/read-export.ts';
import { readTable } from '../../../../src/read/csv/table.ts';
import { dataFile, fileOf, metricOf, profileNamed, sourceNamed } from '../../../support/exports.ts';
import { type ScenarioDelivery, scenarioDeliveries } from '../../../support/scenario-series.ts';
import { letters, sheetData, textCell, textSheet, workbookOf } from '../../../support/workbook.ts';

const EURO = { kind: 'euro' } as const;
const DELIVERIES = scenarioDeliveries.map((delivery) => [delivery.path, delivery] as const);

/** The rows of a delivery as its CSV has them. */
function rowsOf(file: InputFile): readonly (readonly string[])[] {
  const text = decode(file);
  const table = text.ok ? readTable(text.value, file.file, ';') : text;
  if (!table.ok) throw new Error('not read');
  return table.value.rows.map(({ cells }) => cells);
}

function read(file: InputFile, { profile, source, values }: ScenarioDelivery) {
  const ids = [...new Set(values.map(({ metric }) => metric))];
  const metrics = ids.map((id) => (id === 'llu_eur' ? metricOf(id, source, EURO) : metricOf(id, source)));
  const outcome = readExport(file, profileNamed(profile), sourceNamed(source, profile), metrics);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.diagnostics, null, 1));
  const observations = outcome.value.observations.map(({ origin, value, ...rest }) => {
    return { ...rest, value: value?.toFixed() ?? null };
  });
  return { day: outcome.value.day, observations, codes: outcome.diagnostics.map(({ code }) => code) };
}

/** Whole numbers as numbers and months as dates, as Excel stores what a person types. */
function typedSheet(rows: readonly (readonly string[])[]): string {
  const cell = (text: string, at: string) => {
    if (text === '') return '';
    const month = /^2020-(0[1-9])$/u.exec(text)?.[1];
    if (month !== undefined) return `<c r="${at}" s="1"><v>${43_831 + 31 * (Number(month) - 1)}</v></c>`;
    const figure = /^\d{1,3}(\.\d{3})*$/u.test(text) ? text.replaceAll('.', '') : null;
    return figure === null ? textCell(at, text) : `<c r="${at}" s="2"><v>${figure}</v></c>`;
  };
  const cells = (row: readonly string[], line: number) =>
    row.map((text, index) => cell(text, `${letters(index + 1)}${line}`)).join('');
  return sheetData(...rows.map((row, index) => `<row r="${index + 1}">${cells(row, index + 1)}</row>`));
}

describe('the same table as CSV and as a workbook', () => {
  it.each(DELIVERIES)('gives the same values through the same profile: %s', (path, delivery) => {
    const csv = dataFile(path);
    const cover = { name: 'Deckblatt', xml: textSheet([['Statistik']]) };
    for (const xml of [textSheet(rowsOf(csv)), typedSheet(rowsOf(csv))]) {
      const bytes = workbookOf({ sheets: [cover, { name: 'Tabelle1', xml }], formats: [17, '#,##0'] });
      const fromBook = read(fileOf(bytes, 'data/exporte/2020-08/probe.xlsx'), delivery);
      const fromCsv = read(csv, delivery);
      expect(fromBook.observations).toEqual(fromCsv.observations);
      expect(fromBook).toMatchObject({ day: fromCsv.day, codes: [] });
    }
  });

  it('tells a wrong value by its cell in Excel', () => {
    const [, delivery] = DELIVERIES.find(([, { profile }]) => profile === 'lang') ?? [];
    if (delivery === undefined) throw new Error('no such delivery');
    const rows = rowsOf(dataFile(delivery.path)).map((row) =>
      row.map((text) => (text === '121' ? '1,106.00' : text)),
    );
    const bytes = workbookOf({ sheets: [{ name: 'LZA', xml: textSheet(rows) }] });
    const outcome = readExport(
      fileOf(bytes, 'data/probe.xlsx'),
      profileNamed('lang'),
      sourceNamed('lza', 'lang'),
      [metricOf('uebertritte_lza', 'lza')],
    );
    const place = { file: 'data/probe.xlsx', line: 3, column: 4, sheet: 'LZA' };
    expect(outcome.diagnostics).toMatchObject([{ code: 'CSV-104', place }]);
  });
});
