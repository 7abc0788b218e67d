import type { Box } from './drawing.ts';
import type { Frame } from './frame.ts';
import { CASING, drawLine, type Point } from './lines.ts';
import type { Surface } from './surface.ts';

/** Widths in points: the stem is thin, its ends are short bars. */
const STEM = 0.9;
const END = 7;

/** A thin bracket over the column of the last month: from where to where it may end. German: Spanne. */
export function drawInterval(surface: Surface, frame: Frame): void {
  const box = intervalBox(frame);
  if (box === null) return;
  drawBracket(surface, box, frame.theme.paper, STEM + 2 * CASING);
  drawBracket(surface, box, frame.theme.line, STEM);
}

/** The ink of the bracket; null where there is none, or it stands at another month than the one asked for. */
export function intervalBox({ spec, columns, valueY }: Frame, month = spec.interval?.index): Box | null {
  const column = month === undefined ? null : columns.actual[month];
  if (!spec.interval || !column || month !== spec.interval.index) return null;
  const middle = (column.left + column.right) / 2;
  return {
    left: middle - END / 2,
    right: middle + END / 2,
    top: valueY(spec.interval.high),
    bottom: valueY(spec.interval.low),
  };
}

/** Also drawn small in the legend. */
export function drawBracket(
  surface: Surface,
  { left, right, top, bottom }: Box,
  colour: string,
  width: number,
): void {
  const middle = (left + right) / 2;
  const across = (y: number): readonly Point[] => [
    [left, y],
    [right, y],
  ];
  const stem: readonly Point[] = [
    [middle, top],
    [middle, bottom],
  ];
  drawLine(surface, [across(top), stem, across(bottom)], { colour, width });
}
