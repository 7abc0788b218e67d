import { describe, expect, test } from 'vitest';
import { cssFont } from '../../../../src/render/chart/css-font.ts';
import { fontBook } from '../../../../src/render/chart/font-book.ts';
import { VectorCanvas } from '../../../../src/render/chart/vector-canvas.ts';
import { sampleDesign } from './sample-design.ts';

const book = fontBook(sampleDesign);

function canvas() {
  const made = new VectorCanvas(100, 50, book);
  const context = made.getContext();
  context.font = cssFont('regular', 8);
  return { context, marks: () => made.toBuffer().marks };
}

describe('a path', () => {
  test('is written down as the steps that were drawn', () => {
    const { context, marks } = canvas();
    context.fillStyle = '#123456';
    context.beginPath();
    context.lineTo(1, 2);
    context.lineTo(3, 4);
    context.bezierCurveTo(1, 2, 3, 4, 5, 6);
    context.closePath();
    context.fill();
    expect(marks()).toEqual([
      {
        kind: 'area',
        colour: '#123456',
        clip: null,
        steps: [['m', 1, 2], ['l', 3, 4], ['c', 1, 2, 3, 4, 5, 6], ['h']],
      },
    ]);
  });

  test('is rounded to two decimals and moved by translations and scales', () => {
    const { context, marks } = canvas();
    context.translate(10, 20);
    context.scale(2, 2);
    context.fillRect(1.00449, 1, 3, 4);
    expect(marks()).toMatchObject([{ steps: [['re', 12.01, 22, 6, 8]] }]);
  });

  test('turns a rectangle into a polygon where the canvas is turned', () => {
    const { context, marks } = canvas();
    context.translate(10, 10);
    context.rotate(Math.PI / 2);
    context.fillRect(0, 0, 4, 2);
    expect(marks()).toMatchObject([
      { steps: [['m', 10, 10], ['l', 10, 14], ['l', 8, 14], ['l', 8, 10], ['h']] },
    ]);
  });

  test('keeps its recorded shape when the canvas draws on', () => {
    const { context, marks } = canvas();
    context.beginPath();
    context.rect(0, 0, 1, 1);
    context.fill();
    const before = marks();
    context.lineTo(9, 9);
    expect(before).toMatchObject([{ steps: [['re', 0, 0, 1, 1]] }]);
  });

  test('carries the stroke with its dashes, scaled like the canvas', () => {
    const { context, marks } = canvas();
    context.scale(2, 2);
    context.strokeStyle = 'rgb(255, 0, 16)';
    context.lineWidth = 1.5;
    context.setLineDash([1, 2]);
    context.lineCap = 'round';
    context.beginPath();
    context.moveTo(0, 0);
    context.lineTo(5, 0);
    context.stroke();
    expect(marks()).toMatchObject([
      { kind: 'line', stroke: { colour: '#FF0010', width: 3, dash: [2, 4], cap: 'round', join: 'miter' } },
    ]);
  });

  test('in a transparent colour leaves no mark', () => {
    const { context, marks } = canvas();
    context.fillStyle = 'rgba(0, 0, 0, 0)';
    context.fillRect(0, 0, 5, 5);
    expect(marks()).toEqual([]);
  });
});

describe('a clip', () => {
  const clipped = (x: number) => {
    const { context, marks } = canvas();
    context.beginPath();
    context.rect(0, 0, 10, 10);
    context.clip();
    context.fillRect(x, 2, 5, 5);
    return marks();
  };

  test('is not mentioned where it hides nothing', () => {
    expect(clipped(1)).toMatchObject([{ clip: null }]);
  });

  test('cuts what reaches over its edge', () => {
    expect(clipped(8)).toMatchObject([{ clip: { left: 0, top: 0, right: 10, bottom: 10 } }]);
  });

  test('removes what lies outside', () => {
    expect(clipped(20)).toEqual([]);
  });

  test('of two, both hold; after restore the first alone', () => {
    const { context, marks } = canvas();
    const clip = (x: number) => {
      context.beginPath();
      context.rect(x, 0, 10, 10);
      context.clip();
    };
    clip(0);
    context.save();
    clip(5);
    context.fillRect(0, 0, 30, 5);
    context.restore();
    context.fillRect(0, 0, 30, 5);
    expect(marks()).toMatchObject([{ clip: { left: 5, right: 10 } }, { clip: { left: 0, right: 10 } }]);
  });
});

