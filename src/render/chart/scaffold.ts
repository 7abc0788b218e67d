import { chartConfig } from './chart-config.ts';
import { drawWithChartJs } from './chart-host.ts';
import type { Dataset, Series } from './datasets.ts';
import type { Box, Drawing, Mark } from './drawing.ts';
import type { Sketch } from './frame.ts';
import type { ScenarioBar } from './scenario-bar.ts';
import { VectorCanvas } from './vector-canvas.ts';

/** One month's place across, the same in every chart of a shape. Lengths in points. */
export interface Slot {
  readonly left: number;
  readonly right: number;
}

/** From a share of an axis, 0 at its lower end, to its place on the canvas: Chart.js's own. */
export type Axis = (share: number) => number;

/**
 * What charts of one shape have in common, as Chart.js laid it out. German: Gerüst.
 *
 * Axes, months and the width of columns follow from the shape alone; figures only say how far up a column reaches.
 */
export interface Scaffold {
  /** Of the canvas: Chart.js rounds to whole points. */
  readonly width: number;
  readonly height: number;
  readonly area: Box;
  readonly axes: Readonly<Record<string, Axis>>;
  /** Places of the columns, and which series is drawn first. */
  readonly slots: Readonly<Partial<Record<Series, readonly Slot[]>>>;
  readonly order: readonly Series[];
  /** What Chart.js draws before any column: the names of the months. */
  readonly marks: readonly Mark[];
}

/** Shapes remembered for one design: tiers, series and months differ in some ways, not in thousands. */
const MOST_SHAPES = 64;

const scaffolds = new WeakMap<object, Map<string, Scaffold>>();

/** The scaffold for a sketch, laid out once for each shape; `design` brings the fonts that its months are written in. */
export function scaffoldOf(sketch: Sketch, design: object): Scaffold {
  const known = scaffolds.get(design) ?? new Map<string, Scaffold>();
  scaffolds.set(design, known);
  const shape = shapeOf(sketch);
  const scaffold = known.get(shape) ?? laidOut(sketch);
  if (!known.has(shape) && known.size >= MOST_SHAPES) known.clear();
  known.set(shape, scaffold);
  return scaffold;
}

/** All that Chart.js is told, except figures, where an axis begins and ends, and what columns look like. */
function shapeOf({ spec, layout, datasets }: Sketch): string {
  const { width, height, titleColumn, value, variance } = layout;
  const series = datasets.map(({ data, scenario, colour, ...shape }) => [shape, data.length] as const);
  return JSON.stringify([width, height, titleColumn, value.height, variance?.height, spec.months, series]);
}

/** The part of a Chart.js chart that a scaffold is read from, when its columns have their places. */
interface LaidOutChart {
  readonly chartArea: Box;
  readonly scales: Readonly<Record<string, { getPixelForDecimal(share: number): number }>>;
  readonly data: { readonly datasets: readonly Pick<Dataset, 'series'>[] };
  getDatasetMeta(index: number): { readonly data: readonly ScenarioBar[] };
  getSortedVisibleDatasetMetas(): readonly { readonly index: number }[];
}

function laidOut({ spec, layout, theme, book }: Sketch): Scaffold {
  const found: Scaffold[] = [];
  const canvases: VectorCanvas[] = [];
  const plugin = {
    id: 'scaffold',
    beforeDatasetsDraw(chart: LaidOutChart) {
      for (const canvas of canvases) found.push(readFrom(chart, canvas.toBuffer()));
    },
  };
  const canvas = (width: number, height: number) => {
    canvases.push(new VectorCanvas(width, height, book));
    return canvases[0] as VectorCanvas;
  };
  drawWithChartJs(
    { ...chartConfig(spec, layout, theme), plugins: [plugin] },
    layout.width,
    layout.height,
    canvas,
  );
  const [scaffold] = found;
  if (!scaffold) throw new Error('Chart.js drew nothing');
  return scaffold;
}

function readFrom(chart: LaidOutChart, { width, height, marks }: Drawing): Scaffold {
  const { left, top, right, bottom } = chart.chartArea;
  const axes = Object.entries(chart.scales).map(
    ([name, scale]) => [name, (share: number) => scale.getPixelForDecimal(share)] as const,
  );
  const series = chart.data.datasets.map(({ series }) => series);
  const slots = series.map((name, index) => [name, chart.getDatasetMeta(index).data.map(slotOf)] as const);
  return {
    width,
    height,
    area: { left, top, right, bottom },
    axes: Object.fromEntries(axes),
    slots: Object.fromEntries(slots),
    // Chart.js draws from the last to the first.
    order: chart
      .getSortedVisibleDatasetMetas()
      .toReversed()
      .flatMap(({ index }) => series[index] ?? []),
    marks,
  };
}

function slotOf(bar: ScenarioBar): Slot {
  const { left, right } = bar.box();
  return { left, right };
}
