import { ChartJSNodeCanvas } from 'chartjs-node-canvas';
import type { ChartConfig } from './chart-config.ts';
import { cssFamilies } from './css-font.ts';
import { type ChartLibrary, registerScenarioBars } from './scenario-bar.ts';

/** Anything Chart.js can draw on, handing over its result when asked for bytes. */
export interface Canvas<Result> {
  toBuffer(mimeType: string): Result;
}

export type CanvasFactory<Result> = (width: number, height: number) => Canvas<Result>;

/** What chartjs-node-canvas keeps to itself; its version is pinned for that. */
interface Inside {
  _width: number;
  _height: number;
  _createCanvas: CanvasFactory<unknown>;
}

/** A configuration with the plugins of this one chart. */
export interface DressedConfig extends ChartConfig {
  readonly plugins: readonly object[];
}

let host: ChartJSNodeCanvas | undefined;

/** One per process: every further one would load the whole of Chart.js again. */
function theHost(): ChartJSNodeCanvas {
  host ??= new ChartJSNodeCanvas({
    width: 1,
    height: 1,
    chartCallback: (chart) => prepare(chart as unknown),
  });
  return host;
}

function prepare(chart: unknown): void {
  const library = chart as ChartLibrary;
  library.defaults.font.family = cssFamilies('regular');
  registerScenarioBars(library);
}

/** Lets Chart.js draw on a canvas of our own choice and hands over what the canvas made of it. */
export function drawWithChartJs<Result>(
  config: DressedConfig,
  width: number,
  height: number,
  createCanvas: CanvasFactory<Result>,
): Result {
  const chartJs = theHost();
  Object.assign(chartJs as unknown as Inside, {
    _width: width,
    _height: height,
    _createCanvas: createCanvas,
  });
  const draw = chartJs.renderToBufferSync.bind(chartJs) as unknown as (
    config: ChartConfig,
    mime: string,
  ) => Result;
  return draw(config, 'image/png');
}
