import { carriedForward } from '../../diagnostic/catalogue/check-plausible.ts';
import { germanMonth } from '../../diagnostic/german-text.ts';
import { addMonths } from '../../domain/month.ts';
import { metricLabel, metricValue, type Rule } from '../finding.ts';
import { isNew, type Point, roughly } from '../series.ts';

/** A stock that stands still so long, and smaller numbers stand still by chance. */
const LONG = 3;
const SMALL = 100;

/** A large stock moves from month to month: one that stands still to the digit was copied from the month before. */
export const stocksMove: Rule = (found) =>
  [...found.series].flatMap(([metric, points]) => {
    const run = lastRun(points);
    const last = run.at(-1);
    if (!last || run.length < LONG || roughly(last.value) < SMALL || !isNew(last)) return [];
    if (standsStill(points.slice(0, -run.length))) return [];
    return [
      carriedForward(last.observation.origin.place, {
        metric: metricLabel(found.draft, metric),
        month: germanMonth(last.month),
        value: metricValue(found.draft, metric, last.value),
        months: run.length,
      }),
    ];
  });

/** The newest months, one behind the other, that all have the newest value. */
function lastRun(points: readonly Point[]): readonly Point[] {
  const last = points.at(-1);
  if (!last) return [];
  const other = points.findLastIndex(
    ({ month, value }, index) =>
      !value.eq(last.value) || (points[index + 1]?.month ?? addMonths(month, 1)) !== addMonths(month, 1),
  );
  return points.slice(other + 1);
}

/** Places stand still by agreement: more than a tenth of their months equal the one before. */
function standsStill(points: readonly Point[]): boolean {
  const equal = points.filter(({ value }, index) => points[index - 1]?.value.eq(value)).length;
  return points.length < LONG || equal * 10 > points.length;
}
