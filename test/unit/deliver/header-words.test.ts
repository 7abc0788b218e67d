import { describe, expect, it } from 'vitest';
import { fileNameParameter, headerField, headerText, mailbox } from '../../../src/deliver/header-words.ts';

const coded = (text: string) => `=?UTF-8?B?${Buffer.from(text).toString('base64')}?=`;

describe('a header field', () => {
  it('is its name and its value, folded or not', () => {
    expect(headerField('To', '<a@example.org>')).toBe('To: <a@example.org>');
    expect(headerField('X', 'a\r\n b')).toBe('X: a\r\n b');
  });

  it.each(['a\nb', 'a\r\nb', 'a\rb', 'a\u0000', 'a\u007f', 'ü', 'a\r\n ü', '\t'])(
    'never holds %j',
    (value) => {
      expect(() => headerField('X-Y', value)).toThrow(
        new RangeError('header field X-Y holds characters that may not stand there'),
      );
    },
  );
});

describe('a header text', () => {
  it('stays as it is in ASCII, and is encoded beyond', () => {
    expect(headerText('Bericht August ~', 7)).toBe('Bericht August ~');
    expect(headerText('Größe', 7)).toBe(coded('Größe'));
  });

  it('that looks encoded is encoded, so that nobody reads another one out of it', () => {
    expect(headerText('=?UTF-8?B?YQ==?=', 7)).toBe(coded('=?UTF-8?B?YQ==?='));
  });

  it('is cut between letters, 39 bytes to a word', () => {
    const umlauts = 'ü'.repeat(20);
    expect(headerText(umlauts, 7)).toBe(`${coded('ü'.repeat(19))}\r\n ${coded('ü')}`);
    const exactly = `${'ü'.repeat(19)}a`;
    expect(headerText(exactly, 7)).toBe(coded(exactly));
  });

  it('is folded at blanks before column 77, counted from the name', () => {
    const word = 'a'.repeat(34);
    expect(headerText(`${word} ${word}`, 5)).toBe(`${word} ${word}`);
    expect(headerText(`${word} ${word}`, 6)).toBe(`${word}\r\n ${word}`);
    const long = 'b'.repeat(75);
    expect(headerText(`c ${long} ${long}`, 7)).toBe(`c\r\n ${long}\r\n ${long}`);
    expect(headerText(`c ${'b'.repeat(73)} d e`, 7)).toBe(`c\r\n ${'b'.repeat(73)} d\r\n e`);
    expect(headerText('a'.repeat(100), 7)).toBe('a'.repeat(100));
    expect(headerText(`${'a'.repeat(70)} b`, 7)).toBe(`${'a'.repeat(70)}\r\n b`);
  });

  it('is folded with its blanks counted, in every line', () => {
    const lines = headerText('a '.repeat(90).trim(), 7).split('\r\n');
    expect(lines.map((line) => line.length)).toEqual([67, 76, 36]);
  });

  it.each(['a\nb', 'ü\r\nBcc: x', '\u0000', '\u001f', '\u007f'])('never holds %j', (text) => {
    expect(() => headerText(text, 7)).toThrow(new RangeError('a header text holds a control character'));
  });
});

describe('a mailbox', () => {
  it('is an address, with its name where there is one', () => {
    expect(mailbox('', 'a@example.org')).toBe('<a@example.org>');
    expect(mailbox('M. Muster', 'a@example.org')).toBe('"M. Muster"\r\n <a@example.org>');
    expect(mailbox('Max "M" \\ Muster', 'a@example.org')).toBe(
      '"Max \\"M\\" \\\\ Muster"\r\n <a@example.org>',
    );
    expect(mailbox('Müller', 'a@example.org')).toBe(`${coded('Müller')}\r\n <a@example.org>`);
    expect(mailbox('=?x', 'a@example.org')).toBe(`${coded('=?x')}\r\n <a@example.org>`);
  });

  it('has no control character in its name', () => {
    expect(() => mailbox('a\nb', 'a@example.org')).toThrow(
      new RangeError('a name holds a control character'),
    );
  });
});

describe('a file name', () => {
  it.each([
    ['2020-08_Bericht (1).pdf', ';\r\n name="2020-08_Bericht (1).pdf"'],
    ['Süd.pdf', ";\r\n name*=UTF-8''S%C3%BCd.pdf"],
    ["a'b*(c).pdf", ";\r\n name*=UTF-8''a%27b%2A%28c%29.pdf"],
    ['a"b.pdf', ";\r\n name*=UTF-8''a%22b.pdf"],
    ['"', ";\r\n name*=UTF-8''%22"],
    ['', ";\r\n name*=UTF-8''"],
  ])('%j is a parameter that mail programs read', (name, expected) => {
    expect(fileNameParameter('name', name)).toBe(expected);
  });
});
