import { describe, expect, test } from 'vitest';
import type { Drawing, Mark, Stroke } from '../../../../src/render/chart/drawing.ts';
import { paintDrawing } from '../../../../src/render/chart/paint.ts';
import { ContentBytes } from '../../../../src/render/tagged/content-bytes.ts';

const SOLID: Stroke = { colour: '#FF0000', width: 1, dash: [], cap: 'butt', join: 'miter' };

function area(colour: string, x: number): Mark {
  return { kind: 'area', colour, clip: null, steps: [['re', x, 0, 5, 5]] };
}

function line(stroke: Stroke): Mark {
  return {
    kind: 'line',
    stroke,
    clip: null,
    steps: [
      ['m', 0, 0],
      ['l', 1.5, 2.25],
    ],
  };
}

function text(content: string, angle = 0): Mark {
  return {
    kind: 'text',
    content,
    x: 1,
    y: 2,
    width: 9,
    face: 'semibold',
    size: 7.5,
    colour: '#1F2933',
    angle,
  };
}

/** Everything the pen was told, in order. */
function painted(...marks: readonly Mark[]): readonly unknown[] {
  const told: unknown[] = [];
  const ink = new ContentBytes();
  const tellInk = () => {
    const code = Buffer.from(ink.take()).toString('latin1');
    if (code !== '') told.push(code.replace(/\n$/, ''));
  };
  const tellText = (...words: unknown[]) => {
    tellInk();
    told.push(words);
  };
  const drawing: Drawing = { width: 100, height: 50, marks };
  paintDrawing(drawing, { ink, text: tellText }, 54, 100.5);
  tellInk();
  return told;
}

describe('painting a drawing', () => {
  test('writes PDF operators between q and Q, moved to the given place', () => {
    expect(painted(area('#FF8000', 3))).toEqual(['q\n1 0 0 1 54 100.5 cm\n1 0.502 0 rg\n3 0 5 5 re\nf\nQ']);
  });

  test('says a colour once for neighbours of the same colour', () => {
    const [code] = painted(area('#FF0000', 0), area('#FF0000', 9), area('#00FF00', 20));
    expect(String(code).match(/rg/g)).toHaveLength(2);
  });

  test('says width, dashes, caps and joins of a line once', () => {
    const [code] = painted(line(SOLID), line(SOLID), line({ ...SOLID, dash: [1.5, 1.5] }));
    expect(String(code).split('\n')).toEqual([
      'q',
      '1 0 0 1 54 100.5 cm',
      ...['1 0 0 RG', '1 w', '[] 0 d', '0 J', '0 j', '0 0 m', '1.5 2.25 l', 'S'],
      ...['0 0 m', '1.5 2.25 l', 'S'],
      ...['[1.5 1.5] 0 d', '0 0 m', '1.5 2.25 l', 'S'],
      'Q',
    ]);
  });

  test('keeps the order of texts and shapes and leaves no state behind for the text', () => {
    const told = painted(area('#FF0000', 0), text('848'), area('#FF0000', 9));
    expect(told).toHaveLength(3);
    expect(told[1]).toEqual(['848', 55, 102.5, 'semibold', 7.5, '#1F2933']);
    expect(told[2]).toContain('1 0 0 rg');
    for (const code of [told[0], told[2]]) expect(code).toMatch(/^q\n[\s\S]*\nQ$/);
  });

  test('tells the angle of a turned text only', () => {
    expect(painted(text('Soll', 90))).toEqual([['Soll', 55, 102.5, 'semibold', 7.5, '#1F2933', 90]]);
  });

  test('sets a clip for its mark alone', () => {
    const clip = { left: 1, top: 2, right: 11, bottom: 22 };
    const [code] = painted({ ...area('#FF0000', 0), clip } as Mark, area('#FF0000', 9));
    const lines = String(code).split('\n');
    expect(lines.slice(2, 5)).toEqual(['q', '1 2 10 20 re W n', '1 0 0 rg']);
    expect(lines.filter((operator) => operator === 'q')).toHaveLength(2);
    expect(lines.filter((operator) => operator === 'Q')).toHaveLength(2);
    expect(lines.filter((operator) => operator === '1 0 0 rg')).toHaveLength(2);
  });
});
