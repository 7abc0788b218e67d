import { encryptedWorkbook, furtherSheets, oldWorkbook } from '../../diagnostic/catalogue/xlsx.ts';
import { noVisibleSheet, sheetNotFound, sheetTooLarge } from '../../diagnostic/catalogue/xlsx-sheet.ts';
import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import { conclude, failed, type Outcome } from '../../diagnostic/outcome.ts';
import type { InputFile } from '../../domain/draft.ts';
import { type Place, wholeFile } from '../../domain/place.ts';
import type { Table } from '../csv/table.ts';
import { fitsPattern } from '../file-pattern.ts';
import { listed } from '../near-miss.ts';
import { type Archive, openArchive } from './archive.ts';
import { MOST_CELLS, readSheet } from './sheet.ts';
import { type ReadSheet, toTable } from './to-table.ts';
import { readWorkbookParts, requiredPart, type SheetEntry, type Workbook } from './workbook.ts';

const ZIP = [0x50, 0x4b, 0x03, 0x04] as const;
const EMPTY_ZIP = [0x50, 0x4b, 0x05, 0x06] as const;
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0] as const;

/** Which sheet is wanted. */
export interface SheetChoice {
  /** Its name, `*` for any characters; null: the first one that fits. */
  readonly named: string | null;
  /** True for a table in which the profile finds its head. */
  readonly fits: (table: Table) => boolean;
  /** How stored numbers are written, so that the profile's notation reads them as what they are; a comma by itself. */
  readonly decimal?: ',' | '.';
}

/** Judged by the first bytes, never by the name: a ZIP archive, or a compound file of old Office programs. */
export function isWorkbook({ bytes }: InputFile): boolean {
  return [ZIP, EMPTY_ZIP, COMPOUND].some((signature) => startsWith(bytes, signature));
}

/**
 * A sheet of an Excel workbook as a table, values only. German: Arbeitsmappe lesen.
 *
 * Takes   a file for which `isWorkbook` holds, and which sheet is wanted; hidden sheets never are.
 * Gives   the table a CSV export of the sheet would be; `line` is the row, `place` has the sheet and the column's number.
 * Units   numbers as a German types them, exactly as stored (or with the decimal sign that is asked for); a percentage with its sign; months and days by name.
 * Errors  CSV-160 to CSV-179, and CSV-103, CSV-107, CSV-108, CSV-111 as for CSV. Nothing in the file is ever executed
 *         or followed: no macro, no formula, no link, no entity.
 */
export function readWorkbook(input: InputFile, choice: SheetChoice): Outcome<Table> {
  const opened = openWorkbook(input);
  if (!opened.ok) return opened;
  const { archive, book } = opened.value;
  const sheets = chosenSheets(book, choice.named);
  const told = { ...book, decimal: choice.decimal ?? ',' };
  return sheets.ok ? firstFitting(sheets.value, archive, told, choice) : sheets;
}

/** The visible sheets of a workbook, each read once, and what keeps others from being read. German: alle Blätter. */
export function readEverySheet(input: InputFile): {
  readonly sheets: readonly ReadSheet[];
  readonly faults: readonly Diagnostic[];
} {
  const opened = openWorkbook(input);
  if (!opened.ok) return { sheets: [], faults: opened.diagnostics };
  const { archive, book } = opened.value;
  const entries = chosenSheets(book, null);
  if (!entries.ok) return { sheets: [], faults: entries.diagnostics };
  const sheets: ReadSheet[] = [];
  const faults: Diagnostic[] = [];
  for (const entry of entries.value) {
    const sheet = readOne(entry, archive, { ...book, decimal: ',' });
    if (sheet.ok) sheets.push(sheet.value);
    else faults.push(...sheet.diagnostics);
    if (cellsOf(sheets) > MOST_CELLS) return { sheets, faults: [...faults, tooManyCells(book)] };
  }
  return { sheets, faults };
}

