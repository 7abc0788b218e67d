import type { ChartSpec } from '../../domain/chart-spec.ts';
import { cssFamilies } from './css-font.ts';
import { type Dataset, datasetsOf } from './datasets.ts';
import { type Layout, ROWS, type Tier } from './layout.ts';
import type { Theme } from './theme.ts';

/** A configuration for Chart.js: plain data. */
export interface ChartConfig {
  readonly type: 'scenario';
  readonly data: { readonly labels: readonly string[]; readonly datasets: readonly Dataset[] };
  readonly options: object;
}

export function chartConfig(spec: ChartSpec, layout: Layout, theme: Theme): ChartConfig {
  return {
    type: 'scenario',
    data: { labels: spec.months, datasets: datasetsOf(spec, theme) },
    options: {
      responsive: false,
      animation: false,
      events: [],
      clip: false,
      layout: { padding: { top: ROWS.legend, right: 0, bottom: ROWS.spans, left: 0 } },
      plugins: { legend: { display: false }, tooltip: { enabled: false }, title: { display: false } },
      scales: scales(layout, theme),
    },
  };
}

/** Chart.js stacks the axes from the bottom in the order of definition. */
function scales(layout: Layout, theme: Theme): object {
  const { value, variance, titleColumn } = layout;
  return {
    x: monthAxis(theme),
    value: tierAxis(value, titleColumn),
    ...(variance ? { variance: tierAxis(variance, titleColumn) } : {}),
  };
}

function monthAxis({ month }: Theme): object {
  return {
    type: 'category',
    offset: true,
    grid: { display: false, drawTicks: false, tickLength: 0 },
    border: { display: false },
    ticks: {
      font: { family: cssFamilies(month.face), size: month.size },
      color: month.colour,
      maxRotation: 0,
      autoSkip: false,
      padding: 2,
    },
    afterFit: (axis: { height: number }) => {
      axis.height = ROWS.months;
    },
  };
}

/** An axis without lines and numbers: every mark carries its own label. */
function tierAxis({ height, min, max }: Tier, titleColumn: number): object {
  return {
    type: 'linear',
    stack: 'tiers',
    stackWeight: height,
    min,
    max,
    grid: { display: false },
    border: { display: false },
    ticks: { display: false },
    afterFit: (axis: { width: number }) => {
      axis.width = titleColumn;
    },
  };
}
