import { emptyFile, fieldTooLong, tooManyColumns } from '../../diagnostic/catalogue/csv.ts';
import { hiddenValues, linksToOtherFiles, sheetTooLarge } from '../../diagnostic/catalogue/xlsx-sheet.ts';
import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import { hasErrors } from '../../diagnostic/outcome.ts';
import type { Place } from '../../domain/place.ts';
import { textFaults } from '../csv/forbidden-text.ts';
import { LONGEST_CELL, MOST_COLUMNS, type Row, type Table } from '../csv/table.ts';
import { withoutMerged } from './merged.ts';
import { MOST_CELLS, type SheetContent, type SheetRow } from './sheet.ts';
import type { SheetEntry, Workbook } from './workbook.ts';

/** A sheet as the layouts see it, and what is wrong with it; the table is there even where something is. */
export interface ReadSheet {
  readonly sheet: SheetEntry;
  readonly table: Table;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * A sheet as a table: the same rows a CSV export of it would have, all of one width.
 *
 * A row keeps its number in the sheet; any number of blank rows between two others is one blank row.
 */
export function toTable(content: SheetContent, sheet: SheetEntry, book: Workbook): ReadSheet {
  const place: Place = { file: book.file, line: 1, column: 1, sheet: sheet.name };
  const whole: Place = { ...place, whole: true };
  const merged = withoutMerged(content.rows, content.merged, 10 * MOST_CELLS);
  const rows = (merged ?? []).filter(({ texts }) => texts.size > 0);
  const width = Math.min(widest(rows), MOST_COLUMNS);
  const empty = rows.length === 0 && !hasErrors(content.diagnostics) ? [emptyFile(whole, {})] : [];
  const limits = merged === null ? [tooManyMerged(whole)] : [...empty, ...limitFaults(rows, place)];
  const table = {
    file: book.file,
    delimiter: ';',
    rows: limits.length > 0 ? [] : tableRows(rows, width, place),
  };
  const notices = [...hiddenNotice(rows, content, place), ...linkNotice(content, book, whole)];
  return {
    sheet,
    table,
    diagnostics: [...content.diagnostics, ...limits, ...textFindings(rows, place), ...notices],
  };
}

function widest(rows: readonly SheetRow[]): number {
  return rows.reduce((most, { texts }) => Math.max(most, lastColumn(texts)), 0);
}

/** Cells come in the order of their columns. */
function lastColumn(texts: ReadonlyMap<number, string>): number {
  return [...texts.keys()].at(-1) ?? 0;
}

function tooManyMerged(place: Place): Diagnostic {
  return sheetTooLarge(place, {
    what: 'zu viele verbundene Zellen',
    limit: '10\u00a0Millionen',
  });
}

function limitFaults(rows: readonly SheetRow[], place: Place): readonly Diagnostic[] {
  const width = widest(rows);
  if (rows.length * Math.min(width, MOST_COLUMNS) > MOST_CELLS)
    return [
      sheetTooLarge({ ...place, whole: true }, { what: 'zu viele Zellen', limit: '1\u00a0Million Zellen' }),
    ];
  const wide = rows.find(({ texts }) => lastColumn(texts) > MOST_COLUMNS);
  if (wide === undefined) return [];
  const at = { ...place, line: wide.line, column: MOST_COLUMNS + 1 };
  return [tooManyColumns(at, { count: lastColumn(wide.texts), limit: MOST_COLUMNS })];
}

function tableRows(rows: readonly SheetRow[], width: number, place: Place): readonly Row[] {
  const all: Row[] = [];
  let before = 0;
  for (const { line, texts } of rows) {
    if (line > before + 1)
      all.push(
        rowOf(
          Array.from({ length: width }, () => ''),
          { ...place, line: before + 1 },
        ),
      );
    all.push(
      rowOf(
        Array.from({ length: width }, (_, index) => texts.get(index + 1) ?? ''),
        { ...place, line },
      ),
    );
    before = line;
  }
  return all;
}

function rowOf(cells: readonly string[], start: Place): Row {
  return {
    cells,
    line: start.line,
    cell: (index) => {
      const raw = cells[index] ?? '';
      return { index, text: raw.trim(), raw, place: { ...start, column: index + 1 } };
    },
  };
}

/** Most cells; nothing in them can hide. */
const PLAIN = /^[\n -~]*$/u;

/** Texts pass the same gate as those of a CSV file: nothing hides, turns round or was encoded twice. */
function textFindings(rows: readonly SheetRow[], place: Place): readonly Diagnostic[] {
  return rows.flatMap(({ line, texts }) =>
    [...texts].flatMap(([column, text]): readonly Diagnostic[] => {
      const at = { ...place, line, column };
      if (text.length > LONGEST_CELL) return [fieldTooLong(at, { length: text.length, limit: LONGEST_CELL })];
      if (PLAIN.test(text)) return [];
      return textFaults(text, place.file).map((fault) => ({ ...fault, place: at }));
    }),
  );
}

function hiddenNotice(rows: readonly SheetRow[], content: SheetContent, place: Place): readonly Diagnostic[] {
  const hiddenRows = rows.filter(({ hidden }) => hidden);
  const filled = new Set(rows.flatMap(({ texts }) => [...texts.keys()]));
  const columns = [...filled].filter((column) =>
    content.hiddenColumns.some(([from, until]) => column >= from && column <= until),
  );
  if (hiddenRows.length + columns.length === 0) return [];
  const at = { ...place, line: hiddenRows[0]?.line ?? 1, column: columns[0] ?? 1 };
  return [hiddenValues(at, { rows: hiddenRows.length, columns: columns.length })];
}

function linkNotice({ hasFormulas }: SheetContent, { links }: Workbook, place: Place): readonly Diagnostic[] {
  return links > 0 && hasFormulas ? [linksToOtherFiles(place, {})] : [];
}
