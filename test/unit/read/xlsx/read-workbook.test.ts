import { describe, expect, it } from 'vitest';
import { cellName } from '../../../../src/domain/place.ts';
import type { Table } from '../../../../src/read/csv/table.ts';
import { isWorkbook, readWorkbook, type SheetChoice } from '../../../../src/read/xlsx/read-workbook.ts';
import { fileOf } from '../../../support/exports.ts';
import { sheetData, textCell, textSheet, type WrittenBook, workbookOf } from '../../../support/workbook.ts';

const FILE = 'data/exporte/2020-08/probe.xlsx';
const ANY: SheetChoice = { named: null, fits: () => true };

/** The table of a workbook as lines of text, and the codes with their cells. */
function read(book: WrittenBook, choice: Partial<SheetChoice> = {}) {
  const outcome = readWorkbook(fileOf(workbookOf(book), FILE), { ...ANY, ...choice });
  const found = outcome.diagnostics.map(({ code, place }) =>
    [code, place && cellName(place)].join(' ').trim(),
  );
  const lines = outcome.ok ? outcome.value.rows.map(({ cells }) => cells.join('|')) : null;
  return { lines, found, outcome };
}

/** One row of cells on one sheet. */
function row(cells: string, book: Partial<WrittenBook> = {}) {
  return read({ sheets: [{ name: 'Tabelle1', xml: sheetData(`<row r="1">${cells}</row>`) }], ...book });
}

describe('a workbook', () => {
  it('is known by its first bytes, not by its name', () => {
    expect(isWorkbook(fileOf(workbookOf({ sheets: [] }), 'lza.csv'))).toBe(true);
    expect(isWorkbook(fileOf('PKZ;Name\n1;A', 'lza.xlsx'))).toBe(false);
  });

  it('gives the table its CSV would be, each cell with its place in Excel', () => {
    const xml = sheetData(
      `<row r="1">${textCell('A1', 'Stand: 08.09.2020')}</row>`,
      `<row r="4">${textCell('B4', 'Monat')}<c r="C4"><v>18</v></c></row>`,
    );
    const { lines, outcome } = read({ sheets: [{ name: 'SGB II', xml }] });
    expect(lines).toEqual(['Stand: 08.09.2020||', '||', '|Monat|18']);
    if (!outcome.ok) throw new Error('not read');
    expect(outcome.value.rows.map(({ line }) => line)).toEqual([1, 2, 4]);
    const place = outcome.value.rows[2]?.cell(2).place;
    expect(place).toEqual({ file: FILE, line: 4, column: 3, sheet: 'SGB II' });
    expect(place && cellName(place)).toBe("'SGB II'!C4");
  });

  it('counts rows and cells that do not say where they stand', () => {
    const xml = sheetData(
      '<row><c><v>1</v></c><c r="C1"><v>3</v></c><c><v>4</v></c></row><row><c><v>5</v></c></row>',
    );
    expect(read({ sheets: [{ name: 'T', xml }] }).lines).toEqual(['1||3|4', '5|||']);
  });

  it('may give its elements a prefix, as other writers do', () => {
    const part =
      '<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>7</x:v></x:c></x:row></x:sheetData></x:worksheet>';
    const parts = { 'xl/worksheets/sheet1.xml': part };
    expect(read({ sheets: [{ name: 'T', xml: '' }], parts }).lines).toEqual(['7']);
  });
});

describe('the texts of a workbook', () => {
  it('are shared, inline or the result of a formula; runs are joined, spoken text is left out', () => {
    const shared = [
      '<t>Merkmal</t>',
      '<r><t>ELB</t></r><r><t xml:space="preserve"> 1)</t></r><rPh sb="0" eb="1"><t>XX</t></rPh>',
    ];
    const cells =
      '<c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="inlineStr"><is><t>03254</t></is></c><c r="D1" t="str"><f>A1</f><v>07</v></c>';
    expect(row(cells, { shared }).lines).toEqual(['Merkmal|ELB 1)|03254|07']);
  });

  it('keep leading zeros and what looks like a number', () => {
    expect(row(textCell('A1', '01.001') + textCell('B1', '1,0')).lines).toEqual(['01.001|1,0']);
  });

  it('may hold line breaks and characters that XML cannot hold', () => {
    expect(row(textCell('A1', 'Bestand_x000D_\nan ELB') + textCell('B1', 'a_x005F_x0041_')).lines).toEqual([
      'Bestand\nan ELB|a_x0041_',
    ]);
  });

  it('pass the same gate as those of a CSV file', () => {
    expect(row(textCell('A1', 'Zahl\u202e12')).found).toEqual(['CSV-103 Tabelle1!A1']);
    expect(row(textCell('B1', 'MÃ¤rz')).found).toEqual(['CSV-102 Tabelle1!B1']);
    expect(row(textCell('A1', 'x'.repeat(70_000))).found).toEqual(['CSV-107 Tabelle1!A1']);
  });

  it('are refused where the number of a shared text leads nowhere (CSV-177)', () => {
    expect(row('<c r="A1" t="s"><v>5</v></c>').found).toEqual(['CSV-177 Tabelle1!A1']);
  });
});

