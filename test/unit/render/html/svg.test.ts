import type { Element } from 'hast';
import { describe, expect, test } from 'vitest';
import { drawChart } from '../../../../src/render/chart/draw-chart.ts';
import type { Drawing, Mark, Stroke } from '../../../../src/render/chart/drawing.ts';
import { drawnChart } from '../../../../src/render/chart/drawn-chart.ts';
import { NO_MARKUP } from '../../../../src/render/html/markup.ts';
import { PageBytes } from '../../../../src/render/html/page-bytes.ts';
import { writeDrawing } from '../../../../src/render/html/svg.ts';
import { readHtml, theOnly } from '../../../support/read-html.ts';
import { sampleChart } from '../../../support/report-of.ts';
import { sampleDesign } from '../chart/sample-design.ts';

const { colour } = sampleDesign.tokens;
const WORDS = { title: { id: 't', text: 'Quote' }, description: { id: 'd', text: 'steigt' } };
const STROKE: Stroke = { colour: colour.rule, width: 0.9, dash: [], cap: 'butt', join: 'miter' };

function inSvg(drawing: Drawing): Element {
  const page = new PageBytes();
  writeDrawing(drawing, colour, WORDS, page);
  return theOnly(readHtml(page.between(NO_MARKUP, NO_MARKUP)), 'body').children[0] as Element;
}

function svgOf(...marks: readonly Mark[]): Element {
  return inSvg({ width: 495.28, height: 168, marks });
}

function drawn(...marks: readonly Mark[]): readonly Element[] {
  return (svgOf(...marks).children as Element[]).slice(2);
}

function box(x: number, fill = colour.good): Mark {
  return { kind: 'area', colour: fill, clip: null, steps: [['re', x, 2, 5, 7.5]] };
}

function line(stroke: Partial<Stroke> = {}): Mark {
  const steps = [['m', 0, 0] as const, ['l', 1.5, 2.25] as const, ['h'] as const];
  return { kind: 'line', stroke: { ...STROKE, ...stroke }, clip: null, steps };
}

describe('a drawing as SVG', () => {
  test('is a picture with its words, scaled by its viewBox', () => {
    const { properties, children } = svgOf();
    expect(properties).toEqual({ viewBox: '0 0 495.28 168', role: 'img', ariaLabelledBy: ['t', 'd'] });
    expect(children).toMatchObject([
      { tagName: 'title', properties: { id: 't' }, children: [{ value: 'Quote' }] },
      { tagName: 'desc', properties: { id: 'd' }, children: [{ value: 'steigt' }] },
    ]);
  });

  test('names colours by their token, so that a stylesheet can change them', () => {
    const [area, stroke] = drawn(box(1), line({ colour: colour.bad }));
    expect(area?.properties).toEqual({ d: 'M1 2h5v7.5h-5Z', className: ['f-good'] });
    expect(stroke?.properties).toEqual({ d: 'M0 0L1.5 2.25Z', className: ['s-bad'], strokeWidth: '0.9' });
  });

  test('a colour that is none of the design is refused', () => {
    expect(() => drawn(box(1, '#123456'))).toThrow('#123456');
  });

  test('dashes, caps and joins are said where they are not the usual ones', () => {
    const [dashed] = drawn(line({ dash: [2, 1.5], cap: 'round', join: 'bevel' }));
    expect(dashed?.properties).toMatchObject({
      strokeDashArray: ['2', '1.5'],
      strokeLineCap: 'round',
      strokeLineJoin: 'bevel',
    });
  });

  test('neighbours in one dress are one path, and nothing changes its place in the order', () => {
    const paths = drawn(box(1), box(9), box(20, colour.bad), box(30), line(), line());
    expect(paths.map(({ properties: { d } }) => d)).toEqual([
      'M1 2h5v7.5h-5ZM9 2h5v7.5h-5Z',
      'M20 2h5v7.5h-5Z',
      'M30 2h5v7.5h-5Z',
      'M0 0L1.5 2.25ZM0 0L1.5 2.25Z',
    ]);
  });

  test('a clipped mark shows no more than its box', () => {
    const [window] = drawn({ ...box(1), clip: { left: 0, top: 1, right: 4, bottom: 9 } } as Mark);
    expect(window).toMatchObject({
      tagName: 'svg',
      properties: { x: '0', y: '1', width: '4', height: '8', viewBox: '0 1 4 8', overflow: 'hidden' },
      children: [{ tagName: 'path' }],
    });
  });

  test('a text keeps its measured width, face and angle', () => {
    const face = 'semiboldItalic' as const;
    const words = { kind: 'text' as const, content: '18,9', x: 3, y: 9, width: 14.2, size: 7.5 };
    const [text] = drawn({ ...words, face, colour: colour.ink, angle: 90 });
    expect(text).toMatchObject({ tagName: 'text', children: [{ value: '18,9' }] });
    expect(text?.properties).toEqual({
      x: '3',
      y: '9',
      className: ['f-ink', 'halbfett', 'kursiv'],
      fontSize: '7.5',
      textLength: '14.2',
      lengthAdjust: 'spacingAndGlyphs',
      transform: 'rotate(90 3 9)',
    });
  });

  test('holds every text of a real chart', () => {
    const drawing: Drawing = drawChart(sampleChart('c1'), 495.28, sampleDesign);
    const texts = drawing.marks.flatMap((mark) => (mark.kind === 'text' ? [mark.content] : []));
    const shown = (inSvg(drawing).children as Element[])
      .filter(({ tagName }) => tagName === 'text')
      .map(({ children: [first] }) => (first?.type === 'text' ? first.value : ''));
    expect(shown).toEqual(texts);
    expect(texts).toContain('11,6');
  });
});

describe('a chart that several outputs show', () => {
  test('is drawn once for each width and design', () => {
    const spec = sampleChart('c1');
    const first = drawnChart(spec, 400, sampleDesign);
    expect(drawnChart(spec, 400, sampleDesign)).toBe(first);
    expect(drawnChart(spec, 500, sampleDesign)).not.toBe(first);
    expect(drawnChart({ ...spec }, 400, sampleDesign)).not.toBe(first);
    const { tokens } = sampleDesign;
    const wider = { ...sampleDesign, tokens: { ...tokens, chart: { ...tokens.chart, twoTiers: 200 } } };
    expect(drawnChart(spec, 400, wider).height).toBe(200);
  });
});
