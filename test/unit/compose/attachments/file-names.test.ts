import { describe, expect, test } from 'vitest';
import { asciiName, withUniqueNames } from '../../../../src/compose/attachments/file-names.ts';

describe('the name of an attachment', () => {
  test.each([
    ['I.1-jobcenter.md', 'I.1-jobcenter.md'],
    ['Übertritte größer.md', 'Uebertritte-groesser.md'],
    ['Café № 1.md', 'Cafe-1.md'],
    ['Мнение.md', '-.md'],
  ])('%s becomes %s', (name, ascii) => {
    expect(asciiName(name)).toBe(ascii);
  });

  test('an umlaut of two characters is an umlaut', () => {
    expect(asciiName('u\u0308ber.md')).toBe('ueber.md');
  });

  test('is unique, also where a disk takes capital and small letters for one', () => {
    const names = ['a.md', 'A.md', 'a_2.md', 'b', 'b'].map((name) => ({ name }));
    expect(withUniqueNames(names).map(({ name }) => name)).toEqual([
      'a.md',
      'A_2.md',
      'a_2_2.md',
      'b',
      'b_2',
    ]);
  });
});
