import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import { cellName, type Place } from '../../domain/place.ts';
import type { Row } from '../../read/csv/table.ts';
import { columnsSeen } from '../../read/examine/columns.ts';
import { WORKBOOK } from '../../read/examine/cuts.ts';
import type { Examination } from '../../read/examine/examine.ts';
import type { SheetColumn, SheetFinding, SheetRow, SheetView } from '../../render/html/sheet-view.ts';
import { shortened } from './shortened.ts';
import { COLUMN_WORDS, delimiterName, numbersText, ROW_WORDS } from './words.ts';

/** Rows from the beginning, rows around one with a finding, columns, and characters of a cell that a page shows. */
const FIRST_ROWS = 500;
const AROUND = 3;
const MOST_COLUMNS = 60;
const LONGEST = 300;

/**
 * A file that was looked at, as a page shows it: the first 500 rows, every row with a finding and three around it,
 * sixty columns and those with a finding.
 */
export function sheetOf(
  file: string,
  examination: Examination,
  diagnostics: readonly Diagnostic[],
): SheetView {
  const own = diagnostics.map((diagnostic) => findingOf(diagnostic, file, examination));
  const columns = columnsOf(examination, own);
  const marked = new Set(own.flatMap(({ cell }) => cell?.line ?? []));
  const width = Math.max(0, ...(examination.table?.rows.map(({ cells }) => cells.length) ?? []));
  return {
    title: `Prüfung von ${file}`,
    facts: factsOf(examination),
    findings: own,
    columns,
    rows: rowsOf(examination, columns, marked),
    columnsLeftOut: width - columns.length,
  };
}

function factsOf({ examined, encoding, table }: Examination): SheetView['facts'] {
  const parted =
    table === null || encoding === WORKBOOK
      ? []
      : ([['Trennzeichen', delimiterName(table.delimiter)]] as const);
  if (examined === null) return [['Zeichensatz', encoding], ...parted, ['Profil', 'keines passt']];
  const { profile, reasons } = examined;
  return [
    ['Zeichensatz', encoding],
    ...parted,
    ['Profil', `${profile.id} – ${profile.description}`],
    ['Erkannt an', reasons.join(' ')],
    ['Zahlen', numbersText(profile.numbers)],
  ];
}

function findingOf({ place, ...said }: Diagnostic, file: string, { table }: Examination): SheetFinding {
  const here = place !== null && place.file === file && !place.whole ? place : null;
  const row = here && rowAt(table?.rows ?? [], here.line);
  const cell = here && row ? { line: row.line, index: indexAt(row, here) } : null;
  const named = place && cellName(place);
  const where = cell ? `Zeile ${here?.line}, Spalte ${cell.index + 1}` : (place?.file ?? '');
  return { ...said, place: named ?? where, cell };
}

/** The row that a line of the file belongs to: a quoted cell may go over several. */
function rowAt(rows: readonly Row[], line: number): Row | null {
  return rows.findLast((row) => row.line <= line) ?? null;
}

function indexAt(row: Row, { line, column }: Place): number {
  const after = row.cells.findIndex((_, index) => {
    const { place } = row.cell(index);
    return place.line > line || (place.line === line && place.column > column);
  });
  return Math.max(0, after === -1 ? row.cells.length - 1 : after - 1);
}

function columnsOf({ examined, table }: Examination, own: readonly SheetFinding[]): readonly SheetColumn[] {
  const width = Math.max(0, ...(table?.rows.map(({ cells }) => cells.length) ?? []));
  const seen = new Map((examined ? columnsSeen(examined) : []).map((column) => [column.index, column]));
  const marked = new Set(own.flatMap(({ cell }) => cell?.index ?? []));
  return Array.from({ length: width }, (_, index) => index)
    .filter((index) => index < MOST_COLUMNS || marked.has(index))
    .map((index) => {
      const { head = '', role = 'ignored' } = seen.get(index) ?? {};
      return { index, head: shortened(head, LONGEST), role: COLUMN_WORDS[role] };
    });
}

function rowsOf(
  { examined, table }: Examination,
  columns: readonly SheetColumn[],
  marked: ReadonlySet<number>,
): readonly SheetRow[] {
  const all = table?.rows ?? [];
  const shown = new Set(all.flatMap((row, at) => (marked.has(row.line) ? around(at) : [])));
  const rows: SheetRow[] = [];
  let leftOut = 0;
  all.forEach((row, at) => {
    if (at >= FIRST_ROWS && !shown.has(at)) {
      leftOut++;
      return;
    }
    if (leftOut > 0) rows.push({ leftOut });
    leftOut = 0;
    const name = examined?.roles[at] ?? 'title';
    const word = examined === null ? '' : ROW_WORDS[name];
    const cells = columns.map(({ index }) => shortened(row.cells[index] ?? '', LONGEST));
    rows.push({ line: row.line, role: { name, word }, cells });
  });
  return leftOut > 0 ? [...rows, { leftOut }] : rows;
}

function around(at: number): readonly number[] {
  return Array.from({ length: 2 * AROUND + 1 }, (_, step) => at - AROUND + step);
}
