import type { ChartSpec } from '../../../../src/domain/chart-spec.ts';
import type { Design } from '../../../../src/domain/design.ts';
import { drawWithChartJs } from '../../../../src/render/chart/chart-host.ts';
import { configOf, sketchOf } from '../../../../src/render/chart/draw-chart.ts';
import type { Drawing } from '../../../../src/render/chart/drawing.ts';
import { VectorCanvas } from '../../../../src/render/chart/vector-canvas.ts';

/** The chart as Chart.js draws it from beginning to end, with its own columns for its own figures. */
export function drawnByChartJs(spec: ChartSpec, width: number, design: Design): Drawing {
  const sketch = sketchOf(spec, width, design);
  const canvas = (w: number, h: number) => new VectorCanvas(w, h, sketch.book);
  return drawWithChartJs(configOf(sketch), width, sketch.layout.height, canvas);
}
