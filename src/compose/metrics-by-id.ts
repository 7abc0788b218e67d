import type { Agreement, Metric } from '../domain/agreement.ts';
import type { MetricId } from '../domain/observation.ts';

/** They are forgotten together with their agreement. */
const known = new WeakMap<Agreement['metrics'], ReadonlyMap<MetricId, Metric>>();

/** The metrics of an agreement by their id: every cell of a report is asked for its name and its unit. */
export function metricsById({ metrics }: Agreement): ReadonlyMap<MetricId, Metric> {
  const found = known.get(metrics) ?? new Map(metrics.map((metric) => [metric.id, metric]));
  known.set(metrics, found);
  return found;
}