function openWorkbook(input: InputFile): Outcome<{ readonly archive: Archive; readonly book: Workbook }> {
  if (startsWith(input.bytes, COMPOUND)) return failed(compoundFile(input));
  const archive = openArchive(input);
  if (!archive.ok) return archive;
  const book = readWorkbookParts(archive.value, input.file);
  return book.ok ? conclude({ archive: archive.value, book: book.value }, []) : book;
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

/** A workbook with a password is stored in the old container, in a stream of this name. */
function compoundFile({ bytes, file }: InputFile): Diagnostic {
  const name = Buffer.from('EncryptedPackage', 'utf16le');
  const encrypted = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(name);
  return (encrypted ? encryptedWorkbook : oldWorkbook)(wholeFile(file), {});
}

/** The visible sheets that may be meant; the one named must be there. */
function chosenSheets({ sheets, file }: Workbook, named: string | null): Outcome<readonly SheetEntry[]> {
  const visible = sheets.filter(({ hidden }) => !hidden);
  if (visible.length === 0) return failed(noVisibleSheet(wholeFile(file), {}));
  if (named === null) return conclude(visible, []);
  const fitting = visible.filter(({ name }) => fitsPattern(name, named));
  if (fitting.length > 0) return conclude(fitting, []);
  const hidden = sheets.find((sheet) => sheet.hidden && fitsPattern(sheet.name, named));
  const present = listed(visible.slice(0, 20).map(quoted), 'und');
  return failed(
    sheetNotFound(wholeFile(file), { name: named, present, hidden: hidden ? quoted(hidden) : '' }),
  );
}

function quoted({ name }: Pick<SheetEntry, 'name'>): string {
  return `„${name}“`;
}

/** The first sheet with the profile's head; else the first with anything in it, whose missing head is then told. */
function firstFitting(
  entries: readonly SheetEntry[],
  archive: Archive,
  book: Workbook,
  { fits }: SheetChoice,
): Outcome<Table> {
  const faults: Diagnostic[] = [];
  const read: ReadSheet[] = [];
  const fitting: ReadSheet[] = [];
  for (const entry of entries) {
    const sheet = readOne(entry, archive, book);
    if (!sheet.ok) for (const fault of sheet.diagnostics) faults.push(fault);
    else if (read.push(sheet.value) && fits(sheet.value.table)) fitting.push(sheet.value);
    if (cellsOf(read) <= MOST_CELLS) continue;
    if (fitting.length > 0) break; // those behind it cost more than the notice on them is worth
    return failed(tooManyCells(book));
  }
  const [chosen, ...others] = fitting;
  if (chosen === undefined && faults.length > 0) return failed(...faults);
  const { table, diagnostics, sheet } = chosen ?? filledFirst(read);
  return conclude(table, [
    ...diagnostics,
    ...alsoFitting(
      sheet,
      others.map((other) => other.sheet),
      book.file,
    ),
  ]);
}

function tooManyCells({ file }: Workbook): Diagnostic {
  return sheetTooLarge(wholeFile(file), {
    what: 'mit anderen zu viele Zellen',
    limit: '1\u00a0Million Zellen',
  });
}

/** That other sheets could have been meant (CSV-176); nothing where none could. */
export function alsoFitting(
  { name }: Pick<SheetEntry, 'name'>,
  others: readonly Pick<SheetEntry, 'name'>[],
  file: string,
): readonly Diagnostic[] {
  const place: Place = { ...wholeFile(file), sheet: name };
  const names = listed(others.map(quoted), 'und');
  return others.length === 0 ? [] : [furtherSheets(place, { chosen: name, others: names })];
}

function cellsOf(read: readonly ReadSheet[]): number {
  return read.reduce((sum, { table }) => sum + table.rows.length * (table.rows[0]?.cells.length ?? 0), 0);
}

function readOne(entry: SheetEntry, archive: Archive, book: Workbook): Outcome<ReadSheet> {
  const bytes = requiredPart(archive, { file: book.file, part: entry.part });
  if (!bytes.ok) return bytes;
  const content = readSheet(bytes.value, entry, book);
  return content.ok ? conclude(toTable(content.value, entry, book), []) : content;
}

function filledFirst(read: readonly ReadSheet[]): ReadSheet {
  const sheet = read.find(({ table }) => table.rows.length > 0) ?? read[0];
  if (sheet === undefined) throw new RangeError('no sheet was read');
  return sheet;
}
