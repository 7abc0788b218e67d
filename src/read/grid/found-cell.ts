import type { Cell } from '../csv/table.ts';
import type { Period } from './period.ts';
import type { WrittenUnit } from './units.ts';

/** A cell where a value is expected, with all that the table says of it. German: erkannte Zelle. */
export interface FoundCell {
  readonly cell: Cell;
  /** Position in its row, from 0. */
  readonly index: number;
  /** What is counted: `Arbeitslose / Männer`. */
  readonly label: string;
  /** Code of the region or Jobcenter, as text: `DG`, `15087`; null where the table has none. */
  readonly key: string | null;
  /** The cell with that code; absent where the table has none. */
  readonly keyCell?: () => Cell;
  /** Null where the table says no time for it. */
  readonly period: Period | null;
  readonly unit: WrittenUnit | null;
  /** The cell that says how firm the value is; null where the table has none. */
  readonly status: Cell | null;
}
