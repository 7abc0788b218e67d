import { finalChanged } from '../../diagnostic/catalogue/check-plausible.ts';
import { germanDay, germanMonth } from '../../diagnostic/german-text.ts';
import { metricLabel, metricValue, type Rule } from '../finding.ts';
import { isChanged } from '../series.ts';

/** A final value, last year's above all, stays as it was delivered; a sender who changes it says why. */
export const finalValuesAreKept: Rule = (found) =>
  [...found.series].flatMap(([metric, points]) => {
    const changed = points.filter(
      (point) => isChanged(point) && point.observation.status === 'final' && point.before?.status === 'final',
    );
    const [first] = changed;
    if (!first?.before?.value) return [];
    return [
      finalChanged(first.observation.origin.place, {
        metric: metricLabel(found.draft, metric),
        month: germanMonth(first.month),
        value: metricValue(found.draft, metric, first.value),
        before: metricValue(found.draft, metric, first.before.value),
        earlier: germanDay(first.before.delivery),
        months: changed.length,
      }),
    ];
  });
