import { brokenPart } from '../../diagnostic/catalogue/xlsx.ts';
import { sheetTooLarge } from '../../diagnostic/catalogue/xlsx-sheet.ts';
import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import { done, failed, type Outcome } from '../../diagnostic/outcome.ts';
import type { Place } from '../../domain/place.ts';
import { cellText, type StoredCell } from './cell-text.ts';
import { type Area, areaOf, LAST_COLUMN, LAST_ROW, parseReference } from './reference.ts';
import { textCollector } from './shared-strings.ts';
import type { SheetEntry, Workbook } from './workbook.ts';
import { type Attributes, type Handlers, type Refuse, walkXml } from './xml.ts';

/** Most cells of a sheet that are looked at, empty ones with a format included. */
export const MOST_CELLS = 1_000_000;
/** Most merged areas. */
export const MOST_AREAS = 50_000;

/** A row with something in it: texts by column, from 1. */
export interface SheetRow {
  readonly line: number;
  readonly hidden: boolean;
  readonly texts: ReadonlyMap<number, string>;
}

/** What a sheet holds, before it is a table. German: Blattinhalt. */
export interface SheetContent {
  readonly rows: readonly SheetRow[];
  /** First and last column of each hidden range. */
  readonly hiddenColumns: readonly (readonly [number, number])[];
  readonly merged: readonly Area[];
  /** What is wrong with single cells. */
  readonly diagnostics: readonly Diagnostic[];
  readonly hasFormulas: boolean;
}

/** Walks a sheet cell by cell. Errors: a part that no Excel wrote (CSV-168), too many cells (CSV-179). */
export function readSheet(bytes: Uint8Array, sheet: SheetEntry, book: Workbook): Outcome<SheetContent> {
  const reader = new SheetReader(sheet, book);
  const fault = walkXml(bytes, { file: book.file, part: sheet.part }, (refuse) => reader.handlers(refuse));
  return fault === null ? done(reader.content()) : failed(fault);
}

type Open = { -readonly [Key in keyof StoredCell]: StoredCell[Key] } & { column: number };

/** Gathers the rows while the parser passes by; the order of rows and cells is that of the sheet. */
class SheetReader {
  readonly #sheet: SheetEntry;
  readonly #book: Workbook;
  readonly #rows: { line: number; hidden: boolean; texts: Map<number, string> }[] = [];
  readonly #columns: (readonly [number, number])[] = [];
  readonly #merged: Area[] = [];
  readonly #found: Diagnostic[] = [];
  readonly #inline = textCollector();
  #cell: Open | null = null;
  #line = 0;
  #column = 0;
  #hidden = false;
  #cells = 0;
  #formulas = false;

  constructor(sheet: SheetEntry, book: Workbook) {
    this.#sheet = sheet;
    this.#book = book;
  }

  content(): SheetContent {
    return {
      rows: this.#rows,
      hiddenColumns: this.#columns,
      merged: this.#merged,
      diagnostics: this.#found,
      hasFormulas: this.#formulas,
    };
  }

  handlers(refuse: Refuse): Handlers {
    return {
      open: (name, attributes, parent) => {
        if (name === 'row' && parent === 'sheetData') this.#openRow(attributes, refuse);
        else if (name === 'c' && parent === 'row') this.#openCell(attributes, refuse);
        else if (this.#cell !== null) this.#openWithin(name, attributes, parent);
        else if (name === 'col' && parent === 'cols') this.#openColumns(attributes);
        else if (name === 'mergeCell' && parent === 'mergeCells') this.#openArea(attributes, refuse);
      },
      text: (text, element) => this.#text(text, element),
      close: (name) => {
        if (name === 'c') this.#closeCell();
      },
    };
  }

  #openRow({ r, hidden }: Attributes, refuse: Refuse): void {
    const line = r === undefined ? this.#line + 1 : Number(r);
    if (!(line > this.#line && line <= LAST_ROW && Number.isInteger(line))) refuse(this.#disorder());
    this.#line = line;
    this.#column = 0;
    this.#hidden = isTrue(hidden);
  }

  #openCell({ r, s, t }: Attributes, refuse: Refuse): void {
    const at = r === undefined ? { column: this.#column + 1, line: this.#line } : parseReference(r);
    if (at?.line !== this.#line || at.column <= this.#column) refuse(this.#disorder());
    if (++this.#cells > MOST_CELLS)
      refuse(sheetTooLarge(this.#place(1), { what: 'zu viele Zellen', limit: '1\u00a0Million Zellen' }));
    this.#column = at?.column ?? 0;
    const type = t ?? 'n';
    this.#cell = {
      column: this.#column,
      type,
      style: Number(s ?? 0),
      value: null,
      inline: '',
      formula: null,
    };
    this.#inline.begin();
  }

  #openWithin(name: string, attributes: Attributes, parent: string): void {
    if (this.#cell === null) return;
    if (name === 'v' && parent === 'c') this.#cell.value ??= '';
    if (name === 'f' && parent === 'c') this.#cell.formula ??= '';
    this.#inline.open?.(name, attributes, parent);
  }

  #text(text: string, element: string): void {
    if (this.#cell === null) return;
    if (element === 'v') this.#cell.value += text;
    else if (element === 'f') this.#cell.formula += text;
    else this.#inline.text?.(text, element);
  }

  #closeCell(): void {
    const cell = this.#cell;
    if (cell === null) return;
    this.#cell = null;
    if (cell.formula !== null) this.#formulas = true;
    const said = cellText({ ...cell, inline: this.#inline.end() }, this.#book, this.#place(cell.column));
    this.#found.push(...said.diagnostics);
    if (said.ok && said.value !== '') this.#row().set(cell.column, said.value);
  }

  #row(): Map<number, string> {
    const last = this.#rows.at(-1);
    if (last?.line === this.#line) return last.texts;
    const texts = new Map<number, string>();
    this.#rows.push({ line: this.#line, hidden: this.#hidden, texts });
    return texts;
  }

  #openColumns({ min, max, hidden }: Attributes): void {
    if (isTrue(hidden)) this.#columns.push([Number(min), Math.min(Number(max), LAST_COLUMN)]);
  }

  #openArea({ ref }: Attributes, refuse: Refuse): void {
    const area = areaOf(ref ?? '');
    if (area === null) refuse(this.#disorder());
    else if (this.#merged.push(area) > MOST_AREAS) {
      const limit = `${MOST_AREAS} verbundene Bereiche`;
      refuse(sheetTooLarge(this.#place(1), { what: 'zu viele verbundene Bereiche', limit }));
    }
  }

  #place(column: number): Place {
    return { file: this.#book.file, line: Math.max(1, this.#line), column, sheet: this.#sheet.name };
  }

  #disorder(): Diagnostic {
    const what = `die Zellen sind hinter Zeile ${this.#line} nicht in Ordnung`;
    return brokenPart(this.#place(Math.max(1, this.#column)), { part: this.#sheet.part, what });
  }
}

function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}
