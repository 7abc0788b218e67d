import type { BlockNode, TableNode } from '../tagged/node.ts';
import { MarkupError } from './markup.ts';
import type { Row } from './table-cell.ts';

const TABLE = { element: 'table' };

/** A place of the grid: a cell, what a span covers, or nothing yet. */
type Place = BlockNode | Record<never, never> | undefined;

/**
 * A place for every cell, as pdfmake wants it, also for those that a span covers.
 *
 * Takes   the rows of the head and of each body; a cell spans rows of its own part alone, as in HTML.
 * Errors  throws `MarkupError` unless all rows are equally wide and no two cells share a place.
 */
export function gridOf(parts: readonly (readonly Row[])[]): TableNode['table']['body'] {
  const lines = parts.flatMap(placed);
  const width = Math.max(...lines.map((line) => line.length));
  return lines.map((line, at) => complete(line, at, width));
}

function placed(rows: readonly Row[]): readonly Place[][] {
  const lines: Place[][] = rows.map(() => []);
  rows.forEach(({ cells }, at) => {
    let column = 0;
    for (const cell of cells) {
      while (lines[at]?.[column]) column += 1;
      place(cell, lines.slice(at), column);
    }
  });
  return lines;
}

function place(cell: BlockNode, lines: readonly Place[][], column: number): void {
  const { rowSpan = 1, colSpan = 1 } = cell;
  if (rowSpan > lines.length) throw new MarkupError('rowspan reaches below its part of the table', TABLE);
  for (const line of lines.slice(0, rowSpan)) {
    for (let right = column; right < column + colSpan; right += 1) {
      if (line[right]) throw new MarkupError('two cells of a table cover the same place', TABLE);
      line[right] = { _span: true, _minWidth: 0, _maxWidth: 0 };
    }
  }
  const [first] = lines;
  if (first) first[column] = cell;
}

function complete(line: readonly Place[], at: number, width: number): TableNode['table']['body'][number] {
  const filled = Array.from(line).filter((cell) => cell !== undefined);
  if (filled.length === width) return filled;
  throw new MarkupError(`row ${at + 1} of a table has ${filled.length} columns instead of ${width}`, TABLE);
}
