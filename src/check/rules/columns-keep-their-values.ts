import { columnsSwapped } from '../../diagnostic/catalogue/check-plausible.ts';
import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import { germanMonth } from '../../diagnostic/german-text.ts';
import type { MetricId } from '../../domain/observation.ts';
import type { Place } from '../../domain/place.ts';
import { type Case, metricLabel, type Rule } from '../finding.ts';
import { fileOf, isChanged, type Point, roughly } from '../series.ts';

/** So many months cannot agree by chance; of values as large as `LARGE` a single one cannot. */
const MANY = 3;
const LARGE = 100;

interface Moved {
  readonly to: MetricId;
  readonly from: MetricId;
  readonly points: readonly Point[];
}

/** A column keeps its values: one that now has what another had in the delivery before was swapped with it. */
export const columnsKeepTheirValues: Rule = (found) => {
  const { series } = found;
  const moved = [...series].flatMap(([to, all]) => {
    const points = all.filter(isChanged);
    if (points.length === 0) return [];
    return [...series].flatMap(([from, others]) =>
      to === from ? [] : (movedFrom(to, points, from, others) ?? []),
    );
  });
  return moved.flatMap((one) => finding(one, moved, found));
};

/** The changed values of one metric that another metric of the same file had before. */
function movedFrom(
  to: MetricId,
  points: readonly Point[],
  from: MetricId,
  others: readonly Point[],
): Moved | null {
  const taken = points.filter((point) => {
    const other = others.find(({ month }) => month === point.month);
    return other && fileOf(other) === fileOf(point) && other.before?.value?.eq(point.value);
  });
  return taken.length === 0 ? null : { to, from, points: taken };
}

function finding(one: Moved, all: readonly Moved[], { draft }: Case): readonly Diagnostic[] {
  const back = all.find(({ to, from }) => to === one.from && from === one.to);
  if (back && all.indexOf(back) < all.indexOf(one)) return [];
  const both = one.points.filter(({ month }) => back?.points.some((point) => point.month === month));
  const mutual = both.length > 0;
  const points = mutual ? both : one.points;
  const [first] = points;
  const large = points.every(({ value }) => roughly(value) >= LARGE || isShare(roughly(value)));
  if (!first || !(points.length >= MANY || (mutual && large))) return [];
  if (!mutual && (!large || new Set(points.map(({ value }) => value.toString())).size < MANY)) return [];
  return [
    columnsSwapped(headOf(first), {
      one: metricLabel(draft, one.to),
      other: metricLabel(draft, one.from),
      month: germanMonth(first.month),
      months: points.length,
      mutual,
    }),
  ];
}

/** What was swapped is what the column is called; where every line names its metric, it is the value. */
function headOf({ observation: { origin } }: Point): Place {
  return origin.head ?? origin.place;
}

/** A ratio; a hundred cases say no more than three digits of it. */
function isShare(value: number): boolean {
  return value > 0 && value < 1;
}
