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
  const state = new Map<string, string>();
  const place = (state_: Map<string, string>, mark: AreaMark | LineMark) => [
    ...settings(mark)
      .filter((setting) => changes(state_, setting))
      .map(([operator, operands]) => `${operands} ${operator}`),
    ...mark.steps.map(stepInPdf),
    mark.kind === 'area' ? 'f' : 'S',
  ];
  const painted = shapes.flatMap((mark) =>
    mark.clip ? ['q', clipInPdf(mark.clip), ...place(new Map(state), mark), 'Q'] : place(state, mark),
  );
  return ['q', `1 0 0 1 ${digits(x)} ${digits(y)} cm`, ...painted, 'Q'].join('\n');
}

type Setting = readonly [operator: string, operands: string];

/** Remembers what is set, so that nothing is said twice. */
function changes(state: Map<string, string>, [operator, operands]: Setting): boolean {
  const known = state.get(operator) === operands;
  state.set(operator, operands);
  return !known;
}

function settings(mark: AreaMark | LineMark): readonly Setting[] {
  return mark.kind === 'area' ? [['rg', colourInPdf(mark.colour)]] : strokeInPdf(mark.stroke);
}

const CAPS = { butt: '0', round: '1', square: '2' } as const;
const JOINS = { miter: '0', round: '1', bevel: '2' } as const;

function strokeInPdf({ colour, width, dash, cap, join }: Stroke): readonly Setting[] {
  return [
    ['RG', colourInPdf(colour)],
    ['w', digits(width)],
    ['d', `[${dash.map(digits).join(' ')}] 0`],
    ['J', CAPS[cap]],
    ['j', JOINS[join]],
  ];
}

function clipInPdf({ left, top, right, bottom }: Box): string {
  return `${[left, top, right - left, bottom - top].map(digits).join(' ')} re W n`;
}

function stepInPdf([operator, ...operands]: PathStep): string {
  return [...operands.map(digits), operator].join(' ');
}

/** `#RRGGBB` as three shares of one, to three decimals. */
function colourInPdf(colour: string): string {
  return [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((share) => String(Math.round(share * 1000) / 1000))
    .join(' ');
}

function digits(value: number): string {
  return String(round(value));
}
