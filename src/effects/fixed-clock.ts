import type { Clock } from '../domain/effects.ts';

const TIME_STAMP = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/;

/** A clock that stands still, for the sample run: `fixedClock('2020-09-28T08:00:00Z')`. German: feste Uhr. */
export function fixedClock(at: string): Clock {
  if (!TIME_STAMP.test(at)) throw new RangeError(`not a UTC time stamp: ${at}`);
  return { now: () => at };
}
