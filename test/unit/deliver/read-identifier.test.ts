import { describe, expect, it } from 'vitest';
import { readIdentifier } from '../../../src/deliver/read-identifier.ts';
import { bytesOf } from '../../support/sample-filing.ts';

const read = (text: string) => readIdentifier(bytesOf(text));

describe('what a PDF says it is', () => {
  it('stands once in its metadata, as XML writes it', () => {
    expect(read('%PDF <dc:identifier>msh-2020/2020-08/monat/1/ü</dc:identifier> %%EOF')).toBe(
      'msh-2020/2020-08/monat/1/ü',
    );
    expect(
      read('<dc:identifier>&lt;a&gt; &quot;b&quot; &apos;c&apos; &amp;lt; &amp;amp;</dc:identifier>'),
    ).toBe('<a> "b" \'c\' &lt; &amp;');
    expect(read('<dc:identifier>a</dc:identifier>b</dc:identifier>')).toBe('a');
    expect(read('</dc:identifier><dc:identifier>a</dc:identifier>')).toBe('a');
  });

  it.each([
    ['nothing', '%PDF'],
    ['something without an end', '<dc:identifier>a'],
    ['two things', '<dc:identifier>a</dc:identifier><dc:identifier>a</dc:identifier>'],
    ['one thing within another', '<dc:identifier><dc:identifier>a</dc:identifier>'],
  ])('is unknown where it says %s', (_what, text) => {
    expect(read(text)).toBeNull();
  });

  it('is read from a piece of memory, too', () => {
    const whole = bytesOf('<dc:identifier>a</dc:identifier><dc:identifier>b</dc:identifier>');
    expect(readIdentifier(whole.subarray(32))).toBe('b');
  });
});
