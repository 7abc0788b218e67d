import type { ChartSpec } from '../../domain/chart-spec.ts';
import type { Dataset, Series } from './datasets.ts';
import type { Box } from './drawing.ts';
import type { FontBook } from './font-book.ts';
import type { Layout } from './layout.ts';
import type { Theme } from './theme.ts';

/** What is drawn, and in which dress. */
export interface Sketch {
  readonly spec: ChartSpec;
  readonly datasets: readonly Dataset[];
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

/** The left edge of a month; the right edge of the last one with `months.length`. */
export function monthLeft({ area, monthWidth }: Frame, month: number): number {
  return area.left + month * monthWidth;
}

export function monthCentre(frame: Frame, month: number): number {
  return monthLeft(frame, month) + frame.monthWidth / 2;
}
