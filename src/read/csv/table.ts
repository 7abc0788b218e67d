import Papa from 'papaparse';
import {
  emptyFile,
  fieldTooLong,
  textAfterQuote,
  tooManyColumns,
  unclosedQuote,
} from '../../diagnostic/catalogue/csv.ts';
import { recordTooLong, tooManyRows } from '../../diagnostic/catalogue/csv-large.ts';
import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import { conclude, failed, type Outcome } from '../../diagnostic/outcome.ts';
import { type Place, placeIn } from '../../domain/place.ts';
import { cellOffsets, type Extent, isEven, placeWithin } from './cell-place.ts';
import { enough } from './enough.ts';

/** Longest cell and longest record, in characters. */
export const LONGEST_CELL = 65_536;
export const LONGEST_RECORD = 1_000_000;
/** Widest row: months from 2005 on in columns are more than 250, every Kreis in columns is 400. */
export const MOST_COLUMNS = 1_000;
/** Most rows that are held at once. */
export const MOST_ROWS = 500_000;

/** One cell: its text without quotes or surrounding blanks, and where it stands. */
export interface Cell {
  readonly text: string;
  /** The text with its blanks. */
  readonly raw: string;
  readonly place: Place;
  /** Its position in the row, from 0. */
  readonly index: number;
}

/** One record of the file. `cells` are as they stand; `cell` gives one of them with its place. German: Zeile. */
export interface Row {
  readonly cells: readonly string[];
  readonly line: number;
  /** The cell at a position from 0; an empty one behind the end of the row. */
  cell(index: number): Cell;
}

export interface Table {
  readonly file: string;
  readonly delimiter: string;
  /** All rows, blank ones included. */
  readonly rows: readonly Row[];
}

/**
 * A delimited text as rows of cells, each with its line and character column in the file.
 *
 * The delimiter is given, never detected. Quoted cells may hold delimiters, line breaks and doubled quotes.
 * Errors: unclosed quote (CSV-109), text behind a closing quote (CSV-110), a cell or row beyond the limits
 * (CSV-107, CSV-108, CSV-145), more rows than can be held (CSV-146), nothing in the file at all (CSV-111).
 */
export function readTable(text: string, file: string, delimiter: string): Outcome<Table> {
  const rows: Row[] = [];
  const faults: Diagnostic[] = [];
  let [start, line] = [0, 1];
  const source = text.replace(/\r\n?/gu, '\n');
  const take: Take = (cells, until, errors = []) => {
    const record = { raw: source.slice(start, until), file, line, delimiter };
    const row = rowOf(cells, record);
    rows.push(row);
    faults.push(...recordFaults(row, record, errors, start));
    const isFull = rows.length > MOST_ROWS;
    if (isFull) faults.unshift(tooManyRows(placeIn(file, line), { limit: MOST_ROWS }));
    line += lineBreaks(source, start, until);
    start = until;
    return !isFull;
  };
  if (QUOTE_OR_MARK.test(source)) takeQuoted(source, delimiter, take);
  else takePlain(source, delimiter, take);
  const filled = rows.some(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  if (!filled) return failed(emptyFile(placeIn(file), {}));
  return conclude({ file, delimiter, rows }, enough(faults));
}

/** Takes the next record, which ends before `until`; false when there is no room for more. */
type Take = (cells: readonly string[], until: number, errors?: readonly Papa.ParseError[]) => boolean;

/** What the library must look at: a quotation mark, and the byte order mark, which it drops. */
const QUOTE_OR_MARK = /["\ufeff]/;

function takeQuoted(source: string, delimiter: string, take: Take): void {
  Papa.parse<string[]>(source, {
    delimiter,
    newline: '\n',
    quoteChar: '"',
    fastMode: false,
    step: ({ data, errors, meta }, parser) => {
      if (!take(data, meta.cursor, errors)) parser.abort();
    },
  });
}

/** Where nothing is quoted, a line is a record and every delimiter parts two cells. */
function takePlain(source: string, delimiter: string, take: Take): void {
  let [start, goesOn] = [0, source !== ''];
  while (goesOn) {
    const end = source.indexOf('\n', start);
    const until = end === -1 ? source.length : end + 1;
    const record = source.slice(start, end === -1 ? until : end);
    goesOn = take(record.split(delimiter), until) && end !== -1;
    start = until;
  }
}

/** One record as it stands in the file, line ends as line feeds; `line` is where it begins. */
export interface Record {
  readonly raw: string;
  readonly file: string;
  readonly line: number;
  readonly delimiter: string;
}

export function rowOf(cells: readonly string[], { raw, file, line, delimiter }: Record): Row {
  let known: readonly Extent[] | undefined; // a wide row is asked for many of its cells
  let even: boolean | undefined;
  return {
    cells,
    line,
    cell: (index) => {
      const cell = cells[index] ?? '';
      known ??= cellOffsets(raw, delimiter);
      even ??= isEven(raw);
      return {
        index,
        text: cell.trim(),
        raw: cell,
        place: placeWithin(raw, known, index, { file, line, even }),
      };
    },
  };
}

/** What is wrong with a record: its quotes, else its size. `start` is where it begins in what the errors count from. */
export function recordFaults(
  row: Row,
  record: Record,
  errors: readonly Papa.ParseError[],
  start: number,
): readonly Diagnostic[] {
  const quotes = quoteFaults(record, errors, start);
  return quotes.length > 0 ? quotes : limitFaults(row, record);
}

/** The first quote of the record that the library could not follow; it gives the offset behind the opening one. */
function quoteFaults(
  record: Record,
  errors: readonly Papa.ParseError[],
  start: number,
): readonly Diagnostic[] {
  const [error] = errors.filter(({ type }) => type === 'Quotes');
  if (!error) return [];
  const from = (error.index ?? start + 1) - 1 - start;
  const place = placeWithin(record.raw, [{ from, until: from + 1 }], 0, record);
  return [error.code === 'MissingQuotes' ? unclosedQuote(place, {}) : textAfterQuote(place, {})];
}

function limitFaults(row: Row, { raw, file, line }: Record): readonly Diagnostic[] {
  const { cells } = row;
  if (raw.length <= LONGEST_CELL && cells.length <= MOST_COLUMNS) return [];
  const long = cells.findIndex((cell) => cell.length > LONGEST_CELL);
  const length = cells[long]?.length;
  if (length !== undefined) return [fieldTooLong(first(row, long), { length, limit: LONGEST_CELL })];
  if (raw.length > LONGEST_RECORD) return [recordTooLong(placeIn(file, line), { limit: LONGEST_RECORD })];
  if (cells.length <= MOST_COLUMNS) return [];
  return [tooManyColumns(first(row, MOST_COLUMNS), { count: cells.length, limit: MOST_COLUMNS })];
}

function first(row: Row, index: number): Place {
  return { ...row.cell(index).place, length: 1 };
}

/** Line feeds between two offsets. */
export function lineBreaks(text: string, from: number, until: number): number {
  let count = 0;
  for (let at = text.indexOf('\n', from); at !== -1 && at < until; at = text.indexOf('\n', at + 1)) count++;
  return count;
}
