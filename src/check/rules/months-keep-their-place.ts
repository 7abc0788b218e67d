import { monthsShifted } from '../../diagnostic/catalogue/check-plausible.ts';
import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import { germanMonth } from '../../diagnostic/german-text.ts';
import { addMonths } from '../../domain/month.ts';
import type { MetricId } from '../../domain/observation.ts';
import { type Case, metricLabel, metricValue, type Rule } from '../finding.ts';
import { isChanged, type Point } from '../series.ts';

/** By one month, or by a year. */
const SHIFTS = [-1, 1, -12, 12] as const;
const MANY = 3;

/** A month keeps its value: a series that moved by a month or a year was pasted in the wrong place. */
export const monthsKeepTheirPlace: Rule = (found) =>
  [...found.series].flatMap(([metric, points]) =>
    SHIFTS.flatMap((shift) => finding(metric, points, shift, found)),
  );

function finding(
  metric: MetricId,
  points: readonly Point[],
  shift: number,
  { draft, data }: Case,
): readonly Diagnostic[] {
  const changed = points.filter(isChanged);
  const moved = changed.filter(({ month, value, observation }) =>
    data
      .history(metric, addMonths(month, shift))
      .some((each) => each.delivery < observation.delivery && each.value?.eq(value)),
  );
  const [first] = moved;
  const different = new Set(moved.map(({ value }) => value.toString())).size;
  if (!first || different < MANY || moved.length * 2 < changed.length) return [];
  return [
    monthsShifted(first.observation.origin.place, {
      metric: metricLabel(draft, metric),
      month: germanMonth(first.month),
      value: metricValue(draft, metric, first.value),
      other: germanMonth(addMonths(first.month, shift)),
      months: moved.length,
    }),
  ];
}
