import { deliveryAfterReport } from '../../diagnostic/catalogue/check.ts';
import { germanDay } from '../../diagnostic/german-text.ts';
import { placeIn } from '../../domain/place.ts';
import type { Rule } from '../finding.ts';

/** A report holds nothing that came after its own day. */
export const deliveriesAreInTime: Rule = ({ draft: { deliveries, head } }) =>
  deliveries
    .filter(({ day }) => day > head.day)
    .map(({ file, day }) =>
      deliveryAfterReport(placeIn(file), { reportDay: germanDay(head.day), delivery: germanDay(day) }),
    );
