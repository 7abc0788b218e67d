import { rowRepeated } from '../../diagnostic/catalogue/check-plausible.ts';
import { germanMonth, numeral } from '../../diagnostic/german-text.ts';
import type { MetricId } from '../../domain/observation.ts';
import { metricLabel, type Rule } from '../finding.ts';
import { fileOf, isNew, type Point, roughly } from '../series.ts';

/** Fewer metrics, or smaller numbers, agree by chance. */
const FEWEST = 3;
const SMALL = 20;

interface Named {
  readonly metric: MetricId;
  readonly point: Point;
}

/** One month's values differ: where all metrics of a file have the same one, a cell was pulled over the row. */
export const rowsDiffer: Rule = (found) => {
  const points = [...found.series].flatMap(([metric, series]) =>
    series.map((point): Named => ({ metric, point })),
  );
  const rows = Map.groupBy(points, ({ point }) => `${point.month} ${fileOf(point)}`);
  return [...rows.values()].flatMap((row) => {
    const same = row.filter(({ point }) => point.value.eq(row[0]?.point.value ?? '0'));
    const first = same.filter(({ point }) => isNew(point)).toSorted(leftmostFirst)[0];
    if (!first || same.length < Math.max(FEWEST, row.length) || roughly(first.point.value) < SMALL) return [];
    const { metric, point } = first;
    return [
      rowRepeated(point.observation.origin.place, {
        metric: metricLabel(found.draft, metric),
        month: germanMonth(point.month),
        value: numeral(point.value),
        count: same.length,
      }),
    ];
  });
};

/** The cell that was pulled over the others stands before them. */
function leftmostFirst({ point: one }: Named, { point: other }: Named): number {
  const [a, b] = [one.observation.origin.place, other.observation.origin.place];
  return a.line - b.line || a.column - b.column;
}
