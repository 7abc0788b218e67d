import { createCanvas, GlobalFonts } from '@napi-rs/canvas';
import type { ChartSpec } from '../../domain/chart-spec.ts';
import type { Design, FallbackFace, FontFace } from '../../domain/design.ts';
import { type Canvas, drawWithChartJs } from './chart-host.ts';
import { cssFallbackFamily, cssFamily } from './css-font.ts';
import { configOf, sketchOf } from './draw-chart.ts';
import { pngOf } from './png.ts';
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
  const { options, plugins, ...config } = configOf(sketch);
  const { height } = sketch.layout;
  const paper = paperPlugin(width, height, sketch.theme.paper);
  return drawWithChartJs(
    { ...config, options: { ...options, devicePixelRatio: scale }, plugins: [paper, ...plugins] },
    width,
    height,
    pngCanvas,
  );
}

function pngCanvas(width: number, height: number): Canvas<Uint8Array> {
  const canvas = createCanvas(width, height);
  // The paper is opaque, so that the dots Skia keeps are those a file has.
  return Object.assign(canvas, { toBuffer: () => pngOf(canvas.data(), canvas.width, canvas.height) });
}

function paperPlugin(width: number, height: number, colour: string): object {
  return {
    id: 'paper',
    beforeDraw: ({ ctx }: { readonly ctx: Surface }) =>
      fillBox(ctx, { left: 0, top: 0, right: width, bottom: height }, colour),
  };
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
