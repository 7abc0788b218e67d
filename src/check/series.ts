import type { Decimal } from '../domain/decimal.ts';
import type { Month } from '../domain/month.ts';
import type { MetricId, Observation, ReportedData } from '../domain/observation.ts';

/** The newest value of one month, with what an earlier delivery said of it. */
export interface Point {
  readonly month: Month;
  readonly value: Decimal;
  readonly observation: Observation;
  /** The value of the newest delivery before; null where none had one. */
  readonly before: Observation | null;
}

/** Every value of every metric, in the order of months. German: Zeitreihe. */
export function allSeries(
  observations: readonly Observation[],
  data: ReportedData,
): ReadonlyMap<MetricId, readonly Point[]> {
  const months = new Map<MetricId, Set<Month>>(data.metrics.map((metric) => [metric, new Set()]));
  for (const { metric, month } of observations) months.get(metric)?.add(month);
  const points = (metric: MetricId, known: ReadonlySet<Month>) =>
    [...known].toSorted((a, b) => a - b).flatMap((month) => pointAt(data, metric, month) ?? []);
  return new Map([...months].map(([metric, known]) => [metric, points(metric, known)] as const));
}

function pointAt(data: ReportedData, metric: MetricId, month: Month): Point | null {
  const observation = data.newest(metric, month);
  if (!observation?.value) return null;
  const before = data
    .history(metric, month)
    .findLast(({ delivery, value }) => delivery < observation.delivery && value !== null);
  return { month, value: observation.value, observation, before: before ?? null };
}

/** True where a delivery changed the value and its sender did not say why. */
export function isChanged({ value, before, observation }: Point): boolean {
  return before?.value != null && !before.value.eq(value) && observation.reason === undefined;
}

/** True for a value that no earlier delivery told: it has not been looked at. */
export function isNew({ value, before }: Point): boolean {
  return before?.value == null || !before.value.eq(value);
}

export function fileOf({ observation }: Point): string {
  return observation.origin.place.file;
}

/** For measuring how far values lie apart; nothing that is printed is computed with it. */
export function roughly(value: Decimal): number {
  return Number(value.toString());
}

export function median(values: readonly number[]): number {
  const [a = 0, b = 0, c = 0] = values;
  if (values.length === 3) return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c)); // most are asked of three
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const [low = 0, high = 0] =
    sorted.length % 2 === 1 ? [sorted[middle], sorted[middle]] : [sorted[middle - 1], sorted[middle]];
  return (low + high) / 2;
}
