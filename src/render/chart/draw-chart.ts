import type { ChartSpec } from '../../domain/chart-spec.ts';
import type { Design } from '../../domain/design.ts';
import { datasetsOf, type Series } from './datasets.ts';
import type { Drawing } from './drawing.ts';
import { fontBook } from './font-book.ts';
import type { Frame, Sketch } from './frame.ts';
import { frameOn } from './frame-on-scaffold.ts';
import { layoutChart } from './layout.ts';
import { drawSteps } from './lines.ts';
import { drawNotation } from './notation.ts';
import { type Scaffold, scaffoldOf } from './scaffold.ts';
import { drawScenario } from './scenario-mark.ts';
import type { Surface } from './surface.ts';
import { chartTheme } from './theme.ts';
import { VectorContext } from './vector-context.ts';

/**
 * Draws a chart as lines and letters, ready for `paintDrawing`.
 *
 * Chart.js lays out each shape of chart once (`scaffold.ts`); what the figures of this one add is drawn on that.
 *
 * Takes   a finished `ChartSpec`, the width in points and the design.
 * Gives   a `Drawing`; its height follows from the design and the number of tiers.
 * Errors  throws when the design lacks a font or Chart.js asks for what a print cannot hold.
 * Source  docs/handbuch.md, "Diagramme".
 */
export function drawChart(spec: ChartSpec, width: number, design: Design): Drawing {
  const sketch = sketchOf(spec, width, design);
  const scaffold = scaffoldOf(sketch, design);
  const surface = new VectorContext({}, sketch.book);
  drawFigures(surface, sketch, scaffold);
  return { width: scaffold.width, height: scaffold.height, marks: [...scaffold.marks, ...surface.marks] };
}

/** What the figures of a chart add to its scaffold: all but the names of the months. */
export function drawFigures(surface: Surface, sketch: Sketch, scaffold: Scaffold): void {
  const frame = frameOn(scaffold, sketch);
  drawSteps(surface, frame);
  for (const series of scaffold.order) drawColumns(surface, frame, series);
  drawNotation(surface, frame);
}

function drawColumns(surface: Surface, { columns, datasets }: Frame, name: Series): void {
  const dataset = datasets.find(({ series }) => series === name);
  if (!dataset) return;
  for (const [month, box] of columns[name].entries()) {
    const [who, tint] = [dataset.scenario[month], dataset.colour[month]];
    if (box && who && tint) drawScenario(surface, box, who, tint, dataset.paper);
  }
}

export function sketchOf(spec: ChartSpec, width: number, design: Design): Sketch {
  const { tokens } = design;
  const layout = layoutChart(spec, width, tokens);
  const theme = chartTheme(tokens);
  return { spec, layout, theme, datasets: datasetsOf(spec, theme), book: fontBook(design) };
}
