import type { Day, Month } from '../domain/month.ts';
import type { MetricId, Observation, ReportedData } from '../domain/observation.ts';

/** The deliveries of each month of each metric, oldest first. */
type Histories = ReadonlyMap<MetricId, ReadonlyMap<Month, readonly Observation[]>>;

/**
 * Every delivered value, by metric and month. The newest delivery wins and nothing is overwritten.
 *
 * An empty cell of a newer delivery wins, too: the sender took the value back.
 * The order of `observations` does not matter. German: Datenbestand.
 */
export function reportedData(observations: readonly Observation[]): ReportedData {
  const histories = historiesOf(observations);
  const history = (metric: MetricId, month: Month) => histories.get(metric)?.get(month) ?? NONE;
  const last = observations.reduce((day, { delivery }) => (delivery > day ? delivery : day), '');
  const views = viewsOf(histories);
  const whole: ReportedData = {
    history,
    newest: (metric, month) => history(metric, month).at(-1),
    metrics: [...histories.keys()].toSorted(byCodePoint),
    asOf: (day) => (day < last ? views(day) : whole),
  };
  return whole;
}

const NONE: readonly Observation[] = [];

/** Sorted are only the few deliveries of one month: a series of years is sorted by being asked for its months. */
function historiesOf(observations: readonly Observation[]): Histories {
  const metrics = new Map<MetricId, Map<Month, readonly Observation[]>>();
  for (const observation of observations) {
    const { metric, month } = observation;
    const months = metrics.get(metric) ?? new Map<Month, readonly Observation[]>();
    metrics.set(metric, months);
    const before = months.get(month);
    months.set(month, before === undefined ? [observation] : [...before, observation]);
  }
  for (const months of metrics.values())
    for (const [month, told] of months) if (told.length > 1) months.set(month, eachNewsOnce(told));
  return metrics;
}

function eachNewsOnce(told: readonly Observation[]): readonly Observation[] {
  const history: Observation[] = [];
  for (const observation of told.toSorted(oldestFirst))
    if (!history.some((known) => sameNews(known, observation))) history.push(observation);
  return history;
}

/** What was known at each day that is asked for. */
function viewsOf(histories: Histories): (day: Day) => ReportedData {
  const views = new Map<Day, ReportedData>();
  return (day) => {
    const view = views.get(day) ?? viewAt(day, histories);
    views.set(day, view);
    return view;
  };
}

/** The same histories up to a day: nothing is copied, for most of them are never asked for. */
function viewAt(day: Day, histories: Histories): ReportedData {
  const isKnown = ({ delivery }: Observation) => delivery <= day;
  const whole = (metric: MetricId, month: Month) => histories.get(metric)?.get(month) ?? NONE;
  const metrics = [...histories].filter(([, months]) =>
    [...months.values()].some((told) => told.some(isKnown)),
  );
  const earlier = viewsOf(histories);
  const view: ReportedData = {
    history: (metric, month) => whole(metric, month).filter(isKnown),
    newest: (metric, month) => whole(metric, month).findLast(isKnown),
    metrics: metrics.map(([metric]) => metric).toSorted(byCodePoint),
    asOf: (before) => (before < day ? earlier(before) : view),
  };
  return view;
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
