import { type Decimal, mean, roundHalfAway, sum, ZERO } from '../domain/decimal.ts';
import type { Formula, Need, Part, Reported } from '../domain/formula.ts';
import { addMonths, type Month } from '../domain/month.ts';
import type { MetricId } from '../domain/observation.ts';

/** One metric, or several whose sum is meant: a total of women and men. */
export type Summands = MetricId | readonly MetricId[];

function metricsIn(summands: Summands): readonly MetricId[] {
  return typeof summands === 'string' ? [summands] : summands;
}

/** Each metric in each of the months, month by month. */
export function allInEach(summands: Summands, months: readonly Month[]): readonly Need[] {
  if (typeof summands === 'string') return inEach(summands, months);
  return months.flatMap((month) => summands.map((metric) => ({ metric, month })));
}

/** A metric in each of the months: what a flow or a mean cannot do without. */
export function inEach(metric: MetricId, months: readonly Month[]): readonly Need[] {
  return months.map((month) => ({ metric, month }));
}

/** Metrics in the last of the months: what a stock on its cut-off day cannot do without. */
export function inLast(metrics: readonly MetricId[], months: readonly Month[]): readonly Need[] {
  return metrics.map((metric) => ({ metric, month: lastOf(months) }));
}

export function sumOver(reported: Reported, metric: MetricId, months: readonly Month[]): Decimal {
  return sum(months.map((month) => reported(metric, month)));
}

export function meanOver(reported: Reported, metric: MetricId, months: readonly Month[]): Decimal {
  return mean(months.map((month) => reported(metric, month)));
}

export function totalIn(reported: Reported, summands: Summands, month: Month): Decimal {
  if (typeof summands === 'string') return reported(summands, month);
  return sum(summands.map((metric) => reported(metric, month)));
}

/** Σ over the months, and over the metrics that are added up. */
export function totalOver(reported: Reported, summands: Summands, months: readonly Month[]): Decimal {
  return sum(months.map((month) => totalIn(reported, summands, month)));
}

/** The metric that stands for the sum in a message. */
export function firstMetric(summands: Summands): MetricId {
  const [first] = metricsIn(summands);
  if (first === undefined) throw new RangeError('no metric asked for');
  return first;
}

/** „Frauen“ + „Männer“ */
export function namesOf(summands: Summands, labelOf: (metric: MetricId) => string): string {
  return metricsIn(summands)
    .map((metric) => `„${labelOf(metric)}“`)
    .join(' + ');
}

/** What a total is called where the agreement has no word for it: `Frauen und Männer`, `Eil, Het und Sgh`. */
export function wordOf(summands: Summands, labelOf: (metric: MetricId) => string): string {
  const labels = metricsIn(summands).map(labelOf);
  const last = labels.pop() ?? '';
  return labels.length === 0 ? last : `${labels.join(', ')} und ${last}`;
}

/**
 * The sides of a formula, and those of several metrics for which only their sum matters: `sides` and `addsUp`.
 *
 * A metric that enters twice counts with more than that sum, so `addsUp` leaves out a side that shares one.
 */
export function addedUp(...sides: readonly Summands[]): Pick<Formula, 'addsUp' | 'sides'> {
  const all = sides.map((side) => [side].flat());
  const uses = (metric: MetricId) => all.flat().filter((each) => each === metric).length;
  const found = all.filter((side) => side.length > 1 && side.every((metric) => uses(metric) === 1));
  return found.length === 0 ? { sides: all } : { sides: all, addsUp: found };
}

/** The month `lag` months before each. */
export function earlier(months: readonly Month[], lag: number): readonly Month[] {
  return months.map((month) => addMonths(month, -lag));
}

/** Σ of the months' own values ÷ their number. */
export function meanTotal(reported: Reported, summands: Summands, months: readonly Month[]): Decimal {
  return mean(months.map((month) => totalIn(reported, summands, month)));
}

export function lastOf(months: readonly Month[]): Month {
  const last = months.at(-1);
  if (last === undefined) throw new RangeError('no months asked for');
  return last;
}

/** The fewest decimal places, at most three, that show a quantity: 3,625 needs three, 3,75 two, 4 none. */
export function shownPlaces(value: Decimal): number {
  return [0, 1, 2].find((places) => roundHalfAway(value, places).eq(value)) ?? 3;
}

/** A count named beside the value: `42 BG`. */
export function countPart(key: string, label: string, value: Decimal, precision = shownPlaces(value)) {
  return { key, label, value, unit: { kind: 'count', noun: label }, precision } as const;
}

/** The total of a side, named beside the value: `579 Integrationen`. */
export function totalPart(
  summands: Summands,
  label: string,
  value: Decimal,
  precision = shownPlaces(value),
): Part {
  const metrics = metricsIn(summands);
  const part = countPart(metrics.join('-'), label, value, precision);
  return metrics.length > 1 ? { ...part, summands: metrics } : part;
}

/** Divides, and gives zero where the divisor is zero; `firstGap` keeps such a value out of every report. */
export function quotient(dividend: Decimal, divisor: Decimal): Decimal {
  return divisor.eq(ZERO) ? divisor : dividend.div(divisor);
}
