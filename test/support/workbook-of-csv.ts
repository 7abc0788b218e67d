import type { InputFile } from '../../src/domain/draft.ts';
import { decode } from '../../src/read/csv/decode.ts';
import { delimitersIn } from '../../src/read/csv/delimiter.ts';
import { readTable } from '../../src/read/csv/table.ts';
import { fileOf } from './exports.ts';
import { letters, sheetData, textCell, workbookOf } from './workbook.ts';

/** How the cells of a copy are stored; 1 to 4 are its styles. */
export const COPY_FORMATS = ['#,##0', '0.0', 17, 14] as const;
const MONTHS = 'jan feb mär apr mai jun jul aug sep okt nov dez'.split(' ');

/** What a person gets who types a table into Excel and saves it. */
export interface Copy {
  readonly file: InputFile;
  /** Cells that are no text any more. */
  readonly stored: { readonly numbers: number; readonly dates: number; readonly merged: number };
}

/**
 * A CSV file as a workbook: numbers as numbers, months and days as dates, keys with leading zeros as texts, and heads
 * that reach over several columns merged.
 *
 * `decimal` is the sign that the file writes; `groups` tells the row, from 1, whose heads are merged with the empty
 * cells behind them.
 */
export function asWorkbook(csv: InputFile, options: CopyOptions = {}): Copy {
  const { xml, stored } = asSheet(csv, options);
  const bytes = workbookOf({ sheets: [{ name: 'Tabelle1', xml }], formats: COPY_FORMATS });
  return { file: fileOf(bytes, csv.file), stored };
}

/** The same as the XML of a sheet, for a workbook whose styles are `COPY_FORMATS`. */
export function asSheet(
  csv: InputFile,
  { decimal = ',', thousands = '.', groups = null }: CopyOptions = {},
): { readonly xml: string; readonly stored: Copy['stored'] } {
  const text = decode(csv);
  if (!text.ok) throw new Error('not a text');
  const table = readTable(text.value, csv.file, delimitersIn(text.value)[0]?.sign ?? ';');
  if (!table.ok) throw new Error('not a table');
  const stored = { numbers: 0, dates: 0, merged: 0 };
  const rows = table.value.rows.map(({ cells }, index) => {
    const written = cells.map((cell, at) => {
      const here = `${letters(at + 1)}${index + 1}`;
      const typed = typedCell(here, cell.trim(), decimal, thousands);
      if (typed !== null) stored[typed.kind] += 1;
      return cell.trim() === '' ? '' : (typed?.xml ?? textCell(here, cell));
    });
    return `<row r="${index + 1}">${written.join('')}</row>`;
  });
  const areas = groups === null ? [] : mergedHeads(table.value.rows[groups - 1]?.cells ?? [], groups);
  stored.merged = areas.length;
  const merged = areas.length === 0 ? '' : `<mergeCells>${areas.join('')}</mergeCells>`;
  return { xml: sheetData(...rows) + merged, stored };
}

interface CopyOptions {
  readonly decimal?: ',' | '.';
  readonly thousands?: '.' | ',' | ' ' | '';
  readonly groups?: number | null;
}

/** As Excel takes what is typed; null for a text. */
function typedCell(
  at: string,
  text: string,
  decimal: string,
  thousands: string,
): { readonly kind: 'numbers' | 'dates'; readonly xml: string } | null {
  const month = /^(\p{L}{3})\p{L}* (\d{2}|\d{4})$/u.exec(text);
  const index = MONTHS.indexOf(month?.[1]?.toLowerCase().replace('mrz', 'mär') ?? '');
  if (month && index >= 0) {
    const year = (Number(month[2]) % 100) + 2000;
    return { kind: 'dates', xml: `<c r="${at}" s="3"><v>${serial(Date.UTC(year, index, 1))}</v></c>` };
  }
  const day = /^(\d{2})\.(\d{2})\.(\d{4})$/u.exec(text);
  if (day) {
    const stamp = Date.UTC(Number(day[3]), Number(day[2]) - 1, Number(day[1]));
    return { kind: 'dates', xml: `<c r="${at}" s="4"><v>${serial(stamp)}</v></c>` };
  }
  const number = text
    .replaceAll(thousands === '' ? '\u0000' : thousands, '')
    .replace(/(?<=\d)[\u00a0\u202f](?=\d)/gu, '')
    .replace(decimal, '.');
  if (!/^-?(0|[1-9]\d*)(\.\d+)?$/u.test(number)) return null;
  return {
    kind: 'numbers',
    xml: `<c r="${at}" s="${number.includes('.') ? 2 : 1}"><v>${Number(number)}</v></c>`,
  };
}

/** Excel counts the days from 30.12.1899. */
function serial(stamp: number): number {
  return Math.round((stamp - Date.UTC(1899, 11, 30)) / 86_400_000);
}

/** Each head of a row with the empty cells behind it. */
function mergedHeads(cells: readonly string[], row: number): readonly string[] {
  const starts = cells.flatMap((cell, at) => (cell.trim() === '' ? [] : [at]));
  return starts.flatMap((from, index) => {
    const until = (starts[index + 1] ?? cells.length) - 1;
    return until > from ? [`<mergeCell ref="${letters(from + 1)}${row}:${letters(until + 1)}${row}"/>`] : [];
  });
}
