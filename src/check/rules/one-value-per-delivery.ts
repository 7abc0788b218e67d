import { conflictingDeliveries } from '../../diagnostic/catalogue/check.ts';
import { germanDay, germanMonth } from '../../diagnostic/german-text.ts';
import type { Draft } from '../../domain/draft.ts';
import type { Observation } from '../../domain/observation.ts';
import { metricLabel, metricValue, type Rule } from '../finding.ts';
import { sameNews } from '../reported-data.ts';

/** One delivery tells each monthly value once; two different ones cannot both be the newest. */
export const oneValuePerDelivery: Rule = ({ draft, data }) => {
  const told = new Set(draft.observations.map(({ metric, month }) => data.history(metric, month)));
  return [...told].flatMap(conflicts).map(({ first, last }) =>
    conflictingDeliveries(last.origin.place, {
      metric: metricLabel(draft, last.metric),
      month: germanMonth(last.month),
      delivery: germanDay(last.delivery),
      one: shown(first, draft),
      other: shown(last, draft),
    }),
  );
};

interface Conflict {
  readonly first: Observation;
  readonly last: Observation;
}

/** Of each delivery that told a month in different ways, the first and the last. */
function conflicts(history: readonly Observation[]): readonly Conflict[] {
  if (history.length < 2) return [];
  const deliveries = Map.groupBy(history, ({ delivery }) => delivery);
  return [...deliveries.values()].flatMap((told) => {
    const last = told.at(-1);
    const first = last && told.find((other) => !sameNews(other, last));
    return first ? [{ first, last }] : [];
  });
}

function shown({ metric, value, status }: Observation, draft: Draft): string {
  const figure = value === null ? 'ohne Wert' : metricValue(draft, metric, value);
  return status === 'final' || value === null ? figure : `${figure} (vorläufig)`;
}
