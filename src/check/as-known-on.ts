import type { Draft } from '../domain/draft.ts';
import type { Day } from '../domain/month.ts';

/**
 * The same draft as it would have been on another day. German: Kenntnisstand.
 *
 * Deliveries of later days are unknown, and so are amendments signed later; an estimate is known from the day of its
 * report on. Whoever checks it again gets the agreement as it was in force then, a relative target with the prior year
 * as it was known.
 */
export function asKnownOn(day: Day, draft: Draft): Draft {
  const { head, observations, deliveries, whole } = draft;
  const known = (all: Draft['observations']) => all.filter(({ delivery }) => delivery <= day);
  return {
    ...draft,
    ...(whole && { whole: { ...whole, observations: known(whole.observations) } }),
    head: { ...head, day, estimates: day < head.day ? [] : head.estimates },
    observations: known(observations),
    deliveries: deliveries.filter((delivery) => delivery.day <= day),
  };
}
