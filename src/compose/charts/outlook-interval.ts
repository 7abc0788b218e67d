import type { Assessment } from '../../domain/assessment.ts';
import type { ChartInterval } from '../../domain/chart-spec.ts';
import type { ChartScale } from './chart-values.ts';

/** The interval beside the last month of the outlook; null where none is computed. German: Spanne. */
export function outlookInterval(
  { outlook: { interval }, outlookPath, months }: Assessment,
  scale: ChartScale,
): ChartInterval | null {
  const last = outlookPath.at(-1);
  const index = months.findIndex(({ month }) => month === last?.month);
  if (interval === null || index < 0) return null;
  return {
    index,
    low: scale.ink(interval.from),
    high: scale.ink(interval.until),
    label: 'Spanne',
    text: `${scale.label(interval.from)} bis ${scale.label(interval.until)}`,
  };
}
