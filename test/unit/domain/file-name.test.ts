import { describe, expect, test } from 'vitest';
import { nameFault } from '../../../src/domain/file-name.ts';

describe('the name of a file', () => {
  test('is no device of Windows, in any case and with any ending', () => {
    for (const name of ['CON', 'con.csv', 'Nul', 'com1.CSV', 'LPT9.tar.gz', 'aux .csv', 'COM¹.txt', 'prn.'])
      expect([name, nameFault(name)?.kind]).toEqual([name, 'device']);
    for (const name of ['CONTROL.csv', 'com10.csv', 'console', 'auxiliar.csv', 'com.csv', 'x.con'])
      expect([name, nameFault(name)]).toEqual([name, null]);
  });

  test('does not end with a dot or a blank, which Windows drops', () => {
    expect(nameFault('lza.csv.')).toEqual({ kind: 'end', sign: '.' });
    expect(nameFault('lza.csv ')).toEqual({ kind: 'end', sign: ' ' });
    expect(nameFault('..')).toEqual({ kind: 'end', sign: '.' });
  });

  test('has no sign that Windows keeps for itself', () => {
    for (const sign of ['<', '>', ':', '"', '|', '?', '*', '\\', '/', '\n', '\u0000'])
      expect(nameFault(`a${sign}b.csv`)).toEqual({ kind: 'sign', sign });
  });

  test('has at most 255 bytes, and an umlaut has two', () => {
    expect(nameFault('x'.repeat(255))).toBeNull();
    expect(nameFault('ä'.repeat(128))).toEqual({ kind: 'long', bytes: 256 });
  });

  test('may have umlauts, blanks and signs of any language', () => {
    for (const name of [
      'Übergänge 2020 (neu).csv',
      'U\u0308bergang.csv',
      '表.csv',
      '.versteckt',
      'a;b&c.csv',
    ])
      expect(nameFault(name)).toBeNull();
  });
});
