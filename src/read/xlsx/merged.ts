import type { Area } from './reference.ts';
import type { SheetRow } from './sheet.ts';

/** The columns a merged area covers in a row, and whether its first row is this one. */
interface Covered {
  readonly from: number;
  readonly until: number;
  readonly shows: boolean;
}

/**
 * The rows without what merged cells hide: of each area only the cell at its top left shows. German: verbundene Zellen.
 *
 * Areas of a real sheet do not overlap. `most` bounds how often one is looked up; null beyond it.
 */
export function withoutMerged(
  rows: readonly SheetRow[],
  areas: readonly Area[],
  most: number,
): readonly SheetRow[] | null {
  const open = areas.toSorted((one, other) => one.from.line - other.from.line);
  let [next, looked] = [0, 0];
  let current: Area[] = [];
  const left: SheetRow[] = [];
  for (const row of rows) {
    current = current.filter(({ until }) => until.line >= row.line);
    for (; (open[next]?.from.line ?? Number.POSITIVE_INFINITY) <= row.line; next++) {
      const area = open[next];
      if (area && area.until.line >= row.line) current.push(area);
    }
    looked += current.length * row.texts.size;
    if (looked > most) return null;
    left.push(
      current.length === 0
        ? row
        : shownOf(
            row,
            current.map((area) => coveredIn(row, area)),
          ),
    );
  }
  return left;
}

function coveredIn({ line }: SheetRow, { from, until }: Area): Covered {
  return { from: from.column, until: until.column, shows: from.line === line };
}

function shownOf(row: SheetRow, covered: readonly Covered[]): SheetRow {
  const hides = (column: number) =>
    covered.some(
      ({ from, until, shows }) => column >= from && column <= until && !(shows && column === from),
    );
  return { ...row, texts: new Map([...row.texts].filter(([column]) => !hides(column))) };
}
