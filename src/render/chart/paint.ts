import { coordinate, rgb } from '../tagged/operands.ts';
import type { AreaMark, Box, Drawing, LineMark, PathStep, Pen, Stroke } from './drawing.ts';
import { round } from './path-recorder.ts';

/**
 * Paints a drawing with its upper left corner at `x`, `y`.
 *
 * Paths between two texts go out in one piece, which leaves the graphics state as it was.
 */
export function paintDrawing(drawing: Drawing, pen: Pen, x: number, y: number): void {
  let shapes: (AreaMark | LineMark)[] = [];
  const flush = () => {
    if (shapes.length) pen.operators(shapesInPdf(shapes, x, y));
    shapes = [];
  };
  for (const mark of drawing.marks) {
    if (mark.kind !== 'text') {
      shapes.push(mark);
      continue;
    }
    flush();
    const { content, face, size, colour, angle } = mark;
    const place = [round(mark.x + x), round(mark.y + y)] as const;
    if (angle === 0) pen.text(content, ...place, face, size, colour);
    else pen.text(content, ...place, face, size, colour, angle);
  }
  flush();
}

function shapesInPdf(shapes: readonly (AreaMark | LineMark)[], x: number, y: number): string {
  const set: Settings = {};
  let painted = `q\n1 0 0 1 ${coordinate(x)} ${coordinate(y)} cm\n`;
  for (const mark of shapes)
    painted += mark.clip
      ? `q\n${clipInPdf(mark.clip)}${shapeInPdf(mark, { ...set })}Q\n`
      : shapeInPdf(mark, set);
  return `${painted}Q`;
}

/** Operands by their operator, as they are set. */
type Settings = { -readonly [operator in 'rg' | 'RG' | 'w' | 'd' | 'J' | 'j']?: string };

/** One operator on each line. */
function shapeInPdf(mark: AreaMark | LineMark, set: Settings): string {
  let shape = mark.kind === 'area' ? changed(set, 'rg', rgb(mark.colour)) : strokeInPdf(mark.stroke, set);
  for (const step of mark.steps) shape += stepInPdf(step);
  return mark.kind === 'area' ? `${shape}f\n` : `${shape}S\n`;
}

/** Nothing is said twice. */
function changed(set: Settings, operator: keyof Settings, operands: string): string {
  if (set[operator] === operands) return '';
  set[operator] = operands;
  return `${operands} ${operator}\n`;
}

const CAPS = { butt: '0', round: '1', square: '2' } as const;
const JOINS = { miter: '0', round: '1', bevel: '2' } as const;

function strokeInPdf({ colour, width, dash, cap, join }: Stroke, set: Settings): string {
  const [ink, pen] = [changed(set, 'RG', rgb(colour)), changed(set, 'w', coordinate(width))];
  const line = changed(set, 'd', `[${dash.map(coordinate).join(' ')}] 0`);
  return ink + pen + line + changed(set, 'J', CAPS[cap]) + changed(set, 'j', JOINS[join]);
}

function clipInPdf({ left, top, right, bottom }: Box): string {
  return `${operands(left, top)}${operands(right - left, bottom - top)}re W n\n`;
}

function stepInPdf(step: PathStep): string {
  switch (step[0]) {
    case 'h':
      return 'h\n';
    case 'c':
      return `${operands(step[1], step[2])}${operands(step[3], step[4])}${operands(step[5], step[6])}c\n`;
    case 're':
      return `${operands(step[1], step[2])}${operands(step[3], step[4])}re\n`;
    default:
      return `${operands(step[1], step[2])}${step[0]}\n`;
  }
}

function operands(x: number, y: number): string {
  return `${coordinate(x)} ${coordinate(y)} `;
}
