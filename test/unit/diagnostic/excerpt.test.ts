import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { excerpt } from '../../../src/diagnostic/excerpt.ts';
import { placeIn } from '../../../src/domain/place.ts';

describe('the excerpt', () => {
  test('marks the cell below its first character', () => {
    expect(excerpt('2026-03;B;1,234.50', placeIn('a.csv', 14, 11, 8))).toBe(
      ['  14 │ 2026-03;B;1,234.50', '     │           ^^^^^^^^'].join('\n'),
    );
  });

  test('draws tabs as spaces and keeps the mark below', () => {
    expect(excerpt('\ta:\t1', placeIn('a.yaml', 3, 5, 1))).toBe(
      ['   3 │     a:  1', '     │         ^'].join('\n'),
    );
  });

  test('counts two cells for a wide character and none for a combining mark', () => {
    expect(excerpt('日本;x', placeIn('a.csv', 1, 4)).split('\n')[1]).toBe('     │      ^');
    expect(excerpt('u\u0308;x', placeIn('a.csv', 1, 4)).split('\n')[1]).toBe('     │   ^');
    expect(excerpt('😀;x', placeIn('a.csv', 1, 3)).split('\n')[1]).toBe('     │    ^');
  });

  test('shows the part of a long line around its mark', () => {
    const line = `${'a'.repeat(300)};falsch;${'b'.repeat(300)}`;
    const [text = '', mark = ''] = excerpt(line, placeIn('a.csv', 2, 302, 6)).split('\n');
    expect(text).toContain(';falsch;');
    expect(text.length).toBeLessThan(120);
    expect(text.slice(mark.indexOf('^'), mark.lastIndexOf('^') + 1)).toBe('falsch');
  });

  test('marks the end of a line when a value is missing there', () => {
    expect(excerpt('schluessel:', placeIn('a.yaml', 7, 12))).toBe(
      ['   7 │ schluessel:', '     │            ^'].join('\n'),
    );
  });

  test('shows control and direction characters as a box, never raw', () => {
    expect(excerpt('a\u202Eb\u0007c', placeIn('a.csv', 1, 1))).toBe('   1 │ a␦b␦c\n     │ ^');
  });

  test('always puts the mark below the marked text', () => {
    const plain = fc.stringMatching(/^[a-zäöüß0-9;,. ]{1,150}$/);
    fc.assert(
      fc.property(plain, fc.nat(149), fc.integer({ min: 1, max: 20 }), (line, offset, length) => {
        const start = Math.min(offset, line.length - 1);
        const [text = '', mark = ''] = excerpt(line, placeIn('a.csv', 5, start + 1, length)).split('\n');
        const found = text.padEnd(mark.length).slice(mark.indexOf('^'), mark.lastIndexOf('^') + 1);
        expect(line.slice(start, start + length).startsWith(found.replace(/…$/, ''))).toBe(true);
      }),
    );
  });
});
