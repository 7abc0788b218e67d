import { grow } from './box.ts';
import type { Box } from './drawing.ts';
import type { Frame } from './frame.ts';
import { intervalBox } from './interval-mark.ts';
import { CASING, limitRuns, type Point, stepRuns, TARGET, thinRuns } from './lines.ts';

/** Breathing space around lines, in points. */
const AIR = 0.5;
/** Width of the outline of a Soll. */
const BORDER = 0.9;
/** Steps in which a sloping line is walked. */
const STRIDES = 12;

/** Ink that no label may touch wherever it stands: target, limit, steps and the thin line. */
export function lineObstacles(frame: Frame): readonly Box[] {
  const thick = TARGET / 2 + CASING + AIR;
  const target = [...limitRuns(frame), ...stepRuns(frame)]
    .flatMap((run) => segments(run))
    .map(([from, to]) => grow(boxOf(from, to), thick));
  const thin = thinRuns(frame)
    .flatMap((run) => segments(run))
    .flatMap(([from, to]) => walked(from, to))
    .map((box) => grow(box, AIR + CASING));
  const interval = intervalBox(frame);
  return [...target, ...thin, ...(interval ? [grow(interval, AIR + CASING)] : [])];
}

/** The outline of a Soll that stands behind its column: what a label above the column could touch. */
export function outlineObstacles({ left, top, right, bottom }: Box): readonly Box[] {
  const edges = [
    { left, right, top, bottom: top + BORDER },
    { left, right: left + BORDER, top, bottom },
    { left: right - BORDER, right, top, bottom },
  ];
  return edges.map((edge) => grow(edge, AIR));
}

/** A solid column in the way. */
export function solidObstacle(box: Box): Box {
  return grow(box, AIR);
}

function segments(run: readonly Point[]): readonly (readonly [Point, Point])[] {
  return run.slice(1).map((to, index): readonly [Point, Point] => [run[index] ?? to, to]);
}

/** A slope as a stair of small boxes, so that its bounding box does not claim too much. */
function walked([x1, y1]: Point, [x2, y2]: Point): readonly Box[] {
  const at = (step: number): Point => [x1 + ((x2 - x1) * step) / STRIDES, y1 + ((y2 - y1) * step) / STRIDES];
  return Array.from({ length: STRIDES }, (_, step) => boxOf(at(step), at(step + 1)));
}

function boxOf([x1, y1]: Point, [x2, y2]: Point): Box {
  return {
    left: Math.min(x1, x2),
    top: Math.min(y1, y2),
    right: Math.max(x1, x2),
    bottom: Math.max(y1, y2),
  };
}
