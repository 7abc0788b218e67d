import { conflictingDeliveries } from '../../diagnostic/catalogue/check.ts';
import { germanDay, germanMonth } from '../../diagnostic/german-text.ts';
import type { Draft } from '../../domain/draft.ts';
import type { Observation } from '../../domain/observation.ts';
import { metricLabel, metricValue, type Rule } from '../finding.ts';
import { sameNews } from '../reported-data.ts';

/** One delivery tells each monthly value once; two different ones cannot both be the newest. */
export const oneValuePerDelivery: Rule = ({ draft, data }) => {
  const cells = new Map<string, Observation>();
  for (const { metric, month } of draft.observations) {
    for (const observation of data.history(metric, month)) cells.set(cellKey(observation), observation);
  }
  return [...cells.values()].flatMap((last) => {
    const first = data
      .history(last.metric, last.month)
      .find((other) => other.delivery === last.delivery && !sameNews(other, last));
    if (!first) return [];
    return conflictingDeliveries(last.origin.place, {
      metric: metricLabel(draft, last.metric),
      month: germanMonth(last.month),
      delivery: germanDay(last.delivery),
      one: shown(first, draft),
      other: shown(last, draft),
    });
  });
};

/** One entry per metric, month and delivery; the last one told stays. */
function cellKey({ metric, month, delivery }: Observation): string {
  return `${metric} ${month} ${delivery}`;
}

function shown({ metric, value, status }: Observation, draft: Draft): string {
  const figure = value === null ? 'ohne Wert' : metricValue(draft, metric, value);
  return status === 'final' || value === null ? figure : `${figure} (vorläufig)`;
}
