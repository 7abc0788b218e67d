import { describe, expect, test } from 'vitest';
import { TaggedDocument } from '../../../../src/render/tagged/document.ts';
import { MissingGlyph } from '../../../../src/render/tagged/face.ts';
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
  return new TaggedDocument(info, testDesign().fonts, {});
}

describe('characters that share a glyph have codes of their own', () => {
  test.each([
    ['blank and no-break blank', ' ', '\u00A0'],
    ['hyphen and soft hyphen', '-', '\u00AD'],
  ])('%s', (_, one, other) => {
    const face = document().face('regular');
    expect(face.encode(one)).not.toBe(face.encode(other));
    expect(face.widthOf(one, 10)).toBe(face.widthOf(other, 10));
  });
});

test('codes are given in the order of use within one document, whatever came before', () => {
  const [first, second] = [document().face('regular'), document().face('regular')];
  first.encode('Zuerst');
  expect(first.encode('Ah')).toBe('<00070008>');
  expect(second.encode('Ah')).toBe('<00010002>');
});

test('figures are tabular', () => {
  const face = document().face('semibold');
  expect(face.widthOf('111', 10)).toBe(face.widthOf('888', 10));
});

test('a missing character is named with its code point', () => {
  expect(() => document().face('italic').widthOf('木', 10)).toThrow(MissingGlyph);
  expect(() => document().face('italic').widthOf('木', 10)).toThrow('U+6728');
});
