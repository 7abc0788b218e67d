import { expect, test } from 'vitest';
import { type Cell, csvTable } from '../../../../src/archive/bag/csv-table.ts';

const written = (cell: Cell) =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(csvTable(['k'], [[cell]])).replace('\uFEFFk\r\n', '');

test('a table begins with a byte-order mark, parts cells by semicolons and ends lines as Windows does', () => {
  const bytes = csvTable(['a', 'b'], [['x', 1]]);
  expect([...bytes]).toEqual([0xef, 0xbb, 0xbf, ...Buffer.from('a;b\r\nx;1\r\n')]);
});

test.each(['=1+1', '+49 30', '-5', '@SUM(A1)', '\tx', '\rx', '\nx', '\0x'])(
  'a text that begins like a formula gets an apostrophe: %j',
  (text) => {
    expect(written(text)).toMatch(/^"?'/u);
  },
);

test('a number stays a number, the negative one too, with a decimal comma', () => {
  expect(written(-5)).toBe('-5\r\n');
  expect(written(1.5)).toBe('1,5\r\n');
  expect(written({ decimal: '-0.0133942575802085866344916439455624807458' })).toBe(
    '-0,0133942575802085866344916439455624807458\r\n',
  );
});

test('what is missing is an empty cell, never a zero', () => {
  expect(written(null)).toBe('\r\n');
});

test('semicolons, quotes and line breaks stand in quotes', () => {
  expect(written('a;"b"\nc')).toBe('"a;""b""\nc"\r\n');
});
