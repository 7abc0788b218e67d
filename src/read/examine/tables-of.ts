import { done, type Outcome } from '../../diagnostic/outcome.ts';
import type { InputFile } from '../../domain/draft.ts';
import { decode } from '../csv/decode.ts';
import { delimitersIn } from '../csv/delimiter.ts';
import type { Profile } from '../csv/profile.ts';
import { readTable, type Table } from '../csv/table.ts';
import { isWorkbook, openWorkbook } from '../xlsx/read-workbook.ts';
import { encodingOf } from './encoding.ts';

/** Stands for the encoding of a workbook. */
export const WORKBOOK = 'Excel-Arbeitsmappe';

/** Does a table look like the one that is sought? */
type Fits = (table: Table) => boolean;

/** The tables that a file may be, whatever kind it is: a text by its delimiters, a workbook by its sheets. */
export interface Tables {
  /** As the profile parts it: by its delimiter, else the most regular one; its sheet, else the first that fits. */
  readonly ofProfile: (profile: Profile, fits: Fits) => Outcome<Table>;
  /** Where no profile says how: every regular delimiter; the first sheet that fits. At least one. */
  readonly candidates: (fits: Fits) => readonly Outcome<Table>[];
}

/** What a file is written in, and the tables it may be; null where its bytes cannot be opened. */
export interface TablesOf {
  /** `UTF-8`, `Windows-1252` …, or `WORKBOOK`. */
  readonly encoding: string;
  readonly tables: Outcome<Tables>;
}

/** Opens a file by its first bytes. German: Tabellen einer Datei. Errors: those of decoding or of the workbook's archive. */
export function tablesOf(input: InputFile): TablesOf {
  if (isWorkbook(input)) return { encoding: WORKBOOK, tables: tablesInWorkbook(input) };
  const text = decode(input);
  const encoding = encodingOf(input.bytes, text.diagnostics);
  return { encoding, tables: text.ok ? done(tablesInText(text.value, input.file), text.diagnostics) : text };
}

function tablesInWorkbook(input: InputFile): Outcome<Tables> {
  const book = openWorkbook(input);
  if (!book.ok) return book;
  const { choose } = book.value;
  return done({
    ofProfile: ({ sheet, numbers }, fits) => choose({ named: sheet, decimal: numbers.decimal, fits }),
    candidates: (fits) => [choose({ named: null, fits })],
  });
}

function tablesInText(text: string, file: string): Tables {
  const signs = delimitersIn(text).map(({ sign }) => sign);
  const known = new Map<string, Outcome<Table>>();
  const by = (sign: string) => {
    const table = known.get(sign) ?? readTable(text, file, sign);
    known.set(sign, table);
    return table;
  };
  return {
    ofProfile: ({ delimiter }) => by(delimiter ?? signs[0] ?? ';'),
    candidates: () => (signs.length === 0 ? [by(';')] : signs.map(by)),
  };
}

/** The sheet of a workbook that a table is; null for a text file. */
export function sheetOfTable({ rows }: Table): string | null {
  return rows[0]?.cell(0).place.sheet ?? null;
}
