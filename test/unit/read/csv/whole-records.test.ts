import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wholeRecords } from '../../../../src/read/csv/whole-records.ts';

const cut = (text: string) => Buffer.from(wholeRecords(Buffer.from(text))).toString();

describe('the beginning of a large file', () => {
  test('ends with a record, not with a line inside quotes', () => {
    expect(cut('a;b\n1;2\n3;')).toBe('a;b\n1;2\n');
    expect(cut('a;b\n1;"x\ny"\n3;"x\n')).toBe('a;b\n1;"x\ny"\n');
    expect(cut('a;b\n1;"say ""x\n')).toBe('a;b\n');
  });

  test('is left as it is where no record ends', () => {
    expect(cut('abc')).toBe('abc');
    expect(cut('"a\nb')).toBe('"a\nb');
  });

  test('is cut between characters of UTF-16 too, whatever bytes they have', () => {
    const text = '\ufeffa;∢\nĊ;"x\ny"\n3;';
    const little = Buffer.from(text, 'utf16le');
    expect(Buffer.from(wholeRecords(little)).toString('utf16le')).toBe('\ufeffa;∢\nĊ;"x\ny"\n');
    const big = Buffer.from(little).swap16();
    expect(Buffer.from(wholeRecords(big)).swap16().toString('utf16le')).toBe('\ufeffa;∢\nĊ;"x\ny"\n');
  });

  test('holds the same records wherever the bytes end', () => {
    const rows = ['a;b\n', '1;"x\ny"\n', 'ä;"""\n"\n', '4;5\n'];
    const ends = rows.map((_, index) => rows.slice(0, index + 1).join(''));
    const bytes = Buffer.from(rows.join(''));
    fc.assert(
      fc.property(fc.integer({ min: 4, max: bytes.length }), (until) => {
        expect(ends).toContain(Buffer.from(wholeRecords(bytes.subarray(0, until))).toString());
      }),
    );
  });
});
