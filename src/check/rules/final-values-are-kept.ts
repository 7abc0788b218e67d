import { finalChanged } from '../../diagnostic/catalogue/check-plausible.ts';
import { monthText } from '../../domain/month.ts';
import { metricLabel, numeral, type Rule } from '../finding.ts';
import { allSeries, isChanged } from '../series.ts';

/** A final value, last year's above all, stays as it was delivered; a sender who changes it says why. */
export const finalValuesAreKept: Rule = (found) =>
  [...allSeries(found)].flatMap(([metric, points]) => {
    const changed = points.filter(
      (point) => isChanged(point) && point.observation.status === 'final' && point.before?.status === 'final',
    );
    const [first] = changed;
    if (!first?.before?.value) return [];
    return [
      finalChanged(first.observation.origin.place, {
        metric: metricLabel(found.draft, metric),
        month: monthText(first.month),
        value: numeral(first.value),
        before: numeral(first.before.value),
        earlier: first.before.delivery,
        months: changed.length,
      }),
    ];
  });
