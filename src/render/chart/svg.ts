import type { Element, ElementContent, Properties } from 'hast';
import type { ColourToken, FontFace, Tokens } from '../../domain/design.ts';
import type { AreaMark, Box, Drawing, LineMark, Mark, PathStep, Stroke, TextMark } from './drawing.ts';
import { round } from './path-recorder.ts';

/** Title and description of a picture, for those who do not see it; both ids are unique on the page. */
export interface PictureWords {
  readonly title: { readonly id: string; readonly text: string };
  readonly description: { readonly id: string; readonly text: string };
}

/**
 * A drawing as inline SVG for a web page. German: Diagramm.
 *
 * Takes   the drawing, the colours its hexadecimal values are names of, and its words.
 * Gives   an `svg` element; colours are classes such as `f-ink` (fill) and `s-rule` (stroke), so that a
 *         stylesheet can turn them dark, and every text keeps the width it was measured with.
 * Units   points of the drawing become units of the viewBox.
 * Errors  throws for a colour that is none of the tokens.
 */
export function drawingInSvg(drawing: Drawing, colour: Tokens['colour'], words: PictureWords): Element {
  const named = colourNames(colour);
  const { title, description } = words;
  const properties = {
    viewBox: `0 0 ${round(drawing.width)} ${round(drawing.height)}`,
    role: 'img',
    ariaLabelledBy: [title.id, description.id],
  };
  return svgElement('svg', properties, [
    svgElement('title', { id: title.id }, [{ type: 'text', value: title.text }]),
    svgElement('desc', { id: description.id }, [{ type: 'text', value: description.text }]),
    ...joined(drawing.marks).map((mark) => inSvg(mark, named)),
  ]);
}

type Named = (colour: string) => ColourToken;

/** The colours a chart is drawn with; where two have the same value, the first speaks for both. */
const CHART_COLOURS = [
  'ink',
  'muted',
  'actual',
  'rule',
  'priorYear',
  'target',
  'good',
  'bad',
  'white',
] as const satisfies readonly ColourToken[];

function colourNames(colour: Tokens['colour']): Named {
  const names = new Map(
    CHART_COLOURS.toReversed().map((token) => [colour[token].toUpperCase(), token] as const),
  );
  return (value) => {
    const name = names.get(value.toUpperCase());
    if (!name) throw new Error(`The colour ${value} of a chart is no colour of the design`);
    return name;
  };
}

/** A path with all that is drawn in its dress. */
interface Shape {
  readonly first: AreaMark | LineMark;
  /** The `d` of the path. */
  d: string;
  /** True while it is made of rectangles alone. */
  upright: boolean;
}

/** Neighbours in one dress are one path: fewer elements, the same picture. Only rectangles may overlap safely. */
function joined(marks: readonly Mark[]): readonly (Shape | TextMark)[] {
  const kept: (Shape | TextMark)[] = [];
  for (const mark of marks) {
    if (mark.kind === 'text') {
      kept.push(mark);
      continue;
    }
    const before = kept.at(-1);
    const shape = { first: mark, d: pathOf(mark.steps), upright: mark.steps.every(isUpright) };
    if (before !== undefined && 'd' in before && sameDress(before, shape)) {
      before.d += shape.d;
      before.upright &&= shape.upright;
    } else kept.push(shape);
  }
  return kept;
}

function isUpright([step]: PathStep): boolean {
  return step === 're';
}

function sameDress(before: Shape, shape: Shape): boolean {
  const [a, b] = [before.first, shape.first];
  if (a.clip || b.clip) return false;
  if (a.kind === 'line') return b.kind === 'line' && sameStroke(a.stroke, b.stroke);
  return b.kind === 'area' && a.colour === b.colour && before.upright && shape.upright;
}

function sameStroke(a: Stroke, b: Stroke): boolean {
  const sameLine = a.colour === b.colour && a.width === b.width && a.cap === b.cap && a.join === b.join;
  return sameLine && a.dash.length === b.dash.length && a.dash.every((length, at) => length === b.dash[at]);
}

function inSvg(mark: Shape | TextMark, named: Named): Element {
  if (!('d' in mark)) return textInSvg(mark, named);
  const { first, d } = mark;
  const shape = svgElement('path', { d, ...dressOf(first, named) });
  return first.clip ? clipped(shape, first.clip) : shape;
}

function dressOf(mark: AreaMark | LineMark, named: Named): Properties {
  return mark.kind === 'area' ? { className: [`f-${named(mark.colour)}`] } : strokeInSvg(mark.stroke, named);
}

function strokeInSvg({ colour, width, dash, cap, join }: Stroke, named: Named): Properties {
  return {
    className: [`s-${named(colour)}`],
    strokeWidth: String(width),
    ...(dash.length > 0 ? { strokeDashArray: dash.map(String) } : {}),
    ...(cap === 'butt' ? {} : { strokeLineCap: cap }),
    ...(join === 'miter' ? {} : { strokeLineJoin: join }),
  };
}

const FACES: Readonly<Record<FontFace, readonly string[]>> = {
  regular: [],
  semibold: ['halbfett'],
  italic: ['kursiv'],
  semiboldItalic: ['halbfett', 'kursiv'],
};

/** The browser's font may be another one: its letters are fitted into the width that was measured. */
function textInSvg(mark: TextMark, named: Named): Element {
  const { x, y, angle } = mark;
  const properties = {
    x: String(x),
    y: String(y),
    className: [`f-${named(mark.colour)}`, ...FACES[mark.face]],
    fontSize: String(mark.size),
    textLength: String(mark.width),
    lengthAdjust: 'spacingAndGlyphs',
    ...(angle === 0 ? {} : { transform: `rotate(${angle} ${x} ${y})` }),
  };
  return svgElement('text', properties, [{ type: 'text', value: mark.content }]);
}

/** A window that shows no more than the box. */
function clipped(shape: Element, { left, top, right, bottom }: Box): Element {
  const [width, height] = [round(right - left), round(bottom - top)];
  const [x, y] = [round(left), round(top)];
  const viewBox = `${x} ${y} ${width} ${height}`;
  const place = { x: String(x), y: String(y), width, height };
  return svgElement('svg', { ...place, viewBox, overflow: 'hidden' }, [shape]);
}

function pathOf(steps: readonly PathStep[]): string {
  let path = '';
  for (const step of steps) path += stepInSvg(step);
  return path;
}

function stepInSvg(step: PathStep): string {
  switch (step[0]) {
    case 'm':
      return `M${step[1]} ${step[2]}`;
    case 'l':
      return `L${step[1]} ${step[2]}`;
    case 'c':
      return `C${step[1]} ${step[2]} ${step[3]} ${step[4]} ${step[5]} ${step[6]}`;
    case 'h':
      return 'Z';
    case 're':
      return `M${step[1]} ${step[2]}h${step[3]}v${step[4]}h${-step[3]}Z`;
  }
}

function svgElement(
  tagName: string,
  properties: Properties,
  children: readonly ElementContent[] = [],
): Element {
  return { type: 'element', tagName, properties, children: [...children] };
}
