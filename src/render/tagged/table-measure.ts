import type { BlockNode, TableNode } from './node.ts';
import { columnCalculator } from './pdfmake.ts';
import type { WordedText } from './words.ts';

/** A column of a table; `_calcWidth` is known when the table has its place. */
export interface Column {
  width: number | '*' | 'auto';
  _minWidth: number;
  _maxWidth: number;
  readonly _calcWidth?: number;
}

/** What measuring a table adds to it, in pdfmake's words. */
export interface MeasuredTable {
  readonly table: TableNode['table'] & { readonly widths: Column[]; readonly body: Place[][] };
  /** What stands to the left of the text of each column, and all of it with what stands to the right of the last one. */
  readonly _offsets: { readonly total: number; readonly offsets: readonly number[] };
  /** Whether a cell joins rows. */
  readonly joinsRows: boolean;
  /** What no cell exceeds; null where a cell holds more than words. */
  readonly fullest: Fullest | null;
}

/** As much as the fullest cell holds, or more. Lengths in points. */
export interface Fullest {
  readonly width: number;
  readonly lineEnds: number;
  readonly lineHeight: number;
}

type Place = BlockNode | Covered;

/** A place that a span covers. */
interface Covered {
  readonly _span: true;
  readonly rowSpan?: number | undefined;
}

interface Claim {
  readonly _minWidth: number;
  readonly _maxWidth: number;
}

interface Span extends Claim {
  readonly column: number;
  readonly columns: number;
}

/** How narrow and how wide each column can be, and the table with them. */
export function measureTable(
  node: TableNode,
  measure: (cell: BlockNode) => Claim,
): { readonly min: number; readonly max: number } {
  const widths = node.table.widths.map((width) => ({ width, _minWidth: 0, _maxWidth: 0 }));
  const { joinsRows, fullest, spans } = measureCells(node.table.body as Place[][], widths, measure);
  const _offsets = offsetsOf(node);
  for (const span of spans) widen(widths, span, _offsets.offsets);
  Object.assign(node.table, { widths });
  Object.assign(node, { _offsets, joinsRows, fullest });
  const { min, max } = columnCalculator.measureMinMax(widths);
  return { min: min + _offsets.total, max: max + _offsets.total };
}

function measureCells(
  body: Place[][],
  widths: readonly Column[],
  measure: (cell: BlockNode) => Claim,
): Pick<MeasuredTable, 'joinsRows' | 'fullest'> & { readonly spans: readonly Span[] } {
  const spans: Span[] = [];
  let joinsRows = false;
  let fullest: Fullest | null = { width: 0, lineEnds: 0, lineHeight: 0 };
  widths.forEach((column, at) => {
    for (const row of body) {
      const cell = row[at];
      if (!cell || '_span' in cell) continue;
      const claim = measure(cell);
      fullest = fullest && fuller(fullest, cell);
      const { colSpan = 1, rowSpan = 1 } = cell;
      if (rowSpan > 1) joinsRows = true;
      if (colSpan > 1) {
        spans.push({ column: at, columns: colSpan, _minWidth: claim._minWidth, _maxWidth: claim._maxWidth });
        cover(row, at, colSpan, cell.rowSpan);
      } else {
        column._minWidth = Math.max(column._minWidth, claim._minWidth);
        column._maxWidth = Math.max(column._maxWidth, claim._maxWidth);
      }
    }
  });
  return { joinsRows, fullest, spans };
}

function fuller(most: Fullest, cell: BlockNode & Partial<WordedText>): Fullest | null {
  if (!cell.worded || cell.margin?.some((side) => side !== 0)) return null;
  const { extent, lineHeight } = cell.worded;
  const { width, lineEnds } = extent;
  if (width <= most.width && lineEnds <= most.lineEnds && lineHeight <= most.lineHeight) return most;
  return {
    width: Math.max(width, most.width),
    lineEnds: Math.max(lineEnds, most.lineEnds),
    lineHeight: Math.max(lineHeight, most.lineHeight),
  };
}

/** What a cell over several columns covers spans as many rows as itself. */
function cover(row: Place[], column: number, columns: number, rowSpan: number | undefined): void {
  for (let next = column + 1; next < column + columns; next += 1) row[next] = { _span: true, rowSpan };
}

function offsetsOf({ layout, table }: TableNode): MeasuredTable['_offsets'] {
  let [total, right] = [0, 0];
  const offsets = table.widths.map((_, column) => {
    const offset = right + layout.paddingLeft(column);
    total += offset;
    right = layout.paddingRight(column);
    return offset;
  });
  return { total: total + right, offsets };
}

/** Shares what a cell over several columns needs more than they have. */
function widen(
  widths: readonly Column[],
  { column, columns, _minWidth, _maxWidth }: Span,
  offsets: readonly number[],
): void {
  const spanned = widths.slice(column, column + columns);
  const between = offsets.slice(column + 1, column + columns);
  const missing = (needed: number, own: (each: Column) => number) => {
    const given = spanned.reduce(
      (sum, each, at) => sum + (own(each) + (at > 0 ? (between[at - 1] ?? 0) : 0)),
      0,
    );
    return Math.max(0, needed - given) / columns;
  };
  const [least, most] = [
    missing(_minWidth, (each) => each._minWidth),
    missing(_maxWidth, (each) => each._maxWidth),
  ];
  for (const each of spanned) {
    each._minWidth += least;
    each._maxWidth += most;
  }
}
