import { describe, expect, test } from 'vitest';
import { findText, findTextIn, timesIn } from '../../../src/diagnostic/find-text.ts';

const file = (name: string, text: string) => ({ file: name, bytes: new TextEncoder().encode(text) });

describe('a text is found', () => {
  test('in the first file that holds it, its column counted in characters', () => {
    const files = [
      file('data/a.md', 'nichts'),
      file('data/b.md', '\uFEFFeins\r\n😀 gut 👍\r\n'),
      file('data/c.md', '👍'),
    ];
    expect(findText('👍', files)).toEqual({ file: 'data/b.md', line: 2, column: 7, length: 1 });
  });

  test('nowhere when no file holds it', () => {
    expect(findText('👍', [file('data/a.md', 'nichts')])).toBeNull();
  });

  test('below a line, where one is named', () => {
    const twice = file('data/a.md', 'x\ny\nx');
    expect(findTextIn(twice, 'x', 2)).toMatchObject({ line: 3 });
    expect(findTextIn(twice, 'y', 3)).toBeNull();
  });

  test('in the characters of the file, though letter and dots stand apart there', () => {
    const apart = file('data/a.md', 'fu\u0308r U\u0308ber 木');
    expect(findText('Über', [apart])).toMatchObject({ column: 6, length: 5 });
    expect(findText('木', [apart])).toMatchObject({ column: 12, length: 1 });
  });

  test('in texts, not in pictures', () => {
    const picture = file('bilder/a.png', 'PNG\0 <img');
    expect(findText('<img', [picture])).toBeNull();
    expect(timesIn('<img', [picture, file('a.hbs', '<img><img>')])).toBe(2);
  });
});
