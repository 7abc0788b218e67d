import { describe, expect, it } from 'vitest';
import { cellName, columnLetters, placeIn } from '../../../src/domain/place.ts';

describe('a cell of a workbook', () => {
  it.each([
    [1, 'A'],
    [26, 'Z'],
    [27, 'AA'],
    [702, 'ZZ'],
    [703, 'AAA'],
    [16_384, 'XFD'],
  ])('in column %i is called %s', (column, letters) => expect(columnLetters(column)).toBe(letters));

  it('is named as Excel names it; a sheet whose name is no plain word stands in quotes', () => {
    expect(cellName({ ...placeIn('a.xlsx', 7, 3), sheet: 'Tabelle1' })).toBe('Tabelle1!C7');
    expect(cellName({ ...placeIn('a.xlsx', 7, 3), sheet: "SGB II '20" })).toBe("'SGB II ''20'!C7");
  });

  it('has such a name in a workbook only', () => expect(cellName(placeIn('a.csv', 7, 3))).toBeNull());
});
