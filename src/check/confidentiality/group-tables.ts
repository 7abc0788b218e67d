import type { Indicator } from '../../domain/agreement.ts';
import type { Formula } from '../../domain/formula.ts';
import { monthsOfYear } from '../../domain/month.ts';
import type { MetricId } from '../../domain/observation.ts';
import { metricsOf } from '../../domain/standing.ts';
import type { Breakdown } from './breakdown.ts';

/** The metrics that one side of a formula adds up; mostly a single one. */
type SideMetrics = readonly MetricId[];

/**
 * What women and men, or other groups, break down: side by side, for the formulas are of one kind.
 *
 * Groups that make up the whole are the cells of a table whose total is the whole's own metric: whoever knows the whole
 * and the women knows the men. Groups that do not are single counts. A side that whole and groups share (the number of
 * coaches) is no sum of theirs.
 */
export function groupTables({ formula, subgroups }: Indicator, year: number): readonly Breakdown[] {
  if (subgroups === undefined) return [];
  const whole = sidesOf(formula, year);
  const groups = subgroups.groups.map((group) => sidesOf(group.formula, year));
  const comparable = groups.every(({ length }) => length === whole.length);
  const own = new Set(whole.flat());
  if (!subgroups.complete || !comparable) {
    const counted = groups.flat(2).filter((metric) => !own.has(metric));
    return counted.map((metric) => ({ cells: [metric], total: null, adds: false }));
  }
  return whole.flatMap((side, index) => {
    const cells = groups.flatMap((sides) => sides[index] ?? []);
    const shared = new Set(cells).size < cells.length;
    return shared ? [] : tableOf(side, cells);
  });
}

/** A whole that is itself a sum of the groups is a breakdown already. */
function tableOf(side: SideMetrics, cells: readonly MetricId[]): readonly Breakdown[] {
  const [total = null, ...others] = side;
  if (cells.some((metric) => side.includes(metric))) return [];
  return [{ cells, total: others.length === 0 ? total : null, adds: true }];
}

/** The metrics of a formula in its order, those that it adds up together. */
function sidesOf(formula: Formula, year: number): readonly SideMetrics[] {
  const { addsUp = [] } = formula;
  return metricsOf(formula, monthsOfYear(year)).flatMap((metric): readonly SideMetrics[] => {
    const side = addsUp.find((metrics) => metrics.includes(metric)) ?? [metric];
    return side[0] === metric ? [side] : [];
  });
}