describe('a text', () => {
  test('is measured in the fonts of the design, kerning included', () => {
    const { context } = canvas();
    const { width } = context.measureText('7.331');
    expect(width).toBeCloseTo(book.width('7.331', 'regular', 8), 6);
    expect(width).toBeGreaterThan(14);
    expect(width).toBeLessThan(22);
  });

  test('begins at the left end of its baseline, however it was aligned', () => {
    const { context, marks } = canvas();
    for (const align of ['left', 'center', 'right']) {
      context.textAlign = align;
      context.fillText('Mai', 50, 20);
    }
    const width = book.width('Mai', 'regular', 8);
    const [left, middle, right] = marks();
    expect(left).toMatchObject({
      content: 'Mai',
      x: 50,
      y: 20,
      face: 'regular',
      size: 8,
      colour: '#000000',
      angle: 0,
    });
    expect(middle).toMatchObject({ x: Math.round((50 - width / 2) * 100) / 100 });
    expect(right).toMatchObject({ x: Math.round((50 - width) * 100) / 100 });
  });

  test('turns clockwise with the canvas', () => {
    const { context, marks } = canvas();
    context.rotate(Math.PI / 2);
    context.fillText('Soll', 3, -4);
    expect(marks()).toMatchObject([{ x: 4, y: 3, angle: 90 }]);
  });

  test('hangs below its line when the baseline is the top', () => {
    const { context, marks } = canvas();
    context.textBaseline = 'top';
    context.fillText('Ist', 0, 10);
    context.textBaseline = 'bottom';
    context.fillText('Ist', 0, 10);
    const [below, above] = marks().map((mark) => (mark.kind === 'text' ? mark.y : Number.NaN));
    expect(below).toBeGreaterThan(10);
    expect(above).toBeLessThan(10);
  });
});

describe('the recorder refuses what a print cannot hold', () => {
  test('an unknown font', () => {
    const { context } = canvas();
    context.font = '12px "Helvetica Neue"';
    expect(() => context.fillText('Ist', 0, 0)).toThrow(/Helvetica/);
    expect(() => context.measureText('Ist')).toThrow(/Helvetica/);
  });

  test.each([
    ['gradients', 'createLinearGradient', /gradient/],
    ['radial gradients', 'createRadialGradient', /gradient/],
    ['patterns', 'createPattern', /pattern/],
    ['images', 'drawImage', /image/],
    ['outlined letters', 'strokeText', /outline/],
  ] as const)('%s', (_, method, message) => {
    const { context } = canvas();
    expect(() => context[method]()).toThrow(message);
  });

  test.each([
    ['a pattern object', {}],
    ['a half transparent colour', 'rgba(0, 0, 0, 0.1)'],
    ['a word', 'salmon'],
  ])('%s as colour', (_, colour) => {
    const { context } = canvas();
    context.fillStyle = colour;
    expect(() => context.fillRect(0, 0, 1, 1)).toThrow(/colour/i);
  });
});

test('save and restore bring back colours, widths, dashes and place', () => {
  const { context, marks } = canvas();
  context.fillStyle = '#111111';
  context.save();
  context.fillStyle = '#222222';
  context.translate(5, 5);
  context.restore();
  context.fillRect(0, 0, 1, 1);
  expect(marks()).toMatchObject([{ colour: '#111111', steps: [['re', 0, 0, 1, 1]] }]);
});

test('a cleared canvas forgets, a drawing taken before does not', () => {
  const made = new VectorCanvas(10, 10, book);
  made.getContext().fillRect(0, 0, 1, 1);
  const taken = made.toBuffer();
  made.getContext().clearRect();
  expect(taken.marks).toHaveLength(1);
  expect(made.toBuffer().marks).toHaveLength(0);
});
