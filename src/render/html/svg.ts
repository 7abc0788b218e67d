import type { ColourToken, FontFace, Tokens } from '../../domain/design.ts';
import type { AreaMark, Box, Drawing, LineMark, Mark, PathStep, Stroke, TextMark } from '../chart/drawing.ts';
import { round } from '../chart/path-recorder.ts';
import { attributes, element, type Markup, words } from './markup.ts';
import type { PageBytes } from './page-bytes.ts';
import { CHART_COLOURS } from './palette.ts';

/** Title and description of a picture, for those who do not see it; both ids are unique on the page. */
export interface PictureWords {
  readonly title: { readonly id: string; readonly text: string };
  readonly description: { readonly id: string; readonly text: string };
}

/**
 * Writes a drawing as inline SVG of a web page. German: Diagramm.
 *
 * Takes   the drawing, the colours its hexadecimal values are names of, and its words.
 * Gives   an `svg` element; colours are classes such as `f-ink` (fill) and `s-rule` (stroke), so that a
 *         stylesheet can turn them dark, and every text keeps the width it was measured with.
 * Units   points of the drawing become units of the viewBox.
 * Errors  throws for a colour that is none of the tokens.
 */
export function writeDrawing(
  { width, height, marks }: Drawing,
  colour: Tokens['colour'],
  { title, description }: PictureWords,
  page: PageBytes,
): void {
  const named = colourNames(colour);
  const viewBox = `0 0 ${round(width)} ${round(height)}`;
  const end = page.begin(
    'svg',
    attributes({ viewBox, role: 'img', ariaLabelledBy: [title.id, description.id] }),
  );
  page.add(element('title', { id: title.id }, words(title.text)));
  page.add(element('desc', { id: description.id }, words(description.text)));
  for (let at = 0; at < marks.length; at += 1) {
    const mark = marks[at] as Mark;
    if (mark.kind === 'text') writeText(mark, named, page);
    else at = writeShape(mark, marks, at, named, page);
  }
  page.put(end);
}

type Named = (colour: string) => ColourToken;

/** Where two colours have the same value, the first speaks for both. */
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

/** A path, alone in its dress or with its next neighbours; gives where the last of them stands. */
function writeShape(
  first: AreaMark | LineMark,
  marks: readonly Mark[],
  at: number,
  named: Named,
  page: PageBytes,
): number {
  const last = first.clip ? at : lastInDress(first, marks, at);
  const frame = first.clip && page.begin('svg', windowOf(first.clip));
  page.open('path');
  page.value('d', () => {
    for (let each = at; each <= last; each += 1) writeSteps((marks[each] as AreaMark | LineMark).steps, page);
  });
  writeDress(first, named, page);
  page.shut();
  page.end('path');
  if (frame) page.put(frame);
  return last;
}

/** Neighbours in one dress are one path: fewer elements, the same picture. Only rectangles may overlap safely. */
function lastInDress(first: AreaMark | LineMark, marks: readonly Mark[], at: number): number {
  let last = at;
  for (; last + 1 < marks.length; last += 1) {
    const next = marks[last + 1] as Mark;
    if (next.kind === 'text' || next.clip || !sameDress(first, next)) break;
  }
  return last;
}

function sameDress(a: AreaMark | LineMark, b: AreaMark | LineMark): boolean {
  if (a.kind === 'line') return b.kind === 'line' && sameStroke(a.stroke, b.stroke);
  return b.kind === 'area' && a.colour === b.colour && isUpright(a) && isUpright(b);
}

/** True for a shape of rectangles alone. */
function isUpright({ steps }: AreaMark): boolean {
  return steps.every(([step]) => step === 're');
}

function sameStroke(a: Stroke, b: Stroke): boolean {
  const sameLine = a.colour === b.colour && a.width === b.width && a.cap === b.cap && a.join === b.join;
  return sameLine && a.dash.length === b.dash.length && a.dash.every((length, at) => length === b.dash[at]);
}

function writeDress(mark: AreaMark | LineMark, named: Named, page: PageBytes): void {
  if (mark.kind === 'area') page.attribute('className', `f-${named(mark.colour)}`);
  else writeStroke(mark.stroke, named, page);
}

function writeStroke({ colour, width, dash, cap, join }: Stroke, named: Named, page: PageBytes): void {
  page.attribute('className', `s-${named(colour)}`);
  page.measure('strokeWidth', width);
  if (dash.length > 0) page.attribute('strokeDashArray', dash.join(' '));
  if (cap !== 'butt') page.attribute('strokeLineCap', cap);
  if (join !== 'miter') page.attribute('strokeLineJoin', join);
}

/** A class for each face but the usual one. */
const FACES: Readonly<Record<FontFace, string>> = {
  regular: '',
  semibold: ' halbfett',
  italic: ' kursiv',
  semiboldItalic: ' halbfett kursiv',
};

/** The browser's font may be another one: its letters are fitted into the width that was measured. */
function writeText(text: TextMark, named: Named, page: PageBytes): void {
  const { x, y, angle } = text;
  const end = page.open('text');
  page.measure('x', x);
  page.measure('y', y);
  page.attribute('className', `f-${named(text.colour)}${FACES[text.face]}`);
  page.measure('fontSize', text.size);
  page.measure('textLength', text.width);
  page.attribute('lengthAdjust', 'spacingAndGlyphs');
  if (angle !== 0) page.attribute('transform', `rotate(${angle} ${x} ${y})`);
  page.shut();
  page.words(text.content);
  page.put(end);
}

/** A window that shows no more than the box. */
function windowOf({ left, top, right, bottom }: Box): Markup {
  const [width, height] = [round(right - left), round(bottom - top)];
  const [x, y] = [round(left), round(top)];
  const viewBox = `${x} ${y} ${width} ${height}`;
  return attributes({ x, y, width, height, viewBox, overflow: 'hidden' });
}

function writeSteps(steps: readonly PathStep[], page: PageBytes): void {
  for (const step of steps) writeStep(step, page);
}

function writeStep(step: PathStep, page: PageBytes): void {
  switch (step[0]) {
    case 'm':
      page.step('M', step[1]);
      page.step(' ', step[2]);
      break;
    case 'l':
      page.step('L', step[1]);
      page.step(' ', step[2]);
      break;
    case 'c':
      page.step('C', step[1]);
      for (let at = 2; at < step.length; at += 1) page.step(' ', step[at] as number);
      break;
    case 'h':
      page.sign('Z');
      break;
    case 're':
      page.step('M', step[1]);
      page.step(' ', step[2]);
      page.step('h', step[3]);
      page.step('v', step[4]);
      page.step('h', -step[3]);
      page.sign('Z');
  }
}
