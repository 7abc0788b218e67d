import type { Draft } from '../domain/draft.ts';
import type { Day } from '../domain/month.ts';

/**
 * The same draft as it would have been on another day. German: Kenntnisstand.
 *
 * Deliveries of later days are unknown; an estimate is known from the day of its report on.
 */
export function asKnownOn(day: Day, draft: Draft): Draft {
  const { head, observations, deliveries } = draft;
  return {
    ...draft,
    head: day < head.day ? { ...head, estimates: [] } : { ...head, day },
    observations: observations.filter(({ delivery }) => delivery <= day),
    deliveries: deliveries.filter((delivery) => delivery.day <= day),
  };
}
