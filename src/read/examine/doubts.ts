import { rowWidth } from '../../diagnostic/catalogue/csv-table.ts';
import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import type { ExaminedCell } from './examined.ts';

/** Where an error was found while a table was read. */
export interface Doubts {
  /** Lines of rows whose cells moved. */
  readonly rows: ReadonlySet<number>;
  /** Single cells, as `line:column`. */
  readonly cells: ReadonlySet<string>;
}

/** The errors that make cells doubtful. German: Zweifel. */
export function doubtsOf(diagnostics: readonly Diagnostic[]): Doubts {
  const errors = diagnostics.filter(({ severity, place }) => severity === 'error' && place && !place.whole);
  const moved = errors.filter(({ code }) => code === rowWidth.code);
  return {
    rows: new Set(moved.flatMap(({ place }) => place?.line ?? [])),
    cells: new Set(errors.map(({ place }) => `${place?.line}:${place?.column}`)),
  };
}

/** A cell of a row whose cells moved says nothing, whatever stands in it; nor does one that is an error itself. */
export function doubted(cell: ExaminedCell, { rows, cells }: Doubts): ExaminedCell {
  if (cells.size === 0) return cell;
  const { line, column } = cell.cell.place;
  if (!rows.has(line) && !cells.has(`${line}:${column}`)) return cell;
  return { ...cell, kind: 'unreadable', value: null, told: true };
}
