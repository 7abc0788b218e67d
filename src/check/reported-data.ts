import type { Day, Month } from '../domain/month.ts';
import type { MetricId, Observation, ReportedData } from '../domain/observation.ts';

/**
 * Every delivered value, by metric and month. The newest delivery wins and nothing is overwritten.
 *
 * An empty cell of a newer delivery wins, too: the sender took the value back.
 * The order of `observations` does not matter. German: Datenbestand.
 */
export function reportedData(observations: readonly Observation[]): ReportedData {
  const metrics = new Map<MetricId, Map<Month, Observation[]>>();
  for (const observation of observations.toSorted(oldestFirst)) {
    const months = metrics.get(observation.metric) ?? new Map<Month, Observation[]>();
    metrics.set(observation.metric, months);
    const history = months.get(observation.month) ?? [];
    months.set(observation.month, history);
    if (!history.some((known) => sameNews(known, observation))) history.push(observation);
  }
  const history = (metric: MetricId, month: Month) => metrics.get(metric)?.get(month) ?? [];
  return {
    history,
    newest: (metric, month) => history(metric, month).at(-1),
    metrics: [...metrics.keys()].toSorted(byCodePoint),
    asOf: viewsOf(observations),
  };
}

/** What was known at each day that is asked for, worked out once. */
function viewsOf(observations: readonly Observation[]): ReportedData['asOf'] {
  const views = new Map<Day, ReportedData>();
  return (day) => {
    const view = views.get(day) ?? reportedData(observations.filter(({ delivery }) => delivery <= day));
    views.set(day, view);
    return view;
  };
}

/** Same day, same value, same status: one piece of news, told twice. */
export function sameNews(one: Observation, other: Observation): boolean {
  return one.delivery === other.delivery && one.status === other.status && sameValue(one, other);
}

function sameValue({ value: one }: Observation, { value: other }: Observation): boolean {
  return one === null || other === null ? one === other : one.eq(other);
}

/** Oldest delivery first; within one day by the place of the cell. */
function oldestFirst(one: Observation, other: Observation): number {
  return (
    byCodePoint(one.delivery, other.delivery) ||
    byCodePoint(one.origin.place.file, other.origin.place.file) ||
    one.origin.place.line - other.origin.place.line ||
    one.origin.place.column - other.origin.place.column
  );
}

function byCodePoint(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
