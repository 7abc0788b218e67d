import type { Draft } from '../domain/draft.ts';
import type { JumpLimit } from '../domain/jump-limit.ts';
import type { MetricId } from '../domain/observation.ts';

/** What the profile of the newest delivery says of changes of a metric; null for nothing. */
export function jumpLimit(metric: MetricId, { deliveries }: Draft): JumpLimit | null {
  const said = deliveries
    .toSorted((a, b) => (a.day < b.day ? -1 : 1))
    .flatMap(({ jumps }) => jumps?.get(metric) ?? []);
  return said.at(-1) ?? null;
}

/** False where the profile says `sprung: aus`. */
export function isWatched(metric: MetricId, draft: Draft): boolean {
  return jumpLimit(metric, draft) !== 'off';
}
