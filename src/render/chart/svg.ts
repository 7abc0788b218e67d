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

/** Neighbours in one dress are one path: fewer elements, the same picture. Only rectangles may overlap safely. */
function joined(marks: readonly Mark[]): readonly Mark[] {
  const kept: Mark[] = [];
  for (const mark of marks) {
    const before = kept.at(-1);
    const one = before && before.kind !== 'text' && mark.kind !== 'text' && sameDress(before, mark);
    if (one) kept[kept.length - 1] = { ...before, steps: [...before.steps, ...mark.steps] };
    else kept.push(mark);
  }
  return kept;
}

function sameDress(a: AreaMark | LineMark, b: AreaMark | LineMark): boolean {
  if (a.clip || b.clip) return false;
  if (a.kind === 'line') return b.kind === 'line' && JSON.stringify(a.stroke) === JSON.stringify(b.stroke);
  return (
    b.kind === 'area' && a.colour === b.colour && [...a.steps, ...b.steps].every(([step]) => step === 're')
  );
}

function inSvg(mark: Mark, named: Named): Element {
  if (mark.kind === 'text') return textInSvg(mark, named);
  const shape = svgElement('path', { d: mark.steps.map(stepInSvg).join(''), ...dressOf(mark, named) });
  return mark.clip ? clipped(shape, mark.clip) : shape;
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

const LETTERS = { m: 'M', l: 'L', c: 'C', h: 'Z' } as const;

function stepInSvg(step: PathStep): string {
  if (step[0] !== 're') return LETTERS[step[0]] + step.slice(1).join(' ');
  const [, x, y, width, height] = step;
  return `M${x} ${y}h${width}v${height}h${-width}Z`;
}

function svgElement(
  tagName: string,
  properties: Properties,
  children: readonly ElementContent[] = [],
): Element {
  return { type: 'element', tagName, properties, children: [...children] };
}
