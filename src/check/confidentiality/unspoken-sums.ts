import { type Decimal, decimalText } from '../../domain/decimal.ts';
import type { MetricId } from '../../domain/observation.ts';
import type { Breakdown } from './breakdown.ts';
import type { Delivered } from './total-column.ts';

/** Months in which the numbers must agree, and different totals among them, before it is no chance any more. */
const MONTHS = 6;
const TOTALS = 4;
/** Of larger tables not every selection is tried. */
const CELLS = 10;

/**
 * Counts that are the sum of some cells of a table though no table says so: a goal on two of three sites, told without
 * them. German: unausgesprochene Summe.
 *
 * Nobody agreed on it, but whoever lays the months side by side sees it, and subtracts. One month in ten may differ:
 * a slip hides nothing.
 */
export function unspokenSums(
  tables: readonly Breakdown[],
  counts: readonly MetricId[],
  delivered: Delivered,
): readonly Breakdown[] {
  const columns = columnsOf(delivered);
  return tables
    .filter(({ adds, cells }) => adds && cells.length > 1 && cells.length <= CELLS)
    .flatMap(({ cells }) =>
      counts
        .filter((metric) => !cells.includes(metric))
        .flatMap((total) => {
          const addends = addendsOf(total, cells, columns);
          return addends === null ? [] : [{ cells: addends, total, adds: true }];
        }),
    );
}

/** The numbers of a metric month by month; NaN where none is known. */
type Column = readonly number[];

/** Every table is held against every count, so each column is written down once. */
function columnsOf({ data, months }: Delivered): (metric: MetricId) => Column {
  const known = new Map<MetricId, Column>();
  return (metric) => {
    const column = known.get(metric) ?? months.map((month) => numberOf(data.newest(metric, month)?.value));
    known.set(metric, column);
    return column;
  };
}

function numberOf(value: Decimal | null | undefined): number {
  return value ? Number(decimalText(value)) : Number.NaN;
}

/** The total, and the parts in the order of the cells. */
interface Line {
  readonly sum: number;
  readonly parts: readonly number[];
}

function addendsOf(
  total: MetricId,
  cells: readonly MetricId[],
  columnOf: (metric: MetricId) => Column,
): readonly MetricId[] | null {
  const lines = linesOf(columnOf(total), cells.map(columnOf));
  const different = new Set(lines.map(({ sum }) => sum).filter((sum) => sum > 0));
  if (lines.length < MONTHS || different.size < TOTALS) return null;
  for (let choice = 1; choice < 2 ** cells.length; choice += 1) {
    if (holds(choice, lines)) return cells.filter((_, index) => isIn(choice, index));
  }
  return null;
}

/** The months in which all of them are known. */
function linesOf(sums: Column, columns: readonly Column[]): readonly Line[] {
  return sums.flatMap((sum, month): readonly Line[] => {
    if (Number.isNaN(sum)) return [];
    const parts = columns.map((column) => column[month] ?? Number.NaN);
    return parts.some(Number.isNaN) ? [] : [{ sum, parts }];
  });
}

function holds(choice: number, lines: readonly Line[]): boolean {
  let slips = Math.floor(lines.length / 10);
  return lines.every(({ sum, parts }) => {
    let chosen = 0;
    for (const [index, part] of parts.entries()) if (isIn(choice, index)) chosen += part;
    slips -= chosen === sum ? 0 : 1;
    return slips >= 0;
  });
}

/** A choice is a number whose binary digits say which cells are in it. */
function isIn(choice: number, index: number): boolean {
  return Math.floor(choice / 2 ** index) % 2 === 1;
}
