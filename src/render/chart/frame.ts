import type { ChartSpec } from '../../domain/chart-spec.ts';
import type { Dataset, Series } from './datasets.ts';
import type { Box } from './drawing.ts';
import type { FontBook } from './font-book.ts';
import type { Layout } from './layout.ts';
import type { ScenarioBar } from './scenario-bar.ts';
import type { Theme } from './theme.ts';

/** What is drawn, and in which dress. */
export interface Sketch {
  readonly spec: ChartSpec;
  readonly layout: Layout;
  readonly theme: Theme;
  readonly book: FontBook;
}

/** A sketch whose columns have found their places. Lengths in points. */
export interface Frame extends Sketch {
  /** The area of all tiers, without titles, months and spans. */
  readonly area: Box;
  readonly monthWidth: number;
  readonly valueY: (value: number) => number;
  readonly varianceY: (variance: number) => number;
  readonly columns: Readonly<Record<Series, readonly (Box | null)[]>>;
}

/** The part of a Chart.js chart that a frame is read from. */
export interface DrawnChart {
  readonly chartArea: Box;
  readonly scales: Readonly<Record<string, { getPixelForValue(value: number): number }>>;
  readonly data: { readonly datasets: readonly Pick<Dataset, 'series' | 'data'>[] };
  getDatasetMeta(index: number): { readonly data: readonly ScenarioBar[] };
}

export function frameOf(chart: DrawnChart, sketch: Sketch): Frame {
  const { left, top, right, bottom } = chart.chartArea;
  const pixel = (axis: string) => (value: number) =>
    chart.scales[axis]?.getPixelForValue(value) ?? Number.NaN;
  return {
    ...sketch,
    area: { left, top, right, bottom },
    monthWidth: (right - left) / sketch.spec.months.length,
    valueY: pixel('value'),
    varianceY: pixel('variance'),
    columns: columnsOf(chart),
  };
}

function columnsOf(chart: DrawnChart): Frame['columns'] {
  const columns: Record<Series, readonly (Box | null)[]> = { prior: [], plan: [], actual: [], variance: [] };
  chart.data.datasets.forEach(({ series, data }, index) => {
    const bars = chart.getDatasetMeta(index).data;
    columns[series] = bars.map((bar, month) => (data[month] === null ? null : bar.box()));
  });
  return columns;
}

/** The left edge of a month; the right edge of the last one with `months.length`. */
export function monthLeft({ area, monthWidth }: Frame, month: number): number {
  return area.left + month * monthWidth;
}

export function monthCentre(frame: Frame, month: number): number {
  return monthLeft(frame, month) + frame.monthWidth / 2;
}
