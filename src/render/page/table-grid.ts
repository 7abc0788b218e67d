import type { BlockNode, TableNode } from '../tagged/node.ts';
import { unfit } from '../tree/markup-error.ts';
import type { Row } from './table-cell.ts';

/** A place of the grid: a cell, what a span covers, or nothing yet. */
type Place = BlockNode | Record<never, never> | undefined;

/**
 * A place for every cell, as pdfmake wants it, also for those that a span covers.
 *
 * Takes   the rows of the head and of each body; a cell spans rows of its own part alone, as in HTML.
 * Errors  throws `MarkupError` unless all rows are equally wide and no two cells share a place.
 */
export function gridOf(parts: readonly (readonly Row[])[]): TableNode['table']['body'] {
  let before = 0;
  const lines = parts.flatMap((rows) => {
    const placed = placedIn(rows, before);
    before += rows.length;
    return placed;
  });
  const expected = Math.max(...lines.map((line) => line.length));
  const rows = parts.flat();
  return lines.map((line, at) => {
    const filled = line.includes(undefined) ? line.filter((cell) => cell !== undefined) : line;
    const row = rows[at];
    if (row && filled.length !== expected)
      throw unfit(row.element, { kind: 'rowWidth', row: at + 1, columns: filled.length, expected });
    return filled as TableNode['table']['body'][number];
  });
}

/** `before`: how many rows of the table stand above this part. */
function placedIn(rows: readonly Row[], before: number): readonly Place[][] {
  const lines: Place[][] = rows.map(() => []);
  rows.forEach((row, at) => {
    let column = 0;
    for (const cell of row.cells) {
      while (lines[at]?.[column]) column += 1;
      place(cell, lines, at, column, { row, number: before + at + 1 });
    }
  });
  return lines;
}

interface Numbered {
  readonly row: Row;
  /** Counted from 1. */
  readonly number: number;
}

function place(
  cell: BlockNode,
  lines: readonly Place[][],
  at: number,
  column: number,
  { row, number }: Numbered,
): void {
  const { rowSpan = 1, colSpan = 1 } = cell;
  const left = lines.length - at;
  if (rowSpan > left) throw unfit(row.element, { kind: 'rowSpanTooLong', rowSpan, rows: left });
  if (rowSpan > 1 || colSpan > 1) {
    for (const line of lines.slice(at, at + rowSpan)) cover(line, column, colSpan, { row, number });
  }
  const first = lines[at];
  if (first) first[column] = cell;
}

function cover(line: Place[], column: number, columns: number, { row, number }: Numbered): void {
  for (let right = column; right < column + columns; right += 1) {
    if (line[right]) throw unfit(row.element, { kind: 'cellsOverlap', row: number });
    line[right] = { _span: true, _minWidth: 0, _maxWidth: 0 };
  }
}
