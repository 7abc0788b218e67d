import { describe, expect, it } from 'vitest';
import { quotedPrintable } from '../../../src/deliver/quoted-printable.ts';

describe('quoted-printable text', () => {
  it.each([
    ['plain text', 'Bericht!~', 'Bericht!~'],
    ['a sign of equality', '1=1', '1=3D1'],
    ['letters beyond ASCII', 'Größe', 'Gr=C3=B6=C3=9Fe'],
    ['a control character, two digits each', 'a\u0007b\u007f', 'a=07b=7F'],
    ['blanks and tabs within a line', 'a b\tc', 'a b\tc'],
    ['a blank at the end of a line', 'a \nb', 'a=20\r\nb'],
    ['a tab at the end', 'a\t', 'a=09'],
    ['lines ended in any way', 'a\nb\r\nc\rd', 'a\r\nb\r\nc\r\nd'],
    ['an empty line', 'a\n\nb', 'a\r\n\r\nb'],
  ])('holds %s', (_what, text, expected) => {
    expect(quotedPrintable(text)).toBe(expected);
  });

  it('breaks lines softly behind 75 characters, and never within one', () => {
    expect(quotedPrintable('a'.repeat(75))).toBe('a'.repeat(75));
    expect(quotedPrintable('a'.repeat(76))).toBe(`${'a'.repeat(75)}=\r\na`);
    expect(quotedPrintable(`${'a'.repeat(72)}=`)).toBe(`${'a'.repeat(72)}=3D`);
    expect(quotedPrintable(`${'a'.repeat(73)}=b`)).toBe(`${'a'.repeat(73)}=\r\n=3Db`);
    expect(quotedPrintable('a'.repeat(151))).toBe(`${'a'.repeat(75)}=\r\n${'a'.repeat(75)}=\r\na`);
  });
});
