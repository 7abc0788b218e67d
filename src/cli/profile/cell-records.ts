import { cellStatus } from '../../read/examine/cell-status.ts';
import type { Examined } from '../../read/examine/examined.ts';

/** A cell as `--json` tells it; the value is a decimal number as text. German: gelesene Zelle. */
export interface CellRecord {
  readonly schluessel: string | null;
  /** `2020-05`, `2020`, `2020-Q2` */
  readonly monat: string | null;
  /** Labels from the widest to the narrowest, parted by ` / `. */
  readonly spalte: string;
  readonly wert: string | null;
  readonly status: string;
  /** Line in the file, from 1. */
  readonly zeile: number;
  /** Position in its row, from 1. */
  readonly spalteNr: number;
  readonly rohwert: string;
}

/** Every cell of a file that was read, in the order of the file. */
export function* cellRecords({ cells, profile }: Examined): Iterable<CellRecord> {
  for (const each of cells) {
    yield {
      schluessel: each.key,
      monat: each.period,
      spalte: each.label,
      wert: each.value === null ? null : each.value.toFixed(),
      status: cellStatus(each, profile),
      zeile: each.cell.place.line,
      spalteNr: each.cell.index + 1,
      rohwert: each.cell.raw,
    };
  }
}
