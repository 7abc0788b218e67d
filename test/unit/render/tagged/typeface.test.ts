import { describe, expect, test } from 'vitest';
import type { Design, FontFace } from '../../../../src/domain/design.ts';
import { MissingGlyph, type Shape, typefaceOf } from '../../../../src/render/tagged/typeface.ts';
import { testDesign } from '../../../support/design.ts';

const FACES: readonly FontFace[] = ['regular', 'semibold', 'italic', 'semiboldItalic'];

function shapeOf(text: string, face: FontFace = 'regular'): Shape {
  return typefaceOf(testDesign(), face).shape(text);
}

/** The font of each stretch with its characters. */
function parts(text: string, face?: FontFace): readonly string[] {
  return shapeOf(text, face).stretches.map(({ font, glyphs }) => {
    const letters = String.fromCodePoint(...glyphs.map(({ codePoint }) => codePoint));
    return `${font.program.postscriptName}: ${letters}`;
  });
}

describe('a letter that the font lacks', () => {
  test('is printed by the fallback font in the same weight, the rest of the word is not', () => {
    expect(parts('HaƢus')).toEqual([
      'SourceSans3-Regular: Ha',
      'NotoSans-Regular: Ƣ',
      'SourceSans3-Regular: us',
    ]);
    expect(parts('Ӝ', 'semiboldItalic')).toEqual(['NotoSans-SemiBold: Ӝ']);
    expect(parts('Ӝ', 'italic')).toEqual(['NotoSans-Regular: Ӝ']);
  });

  test.each([
    ['rare Latin', 'Ǻ Ḁ ẞ'],
    ['phonetic signs', 'ɛ ʃ ʬ'],
    ['Greek, also of old', 'Ω ά ᾳ ἀρχή'],
    ['Cyrillic with its supplement', 'Ж ё Ӝ Ԓ'],
  ])('may be %s, in every face', (_, text) => {
    for (const face of FACES) expect(typefaceOf(testDesign(), face).missingIn(text)).toEqual([]);
  });

  test('is as wide as its fonts say, kerning within each stretch included', () => {
    const [whole, first, second] = ['AVƢ', 'AV', 'Ƣ'].map((text) => shapeOf(text).advance);
    expect(whole).toBeCloseTo((first ?? 0) + (second ?? 0), 6);
    expect(first).toBeLessThan(shapeOf('A').advance + shapeOf('V').advance);
  });

  test('is one glyph with one meaning, also where its font would make two of it', () => {
    for (const letter of 'ǹḿṃṅṣẹịọụ') {
      const glyphs = shapeOf(`${letter}Ƣ`).stretches.flatMap((stretch) => stretch.glyphs);
      expect(glyphs.map(({ codePoint }) => String.fromCodePoint(codePoint))).toEqual([letter, 'Ƣ']);
      expect(glyphs.every(({ id, width }) => id > 0 && width > 0)).toBe(true);
    }
  });

  test('opens the fallback font, and nothing else does', () => {
    const design: Design = {
      ...testDesign(),
      fallbackFonts: { regular: new Uint8Array([1]), semibold: new Uint8Array([2]) },
    };
    const typeface = typefaceOf(design, 'regular');
    expect(typeface.shape('Zielvereinbarung – 12,6 %').stretches).toHaveLength(1);
    expect(() => typeface.shape('Ƣ')).toThrow(/font/i);
  });
});

describe('accents', () => {
  test('typed apart are one letter where Unicode has one', () => {
    expect(parts('U\u0308bung')).toEqual(['SourceSans3-Regular: Übung']);
    expect(shapeOf('\u0435\u0308')).toEqual(shapeOf('ё'));
  });

  test('that no letter of its own has stand over their letter, which is no wider for it', () => {
    const [glyph, accent] = shapeOf('x\u0331').stretches.flatMap(({ glyphs }) => glyphs);
    expect(accent?.width).toBe(0);
    expect(glyph?.kern).toBeLessThan(0);
    expect(shapeOf('x\u0331').advance).toBeCloseTo(shapeOf('x').advance, 6);
  });

  test('are lifted over high letters', () => {
    const rises = shapeOf('ɮ\u0303').stretches.map(({ rise }) => rise);
    expect(rises[0]).toBe(0);
    expect(rises[1]).toBeGreaterThan(0);
  });

  test('stay in the font of their letter', () => {
    expect(parts('Ӝ\u0331a')).toEqual(['NotoSans-Regular: Ӝ\u0331', 'SourceSans3-Regular: a']);
  });
});

describe('a character that neither font has', () => {
  test('is named with its code point and its text', () => {
    expect(() => shapeOf('b 木', 'italic')).toThrow(MissingGlyph);
    expect(() => shapeOf('b 木')).toThrow(/„木“ \(U\+6728\) in „b 木“/);
  });

  test.each([
    ['an emoji', '😀'],
    ['Arabic', 'س'],
    ['of a script whose letters join, though the fallback font has them', 'क'],
    ['a control character', '\u0007'],
    ['a separator of lines, for which the fallback font has a box', '\u2028'],
    ['a mark of direction', '\u202A'],
    ['half a character', '\uD83D'],
  ])('may be %s', (_, character) => {
    expect(() => shapeOf(`a${character}`)).toThrow(MissingGlyph);
  });
});

test('invisible characters print nothing', () => {
  expect(shapeOf('Ziel\u200Bwert\u2060\uFEFF')).toEqual(shapeOf('Zielwert'));
});

test('two faces of one font have each its own fallback', () => {
  const { fonts, ...rest } = testDesign();
  const design: Design = { ...rest, fonts: { ...fonts, semibold: fonts.regular } };
  const names = (['regular', 'semibold'] as const).map((face) =>
    typefaceOf(design, face)
      .shape('Ƣ')
      .stretches.map(({ font }) => font.program.postscriptName),
  );
  expect(names).toEqual([['NotoSans-Regular'], ['NotoSans-SemiBold']]);
});

test('another fallback is another typeface, the same one the same', () => {
  const design = testDesign();
  const other: Design = {
    ...design,
    fallbackFonts: { ...design.fallbackFonts, regular: design.fonts.italic },
  };
  expect(typefaceOf(other, 'regular').missingIn('Ƣ')).toEqual(['Ƣ']);
  expect(typefaceOf({ ...design, fallbackFonts: { ...design.fallbackFonts } }, 'regular')).toBe(
    typefaceOf(design, 'regular'),
  );
});

test('shapes are remembered, but not without end', () => {
  const typeface = typefaceOf(testDesign(), 'semiboldItalic');
  const first = typeface.shape('Zielvereinbarung');
  expect(typeface.shape('Zielvereinbarung')).toBe(first);
  for (let number = 0; number < 20_000; number += 1) typeface.shape(String(number));
  expect(typeface.shape('Zielvereinbarung')).not.toBe(first);
  expect(typeface.shape('Zielvereinbarung')).toEqual(first);
});
