import type { Cell, Row } from '../csv/table.ts';
import type { Anatomy } from './anatomy.ts';
import { type ColumnHead, readPath } from './column-head.ts';
import { share } from './row-words.ts';
import { isValueLike, isValuePlace, isWrittenValue } from './signs.ts';
import { isStatusColumn } from './status-columns.ts';
import { isTimeWord } from './time-words.ts';
import { mentionedUnit, parseUnit, type WrittenUnit } from './units.ts';

/** A column with values. German: Wertspalte. */
export interface GridColumn extends Omit<ColumnHead, 'firmness'> {
  readonly index: number;
  readonly unit: WrittenUnit | null;
  /** Position of the column that says how firm its values are; null for none. */
  readonly status: number | null;
  /** The cell above the values that says it for all of them; null for none. */
  readonly firmness: Cell | null;
}

/** A column with numbers that is not read, and the first of them. German: nicht gelesene Spalte. */
export interface UnreadColumn {
  readonly label: string;
  readonly cell: Cell;
}

/** The columns behind the stub: those with values, and those of which a person should know that they are not read. */
export function gridColumns(
  anatomy: Anatomy,
  paths: readonly (readonly string[])[],
  body: readonly Row[],
): { readonly columns: readonly GridColumn[]; readonly unread: readonly UnreadColumn[] } {
  const { stub, width } = anatomy;
  const all = paths.map((path, index) => columnOf(path, index, anatomy));
  const behind = all.slice(stub, width);
  const isStatus = ({ index, label }: GridColumn) => isStatusColumn(label, index, body);
  const others = behind.filter((column) => !isStatus(column) && !isTimeWord(column.label));
  const read = others.filter(({ index }) => contentOf(index, body) === 'values');
  const columns = read.map((column) => {
    const next = behind.find(({ index }) => index === column.index + 1);
    return next && isStatus(next) ? { ...column, status: next.index } : column;
  });
  const unread = others.flatMap(({ index, label }) => {
    const row = contentOf(index, body) === 'numbers' ? firstNumber(index, body) : undefined;
    return row && !NAMES_A_DAY.test(label) ? [{ label, cell: row.cell(index) }] : [];
  });
  return { columns: toldApart(columns), unread };
}

function columnOf(path: readonly string[], index: number, { head, units, status }: Anatomy): GridColumn {
  const { firmness, ...read } = readPath(path);
  const unit = parseUnit(units?.cells[index] ?? '') ?? read.unit ?? mentionedUnit(read.label);
  const above = (status?.cells[index] ?? '').trim() === '' ? null : status?.cell(index);
  const level = path.findIndex((word) => firmness !== '' && word.includes(firmness));
  const inHead = level === -1 ? undefined : head[level]?.cell(index);
  return {
    ...read,
    index,
    unit,
    status: null,
    firmness: above ?? (inHead ? { ...inHead, text: firmness } : null),
  };
}

/** Remarks and words are no values; a column in which half the cells were meant as numbers is one, readable or not. */
function contentOf(index: number, body: readonly Row[]): 'values' | 'numbers' | 'words' {
  const cells = body.map(({ cells: own }) => own[index]?.trim() ?? '').filter((cell) => cell !== '');
  if (cells.length === 0 || share(cells, isValueLike) >= 0.5) return 'values';
  if (cells.some(isWrittenValue) && share(cells, isValuePlace) >= 0.5) return 'values';
  return cells.some(isNumber) ? 'numbers' : 'words';
}

function isNumber(cell: string): boolean {
  return isValuePlace(cell) && /\d/u.test(cell);
}

function firstNumber(index: number, body: readonly Row[]): Row | undefined {
  return body.find(({ cells }) => isNumber(cells[index] ?? ''));
}

/** A column of days under such a word says when, not how many. */
const NAMES_A_DAY = /(datum|stand|lieferung|stichtag|zeitpunkt|beginn|ende|aktualisiert|geändert|erstellt)/iu;

/** Where the words above two columns are the same, their units tell them apart: `Anzahl`, `Prozent`. */
function toldApart(columns: readonly GridColumn[]): readonly GridColumn[] {
  const name = ({ label, period, monthName }: GridColumn) => [label, period?.text, monthName].join('\u0000');
  const alike = Map.groupBy(columns, name);
  return columns.map((column) => {
    const units = new Set(alike.get(name(column))?.map(({ unit }) => unit?.text));
    if (units.size < 2 || column.unit === null) return column;
    return { ...column, label: [column.label, column.unit.text].filter((word) => word !== '').join(' / ') };
  });
}
