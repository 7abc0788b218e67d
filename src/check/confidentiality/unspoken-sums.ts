import { decimalText } from '../../domain/decimal.ts';
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
  return tables
    .filter(({ adds, cells }) => adds && cells.length > 1 && cells.length <= CELLS)
    .flatMap(({ cells }) =>
      counts
        .filter((metric) => !cells.includes(metric))
        .flatMap((total) => {
          const addends = addendsOf(total, cells, delivered);
          return addends === null ? [] : [{ cells: addends, total, adds: true }];
        }),
    );
}

/** The total first, then the cells. */
type Line = readonly [number, ...number[]];

function addendsOf(
  total: MetricId,
  cells: readonly MetricId[],
  delivered: Delivered,
): readonly MetricId[] | null {
  const lines = linesOf([total, ...cells], delivered);
  const different = new Set(lines.map(([sum]) => sum).filter((sum) => sum > 0));
  if (lines.length < MONTHS || different.size < TOTALS) return null;
  for (let choice = 1; choice < 2 ** cells.length; choice += 1) {
    if (holds(choice, lines)) return cells.filter((_, index) => isIn(choice, index));
  }
  return null;
}

/** The months in which all of them are known. */
function linesOf(metrics: readonly MetricId[], { data, months }: Delivered): readonly Line[] {
  return months.flatMap((month) => {
    const values = metrics.flatMap((metric) => data.newest(metric, month)?.value ?? []);
    const [sum, ...parts] = values.map((value) => Number(decimalText(value)));
    return sum === undefined || values.length < metrics.length ? [] : [[sum, ...parts] as const];
  });
}

function holds(choice: number, lines: readonly Line[]): boolean {
  let slips = Math.floor(lines.length / 10);
  return lines.every(([sum, ...parts]) => {
    const chosen = parts.reduce((all, part, index) => (isIn(choice, index) ? all + part : all), 0);
    slips -= chosen === sum ? 0 : 1;
    return slips >= 0;
  });
}

/** A choice is a number whose binary digits say which cells are in it. */
function isIn(choice: number, index: number): boolean {
  return Math.floor(choice / 2 ** index) % 2 === 1;
}
