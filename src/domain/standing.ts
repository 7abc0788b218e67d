import { ZERO } from './decimal.ts';
import type { Gap } from './draft.ts';
import type { Formula, Reported } from './formula.ts';
import type { Month } from './month.ts';
import type { MetricId, ReportedData } from './observation.ts';

/**
 * The first reason why a formula gives no value at the last of `months`, or null when it gives one.
 *
 * With `final`, provisional values count as a reason, too. German: Lücke.
 */
export function firstGap(
  agreed: Formula,
  reported: ReportedData,
  months: readonly Month[],
  final: 'final' | 'any-status',
): Gap | null {
  const formula = asDelivered(agreed, reported);
  const data = addable(formula, reported);
  for (const { metric, month } of formula.needs(months)) {
    const why = whyNot(data, metric, month, final === 'final');
    if (why) return { metric, month, why };
  }
  const divisor = formula.divisor?.(reportedFrom(data), months);
  const last = months.at(-1);
  return divisor?.value.eq(ZERO) && last !== undefined
    ? { metric: divisor.metric, month: last, why: 'zero-denominator' }
    : null;
}

/** The formula over what was delivered: itself, but for a mean that may leave months out. */
export function asDelivered(formula: Formula, reported: ReportedData): Formula {
  const data = addable(formula, reported);
  return formula.delivered?.(({ metric, month }) => Boolean(data.newest(metric, month)?.value)) ?? formula;
}

/** Reads the newest values; asked for one that is not there, it throws: `firstGap` comes first. */
export function reportedFrom(data: ReportedData): Reported {
  return (metric, month) => {
    const value = data.newest(metric, month)?.value;
    if (!value) throw new RangeError(`no value of ${metric} in month ${month}: firstGap was not asked`);
    return value;
  };
}

/** The data as a formula may add them up: with the stand-ins of withheld values that enter it as a sum alone. */
export function addable({ addsUp }: Formula, data: ReportedData): ReportedData {
  if (addsUp === undefined || data.standIn === undefined) return data;
  const newest: ReportedData['newest'] = (metric, month) => {
    const side = addsUp.find((metrics) => metrics.includes(metric));
    return (side && data.standIn?.(side, metric, month)) ?? data.newest(metric, month);
  };
  return { ...data, newest };
}

function whyNot(data: ReportedData, metric: MetricId, month: Month, final: boolean): Gap['why'] | null {
  const newest = data.newest(metric, month);
  if (!newest) return 'never-delivered';
  if (newest.value === null) return newest.status === 'suppressed' ? 'suppressed' : 'missing';
  if (!final || newest.status === 'final') return null;
  return newest.status === 'estimated' ? 'estimated' : 'not-final';
}

/** The metrics a formula reads over `months`, each once, in the order it names them. */
export function metricsOf(formula: Formula, months: readonly Month[]): readonly MetricId[] {
  return [...new Set(formula.needs(months).map(({ metric }) => metric))];
}
