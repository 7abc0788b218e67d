import { describe, expect, test } from 'vitest';
import { TaggedDocument } from '../../../../src/render/tagged/document.ts';
import type { Face } from '../../../../src/render/tagged/face.ts';
import { sharedFont } from '../../../../src/render/tagged/shared-font.ts';
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

function arrays(face: Face, text: string): readonly string[] {
  return face.encode(text).map(({ inner }) => inner);
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
  first.encode('Zuerst');
  expect(arrays(first, 'Ah')).toEqual(['00410068']);
  expect(arrays(second, 'Ah')).toEqual(['00410068']);
});

test('a glyph that is not the usual one of its character gets a code that no character has', () => {
  const used = new UsedFont(sharedFont(testDesign().fonts.regular), 'F1', document());
  const glyph = { id: 5, codePoint: 0x41, code: null, width: 500, kern: 0, rise: 0 };
  const other = { ...glyph, id: 6 };
  const stretch = { font: sharedFont(testDesign().fonts.regular), rise: 0, inner: null };
  expect(used.innerOf({ ...stretch, glyphs: [glyph, other, glyph] })).toBe('000100020001');
});

test('figures are tabular', () => {
  const face = document().face('semibold');
  expect(face.widthOf('111', 10)).toBe(face.widthOf('888', 10));
});

describe('a word in two fonts', () => {
  test('is written in stretches, each with the codes of its own font', () => {
    const letters = document().face('regular').encode('aƢb');
    expect(letters.map(({ inner }) => inner)).toEqual(['0061', '01a2', '0062']);
    expect(letters.map(({ font }) => font.name)).toEqual(['F1', 'F2', 'F1']);
  });

  test('shares the fallback font with slanted words of the same weight', () => {
    const shared = document();
    const [upright, slanted, heavy] = (['regular', 'italic', 'semibold'] as const).map(
      (name) => shared.face(name).encode('Ƣ')[0]?.font.name,
    );
    expect(slanted).toBe(upright);
    expect(heavy).not.toBe(upright);
  });

  test('leaves neighbours in one font to one operator', () => {
    const face = document().face('regular');
    const written = face.lettersOf(['an', ' ', 'Ƣ', 'Ƣ'].map((word) => face.pieceOf(word)));
    expect(written.map(({ inner }) => inner)).toEqual(['0061006e0020', '01a201a2']);
  });
});
