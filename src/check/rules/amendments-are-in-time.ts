import { amendmentAfterReport } from '../../diagnostic/catalogue/check-targets.ts';
import type { Rule } from '../finding.ts';

/** A report knows the amendments that were signed by its day. */
export const amendmentsAreInTime: Rule = ({ draft: { agreement, head } }) =>
  (agreement.amendments ?? [])
    .filter(({ signed }) => signed > head.day)
    .map(({ title, signed }) =>
      amendmentAfterReport(agreement.place, { title, signed, reportDay: head.day }),
    );
