import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import type { InputFile } from '../../domain/draft.ts';
import { decode } from '../csv/decode.ts';
import { delimitersIn } from '../csv/delimiter.ts';
import type { Profile } from '../csv/profile.ts';
import { readTable, type Table } from '../csv/table.ts';
import { fitsPattern } from '../file-pattern.ts';
import { findings } from '../findings.ts';
import { alsoFitting, isWorkbook, readEverySheet } from '../xlsx/read-workbook.ts';
import type { ReadSheet } from '../xlsx/to-table.ts';
import { encodingOf } from './encoding.ts';

/** A file parted into rows and cells in one way, with what was found meanwhile. German: Aufteilung. */
export interface Cut {
  readonly table: Table;
  /** With other sheets told, where the given test holds for them too. */
  readonly heard: (fits: (table: Table) => boolean) => readonly Diagnostic[];
}

/** The ways in which a file may be parted: by its delimiters, or sheet by sheet. */
export interface Cuts {
  /** `UTF-8`, `Windows-1252` …, or that it is a workbook. */
  readonly encoding: string;
  /** Those that a profile may mean. */
  readonly by: (profile: Profile) => readonly Cut[];
  /** Those that the file itself suggests, the most likely first. */
  readonly likely: readonly Cut[];
  /** What holds however the file is parted. */
  readonly heard: readonly Diagnostic[];
  /** Why no way gives a table; empty where one does. */
  readonly faults: readonly Diagnostic[];
}

export const WORKBOOK = 'Excel-Arbeitsmappe';

export function cutsOf(input: InputFile): Cuts {
  return isWorkbook(input) ? sheetsOf(input) : delimitedOf(input);
}

function delimitedOf(input: InputFile): Cuts {
  const found = findings();
  const text = found.take(decode(input));
  const encoding = encodingOf(input.bytes, found.all);
  if (text === null) return { encoding, by: () => [], likely: [], heard: [], faults: found.all };
  const candidates = delimitersIn(text).map(({ sign }) => sign);
  const known = new Map<string, ReturnType<typeof readTable>>();
  const parted = (sign: string) => {
    const table = known.get(sign) ?? readTable(text, input.file, sign);
    known.set(sign, table);
    return table;
  };
  const cut = (sign: string): readonly Cut[] => {
    const table = parted(sign);
    return table.ok ? [{ table: table.value, heard: () => table.diagnostics }] : [];
  };
  const [first = ';'] = candidates;
  const likely = (candidates.length === 0 ? [first] : candidates).flatMap(cut);
  const faults = likely.length === 0 ? parted(first).diagnostics : [];
  return { encoding, by: (profile) => cut(profile.delimiter ?? first), likely, heard: found.all, faults };
}

/** Each visible sheet with anything in it. */
function sheetsOf(input: InputFile): Cuts {
  const { sheets, faults } = readEverySheet(input);
  const filled = sheets.filter(({ table }) => table.rows.length > 0);
  const likely = filled.map((sheet) => sheetCut(sheet, filled));
  const by = ({ sheet }: Profile) => {
    if (sheet === null) return likely;
    const meant = filled.filter((each) => fitsPattern(each.sheet.name, sheet));
    return meant.map((each) => sheetCut(each, meant));
  };
  const said = [...faults, ...sheets.flatMap(({ diagnostics }) => diagnostics)];
  return { encoding: WORKBOOK, by, likely, heard: [], faults: likely.length === 0 ? said : [] };
}

/** A sheet that was read, among those that may be meant. */
function sheetCut({ sheet, table, diagnostics }: ReadSheet, meant: readonly ReadSheet[]): Cut {
  const heard: Cut['heard'] = (fits) => {
    const others = meant.filter((other) => other.sheet !== sheet && fits(other.table));
    return [
      ...diagnostics,
      ...alsoFitting(
        sheet,
        others.map((other) => other.sheet),
        table.file,
      ),
    ];
  };
  return { table, heard };
}

/** The sheet of a workbook that a table is; null for a text file. */
export function sheetName({ rows }: Table): string | null {
  return rows[0]?.cell(0).place.sheet ?? null;
}

/** A workbook holds numbers, not spellings: what a profile says of points and commas is about text files. */
export function inNotationOf(table: Table, profile: Profile): Profile {
  const german = profile.numbers.decimal === ',';
  if (sheetName(table) === null || german) return profile;
  return { ...profile, numbers: { decimal: ',', thousands: [] } };
}
