import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cellOffsets, isEven, placeWithin } from '../../../../src/read/csv/cell-place.ts';

const start = { file: 'data/x.csv', line: 7 };

test('the place of a cell is the same where offsets are taken for columns, whatever the record holds', () => {
  const piece = fc.constantFrom('a', 'ä', '12', ';', ' ', '"x;y"', '"𝄞"', '𝄞', '"a\nb"', '"a""b"', '€');
  fc.assert(
    fc.property(
      fc.array(piece, { maxLength: 12 }),
      fc.constantFrom('', '\n'),
      fc.nat(8),
      (pieces, end, index) => {
        const raw = pieces.join('') + end;
        const extents = cellOffsets(raw, ';');
        const slow = placeWithin(raw, extents, index, start);
        expect(placeWithin(raw, extents, index, { ...start, even: isEven(raw) })).toEqual(slow);
      },
    ),
  );
});

test('a record with a line break in a cell, or a sign beyond the plane, is not even', () => {
  expect(isEven('a;b\n')).toBe(true);
  expect(isEven('"a\nb";c')).toBe(false);
  expect(isEven('𝄞;c')).toBe(false);
});
