import { createCanvas } from '@napi-rs/canvas';
import type { ChartSpec } from '../../../../src/domain/chart-spec.ts';
import type { Design } from '../../../../src/domain/design.ts';
import { chartConfig } from '../../../../src/render/chart/chart-config.ts';
import { drawWithChartJs } from '../../../../src/render/chart/chart-host.ts';
import type { Dataset, Series } from '../../../../src/render/chart/datasets.ts';
import { sketchOf } from '../../../../src/render/chart/draw-chart.ts';
import type { Box, Drawing } from '../../../../src/render/chart/drawing.ts';
import type { Frame, Sketch } from '../../../../src/render/chart/frame.ts';
import { drawSteps } from '../../../../src/render/chart/lines.ts';
import { drawNotation } from '../../../../src/render/chart/notation.ts';
import { pngOf } from '../../../../src/render/chart/png.ts';
import type { ScenarioBar } from '../../../../src/render/chart/scenario-bar.ts';
import { fillBox } from '../../../../src/render/chart/scenario-mark.ts';
import type { Surface } from '../../../../src/render/chart/surface.ts';
import { VectorCanvas } from '../../../../src/render/chart/vector-canvas.ts';

/** The chart as Chart.js draws it from beginning to end, with its own columns for its own figures. */
export function drawnByChartJs(spec: ChartSpec, width: number, design: Design): Drawing {
  const sketch = sketchOf(spec, width, design);
  const canvas = (w: number, h: number) => new VectorCanvas(w, h, sketch.book);
  const config = { ...chartConfig(spec, sketch.layout, sketch.theme), plugins: [notationPlugin(sketch)] };
  return drawWithChartJs(config, width, sketch.layout.height, canvas);
}

/** The same as a picture; the fonts of the design must be registered already. */
export function picturedByChartJs(spec: ChartSpec, width: number, design: Design, scale: number): Uint8Array {
  const sketch = sketchOf(spec, width, design);
  const { height } = sketch.layout;
  const { options, ...config } = chartConfig(spec, sketch.layout, sketch.theme);
  const paper = {
    id: 'paper',
    beforeDraw: ({ ctx }: ChartOnSurface) =>
      fillBox(ctx, { left: 0, top: 0, right: width, bottom: height }, sketch.theme.paper),
  };
  const plugins = [paper, notationPlugin(sketch)];
  return drawWithChartJs(
    { ...config, options: { ...options, devicePixelRatio: scale }, plugins },
    width,
    height,
    (w, h) => {
      const canvas = createCanvas(w, h);
      return Object.assign(canvas, { toBuffer: () => pngOf(canvas.data(), canvas.width, canvas.height) });
    },
  );
}

interface ChartOnSurface {
  readonly ctx: Surface;
  readonly chartArea: Box;
  readonly scales: Readonly<Record<string, { getPixelForValue(value: number): number }>>;
  readonly data: { readonly datasets: readonly Pick<Dataset, 'series' | 'data'>[] };
  getDatasetMeta(index: number): { readonly data: readonly ScenarioBar[] };
}

function notationPlugin(sketch: Sketch): object {
  const aside = (draw: (surface: Surface, frame: Frame) => void) => (chart: ChartOnSurface) => {
    chart.ctx.save();
    draw(chart.ctx, frameOf(chart, sketch));
    chart.ctx.restore();
  };
  return { id: 'notation', beforeDatasetsDraw: aside(drawSteps), afterDatasetsDraw: aside(drawNotation) };
}

function frameOf(chart: ChartOnSurface, sketch: Sketch): Frame {
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

function columnsOf(chart: ChartOnSurface): Frame['columns'] {
  const columns: Record<Series, readonly (Box | null)[]> = { prior: [], plan: [], actual: [], variance: [] };
  chart.data.datasets.forEach(({ series, data }, index) => {
    const bars = chart.getDatasetMeta(index).data;
    columns[series] = bars.map((bar, month) => (data[month] === null ? null : bar.box()));
  });
  return columns;
}
