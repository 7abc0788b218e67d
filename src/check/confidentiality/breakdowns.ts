import type { Agreement, Indicator } from '../../domain/agreement.ts';
import type { Formula } from '../../domain/formula.ts';
import { monthsOfYear } from '../../domain/month.ts';
import type { MetricId } from '../../domain/observation.ts';
import { metricsOf } from '../../domain/standing.ts';
import type { Breakdown } from './breakdown.ts';
import { groupTables } from './group-tables.ts';
import { type Delivered, isTotalOf } from './total-column.ts';
import { unspokenSums } from './unspoken-sums.ts';

/**
 * Every breakdown of the agreement; the same cells come again where another metric tells their total.
 *
 * Only counts are cells: of how many cases an amount or a quota is made, nobody has told.
 */
export function everyBreakdown(agreement: Agreement, delivered: Delivered): readonly Breakdown[] {
  const { indicators, year, metrics } = agreement;
  const counts = metrics.filter(({ unit }) => unit.kind === 'count').map(({ id }) => id);
  const agreed = [
    ...indicators.flatMap((indicator) => siteTable(indicator, year, delivered)),
    ...formulasOf(indicators).flatMap(sumsOf),
    ...indicators.flatMap((indicator) => groupTables(indicator, year)),
    ...singles(agreement),
  ].map((each) => ({ ...each, cells: each.cells.filter((id) => counts.includes(id)) }));
  const found = agreed.filter(({ cells }) => cells.length > 0);
  return [...found, ...unspokenSums(found, counts, delivered)];
}

/**
 * The goal's own metric in the last column is its total, whatever the months say, unless the goal adds it up with
 * others; a metric that is no column may tell the same total.
 */
function siteTable(
  { siteTable: table, formula }: Indicator,
  year: number,
  delivered: Delivered,
): readonly Breakdown[] {
  const columns = (table?.columns ?? []).map(({ metric }) => metric);
  if (columns.length === 0) return [];
  const [cells, last] = [columns.slice(0, -1), columns.at(-1) ?? ''];
  const summands = (formula.addsUp ?? []).flat();
  const own = metricsOf(formula, monthsOfYear(year)).filter((metric) => !summands.includes(metric));
  const isTotal = cells.length > 0 && (own.includes(last) || isTotalOf(last, cells, delivered));
  if (!isTotal) return [{ cells: columns, total: null, adds: true }];
  const alike = own.filter((metric) => !columns.includes(metric) && isTotalOf(metric, cells, delivered));
  return [last, ...alike].map((total) => ({ cells, total, adds: true }));
}

function sumsOf({ addsUp = [] }: Formula): readonly Breakdown[] {
  return addsUp.map((cells) => ({ cells, total: null, adds: true }));
}

/** Counts beside a goal that no formula uses: admissions by site. */
function singles(agreement: Agreement): readonly Breakdown[] {
  const used = mainMetrics(agreement);
  return agreement.indicators
    .flatMap(({ beside }) => beside.map(({ metric }) => metric))
    .filter((metric) => !used.has(metric))
    .map((metric) => ({ cells: [metric], total: null, adds: false }));
}

/** The metrics that make up the figure of a goal: what the agreement itself speaks about. */
export function mainMetrics({ indicators, year }: Agreement): ReadonlySet<MetricId> {
  const formulas = indicators.flatMap(({ formula, otherReadings }) => [
    formula,
    ...otherReadings.map((reading) => reading.formula),
  ]);
  return new Set(formulas.flatMap((formula) => metricsOf(formula, monthsOfYear(year))));
}

/** Everything that is computed: goals, readings, subgroups, and the month values beside them. */
export function formulasOf(indicators: readonly Indicator[]): readonly Formula[] {
  return indicators.flatMap(({ formula, otherReadings, subgroups, benchmark }) => [
    formula,
    ...otherReadings.map((reading) => reading.formula),
    ...(subgroups?.groups ?? []).map((group) => group.formula),
    ...(benchmark ? [benchmark.formula] : []),
  ]);
}

/**
 * The same cells in two goals are one breakdown; one with a total of its own comes first, and a sum before single
 * counts.
 */
export function eachOnce(found: readonly Breakdown[]): readonly Breakdown[] {
  const known = new Map<string, Breakdown>();
  for (const each of found) {
    const key = each.cells.toSorted().join(' ');
    const before = known.get(key);
    const tells = before !== undefined && (before.total !== null || (before.adds && each.total === null));
    known.set(key, tells ? before : each);
  }
  return [...known.values()];
}
