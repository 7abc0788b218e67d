import type { Draft } from '../../domain/draft.ts';
import type { Month } from '../../domain/month.ts';
import type { MetricId, Observation, ReportedData } from '../../domain/observation.ts';
import type { Breakdown } from './breakdown.ts';
import { eachOnce, everyBreakdown, mainMetrics } from './breakdowns.ts';
import { type Untold, untold } from './tellable.ts';
import { toldSums } from './told-sums.ts';
import type { Delivered } from './total-column.ts';
import { isSmall, withheldCells } from './withheld-cells.ts';

/** A sum that may not be told, and the month. */
export interface UntoldMonth extends Untold {
  readonly month: Month;
}

/** What must not be shown of an agreement's values. German: Sperrungen. */
export interface Secrets {
  readonly tables: readonly Breakdown[];
  /** Keys of values, see `keyOf`. */
  readonly withheld: ReadonlySet<string>;
  /** Sums that would tell a cell together with others. */
  readonly untold: readonly UntoldMonth[];
}

/**
 * Which values of an agreement must be withheld: small counts, cells that protect them, and the totals that would
 * tell one of them together with other totals.
 *
 * Takes   the whole agreement with all that was delivered for it, even where an edition of one side is made: who gets
 *         both editions lays them side by side.
 */
export function secretsOf(
  { agreement, observations }: Pick<Draft, 'agreement' | 'observations'>,
  data: ReportedData,
): Secrets {
  const months = [...new Set(observations.map(({ month }) => month))].toSorted((a, b) => a - b);
  const every = everyBreakdown(agreement, { data, months });
  const tables = eachOnce(every);
  const main = mainMetrics(agreement);
  const cells = withheldValues(tables, { data, months }, { minimum: agreement.minimumCount, main });
  const sums = toldSums(agreement, every);
  const found = monthsOf(cells, months).flatMap((month) =>
    untold(sums, {
      is: (metric) => cells.has(keyOf({ metric, month })),
      isThere: (metric) => data.newest(metric, month) !== undefined,
    }).map((each) => ({ ...each, month })),
  );
  const totals = found.flatMap(({ sum: { metric }, month }) =>
    metric === null ? [] : keyOf({ metric, month }),
  );
  return {
    tables,
    withheld: new Set([...cells, ...totals, ...takenBack(observations, data)]),
    untold: found,
  };
}

/** The months with a withheld cell: in any other, no sum tells one. */
function monthsOf(cells: ReadonlySet<string>, months: readonly Month[]): readonly Month[] {
  const named = new Set([...cells].map((key) => Number(key.slice(key.lastIndexOf(' ') + 1))));
  return months.filter((month) => named.has(month));
}

/** Names a value of a metric in a month, in whatever delivery. */
export function keyOf({ metric, month }: Pick<Observation, 'metric' | 'month'>): string {
  return `${metric} ${month}`;
}

interface Measure {
  readonly minimum: number;
  readonly main: ReadonlySet<MetricId>;
}

/** Keys of all cells that must not be shown, and of columns with a small total. */
function withheldValues(
  tables: readonly Breakdown[],
  { data, months }: Delivered,
  { minimum, main }: Measure,
): ReadonlySet<string> {
  const keys = tables.flatMap((table) =>
    months.flatMap((month) => {
      const cells = withheldCells(table, month, data, minimum);
      const whole = cells.size > 0 && tables.some((other) => overlap(table, other));
      const total =
        table.total !== null && !main.has(table.total) && wasSmall(table.total, month, data, minimum);
      return [...(whole ? table.cells : cells), ...(total ? [table.total ?? ''] : [])].map((metric) =>
        keyOf({ metric, month }),
      );
    }),
  );
  return closed(new Set(keys), tables, months);
}

/** What its source keeps secret by now: what an earlier delivery said of it is not told any more either. */
function takenBack(observations: readonly Observation[], data: ReportedData): readonly string[] {
  return observations
    .filter(({ metric, month }) => data.newest(metric, month)?.status === 'suppressed')
    .map(keyOf);
}

/** Two tables that share cells tell more together than one alone: then a row is withheld whole. */
function overlap(one: Breakdown, other: Breakdown): boolean {
  return one !== other && one.adds && other.adds && one.cells.some((cell) => other.cells.includes(cell));
}

/**
 * Rows that would tell what another table withholds are withheld whole, and so on: those that share a withheld cell,
 * and those whose total is withheld as a cell of another table.
 */
function closed(
  keys: ReadonlySet<string>,
  tables: readonly Breakdown[],
  months: readonly Month[],
): ReadonlySet<string> {
  const more = tables.flatMap((table) => {
    const telling = tellingCells(table, tables);
    return months
      .filter((month) => telling.some((metric) => keys.has(keyOf({ metric, month }))))
      .flatMap((month) => table.cells.map((metric) => keyOf({ metric, month })));
  });
  const all = new Set([...keys, ...more]);
  return all.size === keys.size ? keys : closed(all, tables, months);
}

/** Cells of other tables that this one would tell. */
function tellingCells(table: Breakdown, tables: readonly Breakdown[]): readonly MetricId[] {
  const { cells, total } = table;
  const others = tables.filter((other) => other !== table && other.adds);
  const shared = table.adds && others.some((other) => overlap(table, other)) ? cells : [];
  const nested = total !== null && others.some((other) => other.cells.includes(total)) ? [total] : [];
  return [...shared, ...nested];
}

function wasSmall(metric: MetricId, month: Month, data: ReportedData, minimum: number): boolean {
  return data.history(metric, month).some((each) => isSmall(each, minimum));
}
