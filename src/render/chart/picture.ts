import { type Canvas, createCanvas, GlobalFonts } from '@napi-rs/canvas';
import type { ChartSpec } from '../../domain/chart-spec.ts';
import type { Design, FallbackFace, FontFace } from '../../domain/design.ts';
import { chartConfig } from './chart-config.ts';
import { drawWithChartJs } from './chart-host.ts';
import { cssFallbackFamily, cssFamily } from './css-font.ts';
import { drawFigures, sketchOf } from './draw-chart.ts';
import type { Sketch } from './frame.ts';
import { pngOf } from './png.ts';
import { type Scaffold, scaffoldOf } from './scaffold.ts';
import { fillBox } from './scenario-mark.ts';
import type { Surface } from './surface.ts';

/**
 * The same chart as a PNG for mails: `scale` dots for each point, on opaque white.
 *
 * Throws when a font of the design cannot be read.
 */
export function chartPicture(spec: ChartSpec, width: number, design: Design, scale = 2): Uint8Array {
  registerFonts(design);
  const sketch = sketchOf(spec, width, design);
  const scaffold = scaffoldOf(sketch, design);
  const canvas = copyOf(paperFor(scaffold, sketch, scale));
  const surface = canvas.getContext('2d');
  surface.scale(scale, scale);
  drawFigures(surface as unknown as Surface, sketch, scaffold);
  // The paper is opaque, so that the dots Skia keeps are those a file has.
  return pngOf(canvas.data(), canvas.width, canvas.height);
}

/** Two megabytes each; the first charts of all reports of a month have the same two or three shapes. */
const MOST_PAPERS = 4;

/** Papers with the names of the months, by scaffold and scale: Chart.js's own part of a picture, drawn once. */
const papers = new Map<Scaffold, Map<number, Canvas>>();

function paperFor(scaffold: Scaffold, sketch: Sketch, scale: number): Canvas {
  const scales = papers.get(scaffold) ?? new Map<number, Canvas>();
  const paper = scales.get(scale) ?? drawnPaper(sketch, scale);
  if (!papers.has(scaffold) && papers.size >= MOST_PAPERS) papers.clear();
  papers.set(scaffold, scales.set(scale, paper));
  return paper;
}

function drawnPaper({ spec, layout, theme }: Sketch, scale: number): Canvas {
  const { options, ...config } = chartConfig(spec, layout, theme);
  const { width, height } = layout;
  const plugin = {
    id: 'paper',
    beforeDraw: ({ ctx }: { readonly ctx: Surface }) =>
      fillBox(ctx, { left: 0, top: 0, right: width, bottom: height }, theme.paper),
    // No columns.
    beforeDatasetsDraw: () => false,
  };
  const dressed = { ...config, options: { ...options, devicePixelRatio: scale }, plugins: [plugin] };
  return drawWithChartJs(dressed, width, height, copiedCanvas);
}

/** A canvas that hands over a copy of itself: Chart.js clears its own when it is done. */
function copiedCanvas(width: number, height: number): { toBuffer(): Canvas } {
  const canvas = createCanvas(width, height);
  return Object.assign(canvas, { toBuffer: () => copyOf(canvas) });
}

function copyOf(canvas: Canvas): Canvas {
  const copy = createCanvas(canvas.width, canvas.height);
  copy.getContext('2d').drawImage(canvas, 0, 0);
  return copy;
}

const registered = new WeakSet<Uint8Array>();

function registerFonts({ fonts, fallbackFonts }: Design): void {
  for (const [face, bytes] of Object.entries(fonts)) register(bytes, cssFamily(face as FontFace));
  for (const [face, bytes] of Object.entries(fallbackFonts))
    register(bytes, cssFallbackFamily(face as FallbackFace));
}

function register(bytes: Uint8Array, family: string): void {
  if (registered.has(bytes)) return;
  if (!GlobalFonts.register(Buffer.from(bytes), family))
    throw new Error(`The font of the family ${family} cannot be read`);
  registered.add(bytes);
}
