import type { ChartSpec } from '../../domain/chart-spec.ts';
import type { Design } from '../../domain/design.ts';
import { drawChart } from './draw-chart.ts';
import type { Drawing } from './drawing.ts';

/** Drawings by their chart; they are forgotten together with the report that holds the chart. */
const drawings = new WeakMap<
  ChartSpec,
  Map<number, { readonly design: Design; readonly drawing: Drawing }>
>();

/** A chart drawn once for each width, however many pages and web pages show it. Errors: those of `drawChart`. */
export function drawnChart(spec: ChartSpec, width: number, design: Design): Drawing {
  const widths = drawings.get(spec) ?? new Map();
  const known = widths.get(width);
  if (known?.design === design) return known.drawing;
  const drawing = drawChart(spec, width, design);
  drawings.set(spec, widths.set(width, { design, drawing }));
  return drawing;
}
