import { describe, expect, test } from 'vitest';
import { findText } from '../../../src/diagnostic/find-text.ts';

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
});
