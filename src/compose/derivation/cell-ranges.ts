import type { Day, Month } from '../../domain/month.ts';
import { monthText, yearOf } from '../../domain/month.ts';
import { columnOf, type MetricId, type Observation } from '../../domain/observation.ts';
import { columnLetters, sheetReference } from '../../domain/place.ts';
import { monthShort } from '../format-german.ts';

/** Cells of one metric that follow each other month by month in one delivery. German: Zellbereich. */
export interface CellRange {
  readonly metric: MetricId;
  readonly from: Month;
  readonly until: Month;
  readonly file: string;
  readonly delivery: Day;
  /** First and last, counted from 1. */
  readonly lines: readonly [number, number];
  /** Null where a cell of the range may not say its own. */
  readonly columns: readonly [number, number] | null;
  /** Where the file is a workbook. */
  readonly sheet?: string;
}

/** Of a figure made of other figures, as most are. */
const NONE: readonly CellRange[] = [];

/** The cells as ranges, in the order in which their metrics are first read. */
export function cellRanges(cells: readonly Observation[]): readonly CellRange[] {
  if (cells.length === 0) return NONE;
  return withoutGaps(cells) ?? seriesOf(cells).flatMap((alike) => runs(inTime(alike)).map(rangeOf));
}

/** Nearly always each metric comes month by month, and its range need only grow. Null where one does not. */
function withoutGaps(cells: readonly Observation[]): readonly CellRange[] | null {
  const ranges: GrowingRange[] = [];
  for (const cell of cells) {
    const range = ranges.find(({ first }) => isAlike(first, cell));
    if (range === undefined) ranges.push(new GrowingRange(cell));
    else if (cell.month === range.until + 1) range.add(cell);
    else return null;
  }
  return ranges.map((range) => range.whole());
}

type Cells = readonly [Observation, ...Observation[]];

/** Cells of one metric, delivery and sheet together; each once. There are few such series, so they are looked through. */
function seriesOf(cells: readonly Observation[]): readonly Cells[] {
  const all: [Observation, ...Observation[]][] = [];
  for (const cell of new Set(cells)) {
    const series = all.find(([first]) => isAlike(first, cell));
    if (series === undefined) all.push([cell]);
    else series.push(cell);
  }
  return all;
}

function isAlike(one: Observation, other: Observation): boolean {
  return (
    one.metric === other.metric &&
    one.delivery === other.delivery &&
    one.origin.place.file === other.origin.place.file &&
    one.origin.place.sheet === other.origin.place.sheet
  );
}

function inTime(cells: Cells): readonly Observation[] {
  return cells.toSorted((one, other) => one.month - other.month);
}

/** Neighbours in time stay together. */
function runs(cells: readonly Observation[]): readonly Cells[] {
  const all: [Observation, ...Observation[]][] = [];
  let last: Observation | undefined;
  for (const cell of cells) {
    if (last && cell.month - last.month <= 1) all.at(-1)?.push(cell);
    else all.push([cell]);
    last = cell;
  }
  return all;
}

function rangeOf([first, ...others]: Cells): CellRange {
  const range = new GrowingRange(first);
  for (const cell of others) range.add(cell);
  return range.whole();
}

class GrowingRange {
  readonly first: Observation;
  until: Month;
  private lines: readonly [number, number];
  private columns: readonly [number, number] | null;

  constructor(first: Observation) {
    const { line } = first.origin.place;
    const column = columnOf(first.origin);
    this.first = first;
    this.until = first.month;
    this.lines = [line, line];
    this.columns = column === null ? null : [column, column];
  }

  /** The next in time. */
  add({ month, origin }: Observation): void {
    const column = columnOf(origin);
    this.until = month;
    this.lines = stretched(this.lines, origin.place.line);
    this.columns = column === null || this.columns === null ? null : stretched(this.columns, column);
  }

  whole(): CellRange {
    const { first, until, lines, columns } = this;
    const { metric, month: from, delivery, origin } = first;
    const { file, sheet } = origin.place;
    const range = { metric, delivery, file, from, until, lines, columns };
    return sheet === undefined ? range : { ...range, sheet };
  }
}

function stretched(span: readonly [number, number], number: number): readonly [number, number] {
  const [least, most] = span;
  if (number < least) return [number, most];
  return number > most ? [least, number] : span;
}

/** For machines: `integrationen 2020-01/2020-05`. */
export function rangeKey({ metric, from, until }: CellRange): string {
  return from === until ? `${metric} ${monthText(from)}` : `${metric} ${monthText(from)}/${monthText(until)}`;
}

/** `Jan bis Mai 2020`, `Dez 2019 bis Apr 2020` */
export function monthSpan({ from, until }: Pick<CellRange, 'from' | 'until'>): string {
  const full = (month: Month) => `${monthShort(month)}\u00a0${yearOf(month)}`;
  if (from === until) return full(from);
  const first = yearOf(from) === yearOf(until) ? monthShort(from) : full(from);
  return `${first} bis ${full(until)}`;
}

/** `Zeilen 3–14, Spalte 60`, as messages count them; in a workbook `Tabelle1!C3:C14`. */
export function positionText({
  lines,
  columns,
  sheet,
}: Pick<CellRange, 'lines' | 'columns' | 'sheet'>): string {
  if (sheet !== undefined && columns !== null) return `${sheetReference(sheet)}!${areaText(lines, columns)}`;
  const inLines = spanText('Zeile', 'Zeilen', lines);
  return columns === null ? inLines : `${inLines}, ${spanText('Spalte', 'Spalten', columns)}`;
}

function areaText(
  [top, bottom]: readonly [number, number],
  [left, right]: readonly [number, number],
): string {
  const [first, last] = [`${columnLetters(left)}${top}`, `${columnLetters(right)}${bottom}`];
  return first === last ? first : `${first}:${last}`;
}

function spanText(one: string, several: string, [first, last]: readonly [number, number]): string {
  return first === last ? `${one}\u00a0${first}` : `${several}\u00a0${first}–${last}`;
}
