import type { ChartSpec } from '../../domain/chart-spec.ts';
import type { Design } from '../../domain/design.ts';
import { chartConfig } from './chart-config.ts';
import { type DressedConfig, drawWithChartJs } from './chart-host.ts';
import type { Drawing } from './drawing.ts';
import { fontBook } from './font-book.ts';
import type { Sketch } from './frame.ts';
import { layoutChart } from './layout.ts';
import { notationPlugin } from './notation.ts';
import { chartTheme } from './theme.ts';
import { VectorCanvas } from './vector-canvas.ts';

/**
 * Draws a chart as lines and letters, ready for `paintDrawing`.
 *
 * Takes   a finished `ChartSpec`, the width in points and the design.
 * Gives   a `Drawing`; its height follows from the design and the number of tiers.
 * Errors  throws when the design lacks a font or Chart.js asks for what a print cannot hold.
 * Source  docs/handbuch.md, "Diagramme".
 */
export function drawChart(spec: ChartSpec, width: number, design: Design): Drawing {
  const sketch = sketchOf(spec, width, design);
  const canvas = (w: number, h: number) => new VectorCanvas(w, h, sketch.book);
  return drawWithChartJs(configOf(sketch), width, sketch.layout.height, canvas);
}

export function sketchOf(spec: ChartSpec, width: number, design: Design): Sketch {
  const { tokens } = design;
  const layout = layoutChart(spec, width, tokens);
  return { spec, layout, theme: chartTheme(tokens), book: fontBook(design) };
}

export function configOf(sketch: Sketch): DressedConfig {
  const { spec, layout, theme } = sketch;
  return { ...chartConfig(spec, layout, theme), plugins: [notationPlugin(sketch)] };
}
