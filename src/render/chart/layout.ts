import type { ChartSpec } from '../../domain/chart-spec.ts';
import type { Tokens } from '../../domain/design.ts';
import { type Range, valueRange, varianceRange } from './range.ts';

/** One drawing area above another; they share the months. Heights in points. */
export interface Tier extends Range {
  readonly height: number;
}

/** Where everything goes, decided before Chart.js begins. */
export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly titleColumn: number;
  readonly value: Tier;
  readonly variance: Tier | null;
  /** Whether a point of variance is drawn larger than a point of value. */
  readonly varianceMagnified: boolean;
}

/** Rows above and below the tiers, in points. */
export const ROWS = { legend: 15, months: 13, spans: 15 } as const;

/** Room for one label beyond the end of a column. */
export const LABEL_ROOM = 11;

const VARIANCE_HEIGHT = 46;

export function layoutChart(spec: ChartSpec, width: number, tokens: Tokens): Layout {
  const { twoTiers, places, titleColumn } = tokens.chart;
  const height = spec.varianceTitle === null ? places : twoTiers - VARIANCE_HEIGHT;
  const room = height - ROWS.legend - ROWS.months - ROWS.spans;
  const value = tier(room, (height) => valueRange(spec, height, LABEL_ROOM));
  const frame = { width, titleColumn, value };
  if (spec.varianceTitle === null) return { ...frame, height, variance: null, varianceMagnified: false };
  const variance = tier(VARIANCE_HEIGHT, (height) => varianceRange(spec, height, LABEL_ROOM));
  return { ...frame, height: twoTiers, variance, varianceMagnified: scale(variance) > scale(value) };
}

function tier(height: number, range: (height: number) => Range): Tier {
  return { height, ...range(height) };
}

/** Points of height for one unit. */
function scale({ height, min, max }: Tier): number {
  return height / (max - min);
}
