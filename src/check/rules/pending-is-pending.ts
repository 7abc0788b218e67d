import { pendingHasArrived, pendingUnknownMetric } from '../../diagnostic/catalogue/check-references.ts';
import { germanMonth } from '../../diagnostic/german-text.ts';
import { metricLabel, metricValue, type Rule } from '../finding.ts';

/** What the head of the report calls missing is a metric of the agreement, and is indeed missing. */
export const pendingIsPending: Rule = ({ draft, data }) =>
  draft.head.pending.flatMap(({ metric, month }) => {
    const { metrics } = draft.agreement;
    if (!metrics.some(({ id }) => id === metric)) {
      const known = metrics.map(({ id }) => id).join(', ');
      return [pendingUnknownMetric(draft.head.place, { metric, known })];
    }
    const value = data.newest(metric, month)?.value;
    const detail = { metric: metricLabel(draft, metric), month: germanMonth(month) };
    return value
      ? [pendingHasArrived(draft.head.place, { ...detail, value: metricValue(draft, metric, value) })]
      : [];
  });
