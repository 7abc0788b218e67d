import { describe, expect, it } from 'vitest';
import { formatOf } from '../../../../src/read/xlsx/number-format.ts';

function kinds(code: string) {
  const { positive, negative, zero } = formatOf(164, new Map([[164, code]]));
  return [positive.kind, negative.kind, zero.kind].join(' ');
}

describe('a number format', () => {
  it.each([
    ['General', 'number'],
    ['#,##0', 'number'],
    ['#,##0.00 "€"', 'number'],
    ['_-* #,##0_-;\\-* #,##0_-;_-* "-"_-', 'number'],
    ['0.00E+00', 'number'],
    ['@', 'number'],
    ['[Red]0', 'number'],
    ['0%', 'percent'],
    ['#,##0.0\\ %', 'percent'],
    ['0.0"%"', 'percent-sign'],
    ['0.0\\%', 'percent-sign'],
    ['000', 'code'],
    ['mmm\\ yy', 'month'],
    ['[$-407]mmmm\\ yyyy;@', 'month'],
    ['MM/YYYY', 'month'],
    ['mmmm', 'month'],
    ['dd/mm/yyyy', 'day'],
    ['[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy', 'day'],
    ['dd.mm.yyyy hh:mm', 'day'],
    ['yyyy', 'year'],
    ['h:mm', 'time'],
    ['[h]:mm:ss', 'time'],
    ['mm:ss', 'time'],
    ['#,##0,', 'other'],
    ['#,##0.0,,"Mio."', 'other'],
    ['0.0,', 'other'],
    ['"geheim"', 'other'],
  ])('%s shows: %s', (code, kind) => {
    expect(kinds(code)).toBe([kind, kind, kind].join(' '));
  });

  it('may show negative numbers otherwise, and zero as a dash', () => {
    expect(kinds('#,##0;"*";"-"')).toBe('number other number');
    expect(kinds('"a;b"0;0%')).toBe('number percent number');
  });

  it('under conditions is taken only where all its sections mean the same', () => {
    expect(kinds('[<10]0.0;[>=10]0')).toBe('number number number');
    expect(kinds('[<3]"*";0')).toBe('other other other');
  });
});
