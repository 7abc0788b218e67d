import { amendmentAfterReport } from '../../diagnostic/catalogue/check-targets.ts';
import { germanDay } from '../../diagnostic/german-text.ts';
import type { Rule } from '../finding.ts';

/** A report knows the amendments that were signed by its day. */
export const amendmentsAreInTime: Rule = ({ draft: { agreement, head } }) =>
  (agreement.amendments ?? [])
    .filter(({ signed }) => signed > head.day)
    .map(({ title, signed }) =>
      amendmentAfterReport(agreement.place, {
        title,
        signed: germanDay(signed),
        reportDay: germanDay(head.day),
      }),
    );
