import type { Agreement, Indicator } from '../../domain/agreement.ts';
import type { Formula } from '../../domain/formula.ts';
import { monthsOfYear } from '../../domain/month.ts';
import type { MetricId } from '../../domain/observation.ts';
import { type Delivered, isTotalOf } from './total-column.ts';

/**
 * Counts that together make up a figure: the sites of a table, the groups of persons in a sum. German: Aufgliederung.
 *
 * Whoever knows the total can subtract, and the total of a goal is always shown.
 */
export interface Breakdown {
  readonly cells: readonly MetricId[];
  /** The metric that delivers the total beside the cells; null where a formula adds them up, or nothing does. */
  readonly total: MetricId | null;
  /** False for single counts beside a goal, which no figure adds up. */
  readonly adds: boolean;
}

/**
 * Every breakdown of the agreement, each set of cells once.
 *
 * Only counts are cells: of how many cases an amount or a quota is made, nobody has told.
 */
export function breakdowns(agreement: Agreement, delivered: Delivered): readonly Breakdown[] {
  const counts = new Set(agreement.metrics.filter(({ unit }) => unit.kind === 'count').map(({ id }) => id));
  const found = [
    ...agreement.indicators.flatMap((indicator) => siteTable(indicator, delivered)),
    ...formulasOf(agreement).flatMap(sumOf),
    ...singles(agreement),
  ];
  return eachOnce(found.map((each) => ({ ...each, cells: each.cells.filter((id) => counts.has(id)) })));
}

function siteTable({ siteTable: table }: Indicator, delivered: Delivered): readonly Breakdown[] {
  const columns = (table?.columns ?? []).map(({ metric }) => metric);
  if (columns.length === 0) return [];
  const [cells, last] = [columns.slice(0, -1), columns.at(-1) ?? ''];
  const total = cells.length > 0 && isTotalOf(last, cells, delivered);
  return [total ? { cells, total: last, adds: true } : { cells: columns, total: null, adds: true }];
}

/** A sum of one metric is the figure of the goal itself. */
function sumOf({ addsUp = [] }: Formula): readonly Breakdown[] {
  return addsUp.length < 2 ? [] : [{ cells: addsUp, total: null, adds: true }];
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
export function mainMetrics(agreement: Agreement): ReadonlySet<MetricId> {
  const year = monthsOfYear(agreement.year);
  return new Set(formulasOf(agreement).flatMap((formula) => formula.needs(year).map(({ metric }) => metric)));
}

function formulasOf({ indicators }: Agreement): readonly Formula[] {
  return indicators.flatMap(({ formula, otherReadings }) => [
    formula,
    ...otherReadings.map((reading) => reading.formula),
  ]);
}

/** The same cells in two goals are one breakdown; one with a total of its own comes first. */
function eachOnce(found: readonly Breakdown[]): readonly Breakdown[] {
  const known = new Map<string, Breakdown>();
  for (const each of found) {
    const key = each.cells.toSorted().join(' ');
    const before = known.get(key);
    if (each.cells.length > 0) known.set(key, before?.total ? before : each);
  }
  return [...known.values()];
}