describe('the values of a workbook', () => {
  it('are written as a German writes them, in the way their format means', () => {
    const formats = [9, '0.0%', '0.0" %"', '00000', 17, 14, 'mm/yyyy', 'yyyy', '[$-407]mmmm\\ yy', '#,##0'];
    const values = [
      '0.57',
      '0.18899999999999999',
      '18.9',
      '3254',
      '43952',
      '43982',
      '43952',
      '43952',
      '43952',
      '10560',
    ];
    const cells = values.map(
      (value, index) => `<c r="${'ABCDEFGHIJ'[index]}1" s="${index + 1}"><v>${value}</v></c>`,
    );
    expect(row(cells.join(''), { formats }).lines).toEqual([
      '57 %|18,9 %|18,9 %|03254|Mai 2020|31.05.2020|Mai 2020|2020|Mai 2020|10560',
    ]);
  });

  it('count their days from 1904 where the workbook says so', () => {
    const cell = '<c r="A1" s="1"><v>42520</v></c>';
    expect(row(cell, { formats: [14], date1904: true }).lines).toEqual(['31.05.2020']);
  });

  it('may be ISO dates and truth values', () => {
    const cells =
      '<c r="A1" t="d" s="1"><v>2020-05-31T00:00:00</v></c><c r="B1" t="d" s="2"><v>2020-05-01</v></c><c r="C1" t="b"><v>1</v></c><c r="D1" t="b"><v>0</v></c>';
    expect(row(cells, { formats: [14, 17] }).lines).toEqual(['31.05.2020|Mai 2020|WAHR|FALSCH']);
  });

  it('are refused where they do not fit their kind (CSV-177)', () => {
    const cells =
      '<c r="A1"><v>1,5</v></c><c r="B1" t="b"><v>2</v></c><c r="C1" s="1"><v>60</v></c><c r="D1" t="d"><v>2020-02-30</v></c><c r="E1"><v>1E999</v></c>';
    expect(row(cells, { formats: [14] }).found).toEqual(
      ['A', 'B', 'C', 'D', 'E'].map((at) => `CSV-177 Tabelle1!${at}1`),
    );
  });

  it('are refused where the format shows something else: thousands, or a text (CSV-178)', () => {
    const formats = ['#,##0,', '#,##0;"*"', '0;;'];
    const cells =
      '<c r="A1" s="1"><v>3423523</v></c><c r="B1" s="2"><v>-1</v></c><c r="C1" s="3"><v>-2</v></c>';
    const { found, outcome } = row(cells, { formats });
    expect(found).toEqual(['CSV-178 Tabelle1!A1', 'CSV-178 Tabelle1!B1', 'CSV-178 Tabelle1!C1']);
    expect(outcome.diagnostics[0]?.message).toContain('3423523');
  });

  it('stay zero where the format draws a dash', () => {
    expect(row('<c r="A1" s="1"><v>0</v></c>', { formats: ['#,##0;-#,##0;"-"'] }).lines).toEqual(['0']);
  });

  it('are no numbers where Excel shows an error, whose German name they bear (CSV-172)', () => {
    const { lines, found } = row(
      '<c r="A1" t="e"><v>#N/A</v></c><c r="B1" t="e"><f>1/0</f><v>#DIV/0!</v></c>',
    );
    expect(lines).toEqual(['#NV|#DIV/0!']);
    expect(found).toEqual(['CSV-172 Tabelle1!A1', 'CSV-172 Tabelle1!B1']);
  });
});

describe('a formula', () => {
  it('counts by its stored result; an empty text is one', () => {
    expect(
      row('<c r="A1"><f>B1*2</f><v>84</v></c><c r="B1" t="str"><f>""</f><v></v></c><c r="C1"><v>1</v></c>')
        .lines,
    ).toEqual(['84||1']);
  });

  it('without a stored result is refused (CSV-171)', () => {
    expect(row('<c r="A1"><f>1+1</f></c>').found).toEqual(['CSV-171 Tabelle1!A1']);
  });

  it('that reaches into another file is refused (CSV-173); a column of a table is no other file', () => {
    const cells = '<c r="A1"><f>\'[1]Tab 1\'!A1</f><v>5</v></c><c r="B1"><f>SUM(Liste[2020])</f><v>6</v></c>';
    expect(row(cells, { links: 1 }).found).toEqual(['CSV-173 Tabelle1!A1', 'CSV-174 Tabelle1']);
    expect(row(cells).lines).toEqual(['5|6']);
  });

  it('of a linked workbook earns a notice (CSV-174), for its result may be old', () => {
    expect(row('<c r="A1"><f>B1</f><v>5</v></c>', { links: 1 }).found).toEqual(['CSV-174 Tabelle1']);
    expect(row('<c r="A1"><v>5</v></c>', { links: 1 }).found).toEqual([]);
  });
});

