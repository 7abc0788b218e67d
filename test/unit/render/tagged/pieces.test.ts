import fc from 'fast-check';
import { expect, test } from 'vitest';
import { TextBreaker } from '../../../../src/render/tagged/pdfmake.ts';
import { typeSizeOf } from '../../../../src/render/tagged/pieces.ts';
import { typefaceOf } from '../../../../src/render/tagged/typeface.ts';
import { testDesign } from '../../../support/design.ts';

const typeSize = typeSizeOf(typefaceOf(testDesign(), 'regular'), 10, 0);
const digits = fc.stringMatching(/^\d{1,3}(\.\d{3}){0,3}(,\d{1,3})?$/);
const numbers = fc
  .tuple(fc.constantFrom('', '+', '−', '±'), digits, fc.constantFrom('', '\u00A0%', '\u00A0€'), fc.boolean())
  .map(([sign, number, unit, bracketed]) => (bracketed ? `(${sign}${number}${unit})` : sign + number + unit));

function piecesIn(text: string): readonly string[] {
  return typeSize.piecesOf(text).pieces.map((piece) => piece.text);
}

test('a number with its unit is one piece, as the rules for the ends of lines have it', () => {
  fc.assert(
    fc.property(numbers, (text) => {
      expect(new TextBreaker().getBreaks([{ text }])).toHaveLength(1);
      expect(typeSize.piecesOf(text).pieces).toEqual([typeSize.pieceOf(text)]);
    }),
    { numRuns: 300 },
  );
});

test('a number and words are taken apart at their blanks', () => {
  expect(piecesIn('1.027 von 1.250')).toEqual(['1.027 ', 'von ', '1.250']);
});
