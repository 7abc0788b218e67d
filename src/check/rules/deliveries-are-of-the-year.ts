import { otherYear } from '../../diagnostic/catalogue/check-plausible.ts';
import { germanDay, germanMonth } from '../../diagnostic/german-text.ts';
import { day, yearOf } from '../../domain/month.ts';
import { placeIn } from '../../domain/place.ts';
import type { Rule } from '../finding.ts';

/** From May on every source has something to say about the year: before, the waiting time may be the reason. */
const SINCE = '05-01';

/** What was delivered within the year of the agreement speaks of that year. */
export const deliveriesAreOfTheYear: Rule = ({ draft: { agreement, deliveries, observations } }) =>
  deliveries.flatMap((delivery) => {
    const months = observations
      .filter(({ origin, value }) => origin.place.file === delivery.file && value !== null)
      .map(({ month }) => month)
      .toSorted((a, b) => a - b);
    const last = months.at(-1);
    const late = delivery.day >= day(`${agreement.year}-${SINCE}`);
    if (last === undefined || !late || yearOf(last) >= agreement.year) return [];
    return [
      otherYear(placeIn(delivery.file), {
        year: String(agreement.year),
        last: germanMonth(last),
        delivery: germanDay(delivery.day),
      }),
    ];
  });
