import { coordinate, rgb } from '../tagged/operands.ts';
import type { AreaMark, Box, Drawing, Ink, LineMark, PathStep, Pen, Stroke, TextMark } from './drawing.ts';
import { round } from './path-recorder.ts';

/**
 * Paints a drawing with its upper left corner at `x`, `y`.
 *
 * Paths between two texts go out in one piece, which leaves the graphics state as it was.
 */
export function paintDrawing(drawing: Drawing, pen: Pen, x: number, y: number): void {
  const { ink } = pen;
  // What holds in the piece that is begun.
  let set: Settings | null = null;
  for (const mark of drawing.marks) {
    if (mark.kind === 'text') {
      if (set) ink.put(END);
      set = null;
      paintText(mark, pen, x, y);
    } else {
      set ??= beginAt(x, y, ink);
      paintPath(mark, set, ink);
    }
  }
  if (set) ink.put(END);
}

function paintText(
  { content, face, size, colour, angle, ...at }: TextMark,
  pen: Pen,
  x: number,
  y: number,
): void {
  const place = [round(at.x + x), round(at.y + y)] as const;
  if (angle === 0) pen.text(content, ...place, face, size, colour);
  else pen.text(content, ...place, face, size, colour, angle);
}

function beginAt(x: number, y: number, ink: Ink): Settings {
  ink.put('q\n1 0 0 1 ');
  ink.putPoint(x, y);
  ink.put('cm\n');
  return {};
}

const END = 'Q\n';

function paintPath(mark: AreaMark | LineMark, set: Settings, ink: Ink): void {
  if (mark.clip === null) {
    paintShape(mark, set, ink);
    return;
  }
  ink.put('q\n');
  paintClip(mark.clip, ink);
  paintShape(mark, { ...set }, ink);
  ink.put(END);
}

/** Operands by their operator, as they are set. */
type Settings = { -readonly [operator in 'rg' | 'RG' | 'w' | 'd' | 'J' | 'j']?: string };

/** One operator on each line. */
function paintShape(mark: AreaMark | LineMark, set: Settings, ink: Ink): void {
  if (mark.kind === 'area') change(set, 'rg', rgb(mark.colour), ink);
  else setStroke(mark.stroke, set, ink);
  for (const step of mark.steps) paintStep(step, ink);
  ink.put(mark.kind === 'area' ? 'f\n' : 'S\n');
}

/** Nothing is said twice. */
function change(set: Settings, operator: keyof Settings, operands: string, ink: Ink): void {
  if (set[operator] === operands) return;
  set[operator] = operands;
  ink.put(`${operands} ${operator}\n`);
}

const CAPS = { butt: '0', round: '1', square: '2' } as const;
const JOINS = { miter: '0', round: '1', bevel: '2' } as const;

function setStroke({ colour, width, dash, cap, join }: Stroke, set: Settings, ink: Ink): void {
  change(set, 'RG', rgb(colour), ink);
  change(set, 'w', coordinate(width), ink);
  change(set, 'd', dash.length === 0 ? '[] 0' : `[${dash.map(coordinate).join(' ')}] 0`, ink);
  change(set, 'J', CAPS[cap], ink);
  change(set, 'j', JOINS[join], ink);
}

function paintClip({ left, top, right, bottom }: Box, ink: Ink): void {
  ink.putPoint(left, top);
  ink.putPoint(right - left, bottom - top);
  ink.put('re W n\n');
}

function paintStep(step: PathStep, ink: Ink): void {
  if (step[0] !== 'h') ink.putPoint(step[1], step[2]);
  if (step[0] === 'c' || step[0] === 're') ink.putPoint(step[3], step[4]);
  if (step[0] === 'c') ink.putPoint(step[5], step[6]);
  ink.put(step[0]);
  ink.put('\n');
}
