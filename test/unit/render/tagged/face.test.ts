import { describe, expect, test } from 'vitest';
import { TaggedDocument } from '../../../../src/render/tagged/document.ts';
import { type Face, joined } from '../../../../src/render/tagged/face.ts';
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
  return face.encode(text).map(({ array }) => array);
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

test('codes are given in the order of use within one document, whatever came before', () => {
  const [first, second] = [document().face('regular'), document().face('regular')];
  first.encode('Zuerst');
  expect(arrays(first, 'Ah')).toEqual(['<00070008>']);
  expect(arrays(second, 'Ah')).toEqual(['<00010002>']);
});

test('figures are tabular', () => {
  const face = document().face('semibold');
  expect(face.widthOf('111', 10)).toBe(face.widthOf('888', 10));
});

describe('a word in two fonts', () => {
  test('is written in stretches, each with the codes of its own font', () => {
    const letters = document().face('regular').encode('aƢb');
    expect(letters.map(({ array }) => array)).toEqual(['<0001>', '<0001>', '<0002>']);
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
    const written = joined(['an', ' ', 'Ƣ', 'Ƣ'].flatMap((word) => face.encode(word)));
    expect(written.map(({ array }) => array)).toEqual(['<000100020003>', '<00010001>']);
  });
});
