import { inflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { fontSubset } from '../../../../src/render/tagged/font-subset.ts';
import { type Glyph, sharedFont } from '../../../../src/render/tagged/shared-font.ts';
import { testDesign } from '../../../support/design.ts';

const font = sharedFont(testDesign().fonts.regular);

function codes(text: string): ReadonlyMap<number, Glyph> {
  return new Map(font.glyphs(text).flatMap((glyph) => (glyph.code === null ? [] : [[glyph.code, glyph]])));
}

test('the same letters in another order are the same subset', () => {
  expect(fontSubset(font.bytes, codes('Hof'))).toBe(fontSubset(font.bytes, codes('foH')));
  expect(fontSubset(font.bytes, codes('Hof'))).not.toBe(fontSubset(font.bytes, codes('Hofe')));
});

test('two meanings of one glyph are two subsets', () => {
  const [blank] = font.glyphs(' ');
  if (!blank) throw new Error('no blank');
  const as = (codePoint: number) => fontSubset(font.bytes, new Map([[1, { ...blank, codePoint }]]));
  const meaning = (codePoint: number) => inflateSync(as(codePoint).characters).toString('latin1');
  expect(meaning(0x20)).toContain('<0001> <0020>');
  expect(meaning(0xa0)).toContain('<0001> <00a0>');
});

test('widths stand in runs of codes that follow each other', () => {
  const { widths } = fontSubset(font.bytes, codes('abd'));
  expect(widths.map((each) => (typeof each === 'number' ? each : each.length))).toEqual([0x61, 2, 0x64, 1]);
});

test('hyphen and soft hyphen lead to one glyph', () => {
  const map = new Map([...codes('-'), ...codes('\u00AD')]);
  const glyphs = inflateSync(fontSubset(font.bytes, map).glyphs);
  expect(glyphs.readUInt16BE(2 * 0xad)).toBe(glyphs.readUInt16BE(2 * 0x2d));
  expect(glyphs.readUInt16BE(2 * 0x2d)).toBeGreaterThan(0);
});

test('a character beyond the first plane is read back by its surrogates', () => {
  const [blank] = font.glyphs(' ');
  if (!blank) throw new Error('no blank');
  const subset = fontSubset(font.bytes, new Map([[1, { ...blank, code: null, codePoint: 0x1f600 }]]));
  expect(inflateSync(subset.characters).toString('latin1')).toContain('<0001> <d83dde00>');
});