describe('what a sheet hides', () => {
  it('is read, and a notice says how much it is (CSV-175)', () => {
    const xml =
      '<cols><col min="2" max="3" hidden="1"/></cols>' +
      sheetData(
        '<row r="1" hidden="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="A2"><v>1</v></c><c r="B2"><v>2</v></c></row>',
        '<row r="3" hidden="1"></row>',
      );
    const { lines, found, outcome } = read({ sheets: [{ name: 'T', xml }] });
    expect(lines).toEqual(['1|', '1|2']);
    expect(found).toEqual(['CSV-175 T!B1']);
    expect(outcome.diagnostics[0]?.message).toContain(
      'einer ausgeblendeten Zeile und einer ausgeblendeten Spalte',
    );
  });

  it('under merged cells is not read: only the cell at the top left shows', () => {
    const xml = `${sheetData(
      '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c><c r="C1"><v>3</v></c></row>',
      '<row r="2"><c r="A2"><v>4</v></c><c r="B2"><v>5</v></c><c r="C2"><v>6</v></c></row>',
    )}<mergeCells count="1"><mergeCell ref="A1:B2"/></mergeCells>`;
    expect(read({ sheets: [{ name: 'T', xml }] }).lines).toEqual(['1||3', '||6']);
  });
});

describe('the sheet that is read', () => {
  const sheets = [
    { name: 'Deckblatt', xml: textSheet([['Statistik']]) },
    { name: 'Geheim', xml: textSheet([['Kopf', 'geheim']]), state: 'veryHidden' as const },
    { name: 'Tabelle 1', xml: textSheet([['Kopf', 'eins']]) },
    { name: 'Tabelle 2', xml: textSheet([['Kopf', 'zwei']]) },
  ];
  const fits = (table: Table) => table.rows.some(({ cells }) => cells.includes('Kopf'));

  it('is the first visible one with the head; a notice names the others (CSV-176)', () => {
    const { lines, found } = read({ sheets }, { fits });
    expect(lines).toEqual(['Kopf|eins']);
    expect(found).toEqual(["CSV-176 'Tabelle 1'"]);
  });

  it('is the one the profile names, with any characters for *', () => {
    expect(read({ sheets }, { named: 'tabelle*2', fits })).toMatchObject({ lines: ['Kopf|zwei'], found: [] });
  });

  it('is the first filled one where the head is nowhere, so that its missing head is told', () => {
    expect(read({ sheets }, { fits: () => false }).lines).toEqual(['Statistik']);
  });

  it('must be there and visible (CSV-170)', () => {
    const { found, outcome } = read({ sheets }, { named: 'Geheim' });
    expect(found).toEqual(['CSV-170']);
    expect(outcome.diagnostics[0]?.message).toContain('Ausgeblendet ist „Geheim“');
  });

  it('must exist at all (CSV-169)', () => {
    expect(read({ sheets: [] }).found).toEqual(['CSV-169']);
    expect(read({ sheets: [{ name: 'T', xml: '', state: 'hidden' }] }).found).toEqual(['CSV-169']);
  });

  it('is sought no further once a million cells were looked at (CSV-179)', () => {
    const rows = Array.from(
      { length: 3_000 },
      (_, line) => `<row r="${line + 1}"><c r="A${line + 1}"><v>${line}</v></c></row>`,
    );
    const wide = `<row r="3001">${textCell('GR3001', 'x')}</row>`;
    const large = { name: 'T', xml: sheetData(...rows, wide) };
    expect(read({ sheets: [large, { ...large, name: 'U' }] }, { fits: () => false }).found).toEqual([
      'CSV-179',
    ]);
    const others = [
      { ...large, name: 'U' },
      { ...large, name: 'V' },
    ];
    const { found, outcome } = read({ sheets: [large, ...others] });
    expect(found).toEqual(['CSV-176 T']);
    expect(outcome.diagnostics[0]?.message).toMatch(/zu „U“\.$/u);
  });

  it('must have something in it (CSV-111) and keep to the limits (CSV-108)', () => {
    expect(read({ sheets: [{ name: 'T', xml: sheetData() }] }).found).toEqual(['CSV-111 T']);
    const wide = Array.from({ length: 1_001 }, (_, index) => String(index));
    expect(read({ sheets: [{ name: 'T', xml: textSheet([wide]) }] }).found).toEqual(['CSV-108 T!ALM1']);
  });
});
