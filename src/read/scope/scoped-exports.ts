import type { Delivery, Draft } from '../../domain/draft.ts';
import { type MetricId, type Observation, withoutColumn } from '../../domain/observation.ts';

/**
 * What was delivered, as one side may read it: its own values.
 *
 * A file that both sides share says more than its values: its digest would prove a guess at the other side's, and from
 * the columns beside them anybody counts their digits. Whether the other side's are secret is not known here, so none
 * of them is told.
 */
export function scopedExports(
  { observations, deliveries }: Pick<Draft, 'observations' | 'deliveries'>,
  { metrics, sources }: { readonly metrics: ReadonlySet<MetricId>; readonly sources: ReadonlySet<string> },
): Pick<Draft, 'observations' | 'deliveries'> {
  const foreign = observations.filter(({ metric }) => !metrics.has(metric));
  const files = new Set(foreign.map(({ origin }) => origin.place.file));
  const lines = new Set(foreign.map(lineOf));
  return {
    observations: observations
      .filter(({ metric }) => metrics.has(metric))
      .map((each) => (lines.has(lineOf(each)) ? { ...each, origin: withoutColumn(each.origin) } : each)),
    deliveries: deliveries
      .filter(({ source }) => sources.has(source))
      .map((each): Delivery => (files.has(each.file) ? { ...each, holdsWithheld: true } : each)),
  };
}

function lineOf({ origin: { place } }: Observation): string {
  return `${place.line} ${place.file}`;
}
