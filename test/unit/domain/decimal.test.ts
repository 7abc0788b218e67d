import { describe, expect, test } from 'vitest';
import { Decimal, decimal, decimalText, mean, roundHalfAway, sum } from '../../../src/domain/decimal.ts';

const rounded = (text: string, places: number) => decimal(text).toFixed(places);

describe('an exact number', () => {
  test('is read from its text and written back', () => {
    for (const text of [
      '0',
      '18.9',
      '-0.25',
      '38219839',
      '0.00000000000000000000000000000000000000000000007',
    ])
      expect(decimalText(decimal(text))).toBe(text);
    expect(decimalText(decimal('-0'))).toBe('0');
    expect(decimalText(decimal('007.50'))).toBe('7.5');
  });

  test('is never made of what has no exact text', () => {
    for (const text of ['', '1,5', '1e3', '.5', '5.', '+5', 'NaN', '1/3'])
      expect(() => decimal(text), text).toThrow(RangeError);
    for (const number of [0.1, Number.NaN, 2 ** 53]) expect(() => decimal(number)).toThrow(RangeError);
  });

  test('as a plain number is the one nearest to its text', () => {
    for (const [text, divisor] of [
      ['115229912', '1000000'],
      ['-1', '3'],
      ['2', '3'],
      ['0', '7'],
      ['98765432109876543', '1'],
    ] as const) {
      const value = decimal(text).div(divisor);
      expect(value.toNumber(6)).toBe(Number(value.toFixed(6)));
    }
  });

  test('keeps thirds: a third three times is one', () => {
    const third = decimal(1).div('3');
    expect(third.plus(third).plus(third).eq('1')).toBe(true);
    expect(third.times('3').minus('1').eq('0')).toBe(true);
  });

  test('of the same size is the same, whichever way it was reached', () => {
    expect(decimal(100).times('7').div('84').times('84').div('7')).toEqual(decimal(100));
    expect(decimal('0.50')).toEqual(decimal(1).div('2'));
    expect(decimal(1).div('-2')).toEqual(decimal('-0.5'));
  });

  test('has a sum and a mean', () => {
    expect(decimalText(mean([decimal(100), decimal(110), decimal(120)]))).toBe('110');
    expect(decimalText(sum([]))).toBe('0');
    expect(() => mean([])).toThrow('mean of an empty list');
    expect(() => decimal(1).div('0')).toThrow('division by zero');
  });

  test('that never ends is written with forty places, the last one rounded', () => {
    expect(decimalText(decimal(2).div('3'))).toBe(`0.${'6'.repeat(39)}7`);
    expect(JSON.stringify([Decimal.of(-1n, 3n)])).toBe(`["-0.${'3'.repeat(40)}"]`);
  });

  test('is compared without a rest', () => {
    const nearly = decimal('0.999999999999999999999999999999999999999999');
    expect(nearly.lt('1') && nearly.lte('1') && !nearly.eq('1')).toBe(true);
    expect([decimal(-3).cmp('-2'), decimal(-2).cmp('-2'), decimal(3).cmp('-2')]).toEqual([-1, 0, 1]);
    expect(decimal(-3).abs().gt('2') && decimal(3).neg().gte('-3')).toBe(true);
  });
});

describe('rounding', () => {
  test.each([
    ['0.5', 0, '1'],
    ['-0.5', 0, '-1'],
    ['2.45', 1, '2.5'],
    ['-2.45', 1, '-2.5'],
    ['2.4499999999999999999999999999999999999', 1, '2.4'],
    ['-0.04', 1, '0.0'],
    ['999.95', 1, '1000.0'],
    ['7', 2, '7.00'],
  ])('%s at %i places is %s: halves go away from zero', (text, places, expected) => {
    expect(rounded(text, places)).toBe(expected);
  });

  test('takes a half reached by way of sixths as a half', () => {
    expect(decimal(1).div('6').times('3').toFixed(0)).toBe('1');
  });

  test('tells a half from what is next to it, however near', () => {
    const q = 10n ** 90n;
    expect(Decimal.of(q - 1n, 2n * q).toFixed(0)).toBe('0');
    expect(Decimal.of(q, 2n * q).toFixed(0)).toBe('1');
  });

  test('gives a number again', () => {
    expect(decimalText(roundHalfAway(decimal(2).div('3'), 2))).toBe('0.67');
    expect(decimalText(decimal('3.5').round())).toBe('4');
  });
});
