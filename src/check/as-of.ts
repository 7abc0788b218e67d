import type { Checked } from '../domain/draft.ts';
import type { Day } from '../domain/month.ts';
import { reachOf } from './reach.ts';

/**
 * A checked draft as it stood at the end of a day: later deliveries are left out. German: damaliger Stand.
 *
 * Takes   a checked draft and a day.
 * Gives   the same agreement, month and texts with the values known then, and how far each goal could be judged with
 *         them; `compute` gives the figures of that day.
 * Errors  none: what had not been delivered yet is a gap like any other.
 */
export function checkedAsOf(checked: Checked, day: Day): Checked {
  const data = checked.data.asOf(day);
  const { indicators } = checked.agreement;
  return {
    ...checked,
    observations: checked.observations.filter(({ delivery }) => delivery <= day),
    deliveries: checked.deliveries.filter((delivery) => delivery.day <= day),
    data,
    reach: new Map(indicators.map((each) => [each.id, reachOf(each, data, checked.month)] as const)),
  };
}
