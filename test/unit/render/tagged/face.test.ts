import { describe, expect, test } from 'vitest';
import { ContentBytes } from '../../../../src/render/tagged/content-bytes.ts';
import { TaggedDocument } from '../../../../src/render/tagged/document.ts';
import type { Face } from '../../../../src/render/tagged/face.ts';
import { PagePen } from '../../../../src/render/tagged/pen.ts';
import { type Glyph, sharedFont } from '../../../../src/render/tagged/shared-font.ts';
import { UsedFont } from '../../../../src/render/tagged/used-font.ts';
import { testDesign } from '../../../support/design.ts';

function document(): TaggedDocument {
  const info = {
    title: 'T',
    author: 'A',
    subject: 'S',
    creator: 'C',
    language: 'de-DE',
    date: new Date(0),
    identifier: 'x',
    predecessor: null,
  };
  return new TaggedDocument(info, testDesign(), {});
}

/** The insides of the TJ arrays that write a text, and their fonts. */
function written(face: Face, text: string): readonly (readonly [font: string, inner: string])[] {
  return face.shapeOf(text).stretches.map(({ font, glyphs }) => {
    const used = face.use(font);
    return [used.name, inside(used, glyphs)];
  });
}

function inside(used: UsedFont, glyphs: readonly Glyph[]): string {
  const content = new ContentBytes();
  used.write(glyphs, content);
  return Buffer.from(content.take()).toString('latin1');
}

function arrays(face: Face, text: string): readonly string[] {
  return written(face, text).map(([, inner]) => inner);
}

describe('characters that share a glyph have codes of their own', () => {
  test.each([
    ['blank and no-break blank', ' ', '\u00A0'],
    ['hyphen and soft hyphen', '-', '\u00AD'],
  ])('%s', (_, one, other) => {
    const face = document().face('regular');
    expect(arrays(face, one)).not.toEqual(arrays(face, other));
    expect(face.widthOf(one, 10)).toBe(face.widthOf(other, 10));
  });
});

test('a letter has its own number as its code in every document, whatever came before', () => {
  const [first, second] = [document().face('regular'), document().face('regular')];
  arrays(first, 'Zuerst');
  expect(arrays(first, 'Ah')).toEqual(['\0A\0h']);
  expect(arrays(second, 'Ah')).toEqual(['\0A\0h']);
});

test('a glyph that is not the usual one of its character gets a code that no character has', () => {
  const used = new UsedFont(sharedFont(testDesign().fonts.regular), 'F1', document());
  const glyph = { id: 5, codePoint: 0x41, code: null, width: 500, kern: 0, gap: '', rise: 0 };
  const other = { ...glyph, id: 6 };
  expect(inside(used, [glyph, other, glyph])).toBe('\0\x01\0\x02\0\x01');
});

test('figures are tabular', () => {
  const face = document().face('semibold');
  expect(face.widthOf('111', 10)).toBe(face.widthOf('888', 10));
});

describe('a word in two fonts', () => {
  test('is written in stretches, each with the codes of its own font', () => {
    expect(written(document().face('regular'), 'aƢb')).toEqual([
      ['F1', '\0a'],
      ['F2', '\x01\xa2'],
      ['F1', '\0b'],
    ]);
  });

  test('shares the fallback font with slanted words of the same weight', () => {
    const shared = document();
    const [upright, slanted, heavy] = (['regular', 'italic', 'semibold'] as const).map(
      (name) => written(shared.face(name), 'Ƣ')[0]?.[0],
    );
    expect(slanted).toBe(upright);
    expect(heavy).not.toBe(upright);
  });

  test('leaves neighbours in one font to one operator', () => {
    const shared = document();
    shared.addPage({ size: [100, 100], margin: 0 });
    shared.content.take();
    const face = shared.face('regular');
    const words = ['an', ' ', 'Ƣ', 'Ƣ'].map((word) => face.inSize(10).pieceOf(word));
    const look = { size: 10, colour: '#000000', tracking: 0, angle: 0 };
    new PagePen(shared).write({ face, words, x: 7, y: 8.5, ...look });
    expect(Buffer.from(shared.content.take()).toString('latin1')).toBe(
      'BT 0 0 0 rg /F1 10 Tf 1 0 0 -1 7 8.5 Tm [(\0a\0n\0 )] TJ /F2 10 Tf [(\x01\xa2\x01\xa2)] TJ ET\n',
    );
  });
});
