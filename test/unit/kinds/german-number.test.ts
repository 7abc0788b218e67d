import { describe, expect, test } from 'vitest';
import { decimalText } from '../../../src/domain/decimal.ts';
import { parseGermanNumber } from '../../../src/kinds/german-number.ts';

const read = (text: string) => {
  const value = parseGermanNumber(text);
  return value && decimalText(value);
};

describe('a German number', () => {
  test.each([
    ['1.234,50', '1234.5'],
    ['1234,5', '1234.5'],
    ['7.331', '7331'],
    ['7,331', '7.331'],
    ['18,9', '18.9'],
    ['38.219.839', '38219839'],
    ['0', '0'],
    ['0,00', '0'],
    ['0012', '12'],
    ['  42  ', '42'],
    ['\u00A042\u00A0', '42'],
    ['1 234', '1234'],
    ['1\u00A0234,5', '1234.5'],
    ['1\u2009234\u2009567', '1234567'],
    ['1\u202F234', '1234'],
    ['-12', '-12'],
    ['−12,5', '-12.5'],
    ['-  12', '-12'],
    ['−\u00A01.234', '-1234'],
    ['-0', '0'],
  ])('„%s“ is read as %s', (text, value) => {
    expect(read(text)).toBe(value);
  });

  test.each([
    '1,234.50',
    '18.9',
    '1.23',
    '1.2345',
    '12.34.5',
    '0.234',
    '1.234 567',
    '12 34',
    '1234 567',
    '1234.567',
    '1e3',
    '1,5e3',
    '+5',
    '--5',
    '5-',
    ',5',
    '5,',
    '',
    ' ',
    '-',
    '.',
    'x',
    '18,9 %',
    '٣',
    '1\n234',
    'Infinity',
    'NaN',
  ])('„%s“ is refused', (text) => {
    expect(read(text)).toBeNull();
  });
});
