import type { Agreement, Indicator } from '../../domain/agreement.ts';
import { monthsOfYear } from '../../domain/month.ts';
import type { MetricId } from '../../domain/observation.ts';
import { metricsOf } from '../../domain/standing.ts';
import type { Breakdown } from './breakdown.ts';
import { formulasOf } from './breakdowns.ts';

/** A figure that is told for each month and is the sum of cells. German: gezeigte Summe. */
export interface ToldSum {
  /** The metric that delivers it; null where a formula adds the cells up. */
  readonly metric: MetricId | null;
  /** The cells it is the sum of; more than one set where it is the total of more than one table. */
  readonly sets: readonly (readonly MetricId[])[];
  /** Ids of the goals that rest on it; none where it is only a column of a table. */
  readonly goals: readonly string[];
}

/**
 * All sums that are told, in the order of the goals that rest on them; mere columns come last.
 *
 * Takes   the agreement and all its breakdowns, those of the same cells with other totals among them.
 */
export function toldSums(agreement: Agreement, tables: readonly Breakdown[]): readonly ToldSum[] {
  const totals = [...new Set(tables.flatMap(({ total }) => total ?? []))].map(
    (metric): ToldSum => ({
      metric,
      sets: tables.filter(({ total }) => total === metric).map(({ cells }) => cells),
      goals: goalsOn(agreement, (indicator) => restsOn(indicator, metric, agreement.year)),
    }),
  );
  const known = new Set(tables.flatMap(({ cells }) => cells));
  const lists = formulasOf(agreement.indicators)
    .flatMap(({ addsUp = [] }) => addsUp)
    .map(
      (list): ToldSum => ({
        metric: null,
        sets: [list.filter((cell) => known.has(cell))],
        goals: goalsOn(agreement, (indicator) => addsUpList(indicator, rowName(list))),
      }),
    );
  const place = ({ goals: [first] }: ToldSum) =>
    agreement.indicators.findIndex(({ id }) => id === first) + 1 || agreement.indicators.length + 1;
  return [...totals, ...lists].toSorted((a, b) => place(a) - place(b));
}

/** The same for the same cells, in whatever order. */
export function rowName(cells: readonly MetricId[]): string {
  return cells.toSorted().join(' ');
}

function goalsOn({ indicators }: Agreement, is: (indicator: Indicator) => boolean): readonly string[] {
  return indicators.filter(is).map(({ id }) => id);
}

function restsOn(indicator: Indicator, metric: MetricId, year: number): boolean {
  return formulasOf([indicator]).some((formula) => metricsOf(formula, monthsOfYear(year)).includes(metric));
}

function addsUpList(indicator: Indicator, name: string): boolean {
  return formulasOf([indicator]).some(({ addsUp = [] }) => addsUp.some((list) => rowName(list) === name));
}
