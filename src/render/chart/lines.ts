import { DOUBLE_AXIS } from './datasets.ts';
import { type Frame, monthCentre, monthLeft } from './frame.ts';
import { ROWS } from './layout.ts';
import type { Surface } from './surface.ts';

export type Point = readonly [x: number, y: number];

export interface Ink {
  readonly colour: string;
  readonly width: number;
  readonly dash?: readonly number[];
}

/** Widths of lines in points. */
const AXIS = 0.9;
const DOUBLE_LINE = 0.55;
export const TARGET = 1.4;
const THIN = 0.9;
/** White on both sides of a line that crosses columns. */
export const CASING = 0.7;

/** A line through the points of every run; nothing joins two runs. */
export function drawLine(
  surface: Surface,
  runs: readonly (readonly Point[])[],
  { colour, width, dash = [] }: Ink,
): void {
  surface.strokeStyle = colour;
  surface.lineWidth = width;
  surface.lineJoin = 'miter';
  surface.lineCap = 'butt';
  surface.setLineDash([...dash]);
  surface.beginPath();
  for (const run of runs)
    for (const [index, [x, y]] of run.entries()) {
      if (index === 0) surface.moveTo(x, y);
      else surface.lineTo(x, y);
    }
  surface.stroke();
  surface.setLineDash([]);
}

/** Dashes between the last month of the Ist and the first voraussichtlich, through all tiers. */
export function drawDivider(surface: Surface, frame: Frame): void {
  const first = frame.spec.rows.findIndex((row) => row.status === 'outlook');
  if (first <= 0) return;
  const x = monthLeft(frame, first);
  const bottom = frame.area.bottom + ROWS.months + ROWS.spans;
  const ink = { colour: frame.theme.faint, width: 0.5, dash: [1.5, 1.5] };
  drawLine(
    surface,
    [
      [
        [x, frame.area.top],
        [x, bottom],
      ],
    ],
    ink,
  );
}

/** One line under the values, two in the notation of the Soll for the variances from it. */
export function drawAxes(surface: Surface, frame: Frame): void {
  const { left, right } = frame.area;
  const across = (y: number): readonly Point[] => [
    [left, y],
    [right, y],
  ];
  const { line, paper } = frame.theme;
  drawLine(surface, [across(frame.area.bottom)], { colour: line, width: AXIS });
  if (!frame.layout.variance) return;
  const zero = frame.varianceY(0);
  drawLine(surface, [across(zero)], { colour: paper, width: 2 * DOUBLE_AXIS });
  const pair = [across(zero - DOUBLE_AXIS), across(zero + DOUBLE_AXIS)];
  drawLine(surface, pair, { colour: line, width: DOUBLE_LINE });
}

/** The number of places in steps, behind the columns: a column above its step covers the line. */
export function drawSteps(surface: Surface, frame: Frame): void {
  drawLine(surface, stepRuns(frame), { colour: frame.theme.target, width: TARGET });
}

/** Limit or year's target: blue, over all months and in a white casing that parts it from the columns. */
export function drawLimit(surface: Surface, frame: Frame): void {
  const runs = limitRuns(frame);
  // No white casing: it would hide the tops of columns that pass the line by little.
  drawLine(surface, runs, { colour: frame.theme.target, width: TARGET });
}

export function limitRuns({ spec, area, valueY }: Frame): readonly (readonly Point[])[] {
  if (!spec.limit) return [];
  const y = valueY(spec.limit.value);
  return [
    [
      [area.left, y],
      [area.right, y],
    ],
  ];
}

/** Each step over the full width of its months. */
export function stepRuns(frame: Frame): readonly (readonly Point[])[] {
  if (frame.spec.form !== 'places') return [];
  return runsOf(frame.spec.rows.map((row) => row.plan)).map((run) =>
    run.flatMap(({ month, value }): readonly Point[] => [
      [monthLeft(frame, month), frame.valueY(value)],
      [monthLeft(frame, month + 1), frame.valueY(value)],
    ]),
  );
}

/** The month stock beside the running mean: thin, from middle to middle. */
export function drawThinLine(surface: Surface, frame: Frame): void {
  const runs = thinRuns(frame);
  drawLine(surface, runs, { colour: frame.theme.paper, width: THIN + 2 * CASING });
  drawLine(surface, runs, { colour: frame.theme.prior, width: THIN });
}

export function thinRuns(frame: Frame): readonly (readonly Point[])[] {
  return runsOf(frame.spec.thinLine?.values ?? []).map((run) =>
    run.map(({ month, value }): Point => [monthCentre(frame, month), frame.valueY(value)]),
  );
}

interface MonthValue {
  readonly month: number;
  readonly value: number;
}

/** Neighbouring months with a value; a gap ends a run. */
function runsOf(values: readonly (number | null)[]): readonly (readonly MonthValue[])[] {
  const runs: MonthValue[][] = [[]];
  for (const [month, value] of values.entries()) {
    if (value === null) runs.push([]);
    else runs.at(-1)?.push({ month, value });
  }
  return runs.filter((run) => run.length > 0);
}
