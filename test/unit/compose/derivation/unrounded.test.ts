import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { unroundedNumber, unroundedText } from '../../../../src/compose/derivation/unrounded.ts';
import { germanDigits } from '../../../../src/compose/format-german.ts';
import { Decimal, decimal, decimalText, roundHalfAway } from '../../../../src/domain/decimal.ts';

const COUNT = { kind: 'count', noun: 'Fälle' } as const;

describe('a value before it is rounded', () => {
  test.each([
    ['9920.6', COUNT, 0, '9.920,6'],
    ['579', COUNT, 1, '579'],
    ['0.0583634054', { kind: 'ratio' } as const, 1, '5,83634…\u00a0%'],
    ['0.189', { kind: 'ratio' } as const, 1, '18,9\u00a0%'],
    ['-1.335', { kind: 'euro' } as const, 0, '−1,335\u00a0€'],
  ])('%s', (text, unit, precision, expected) => {
    expect(unroundedText(decimal(text), unit, precision)).toBe(expected);
  });

  test('an endless fraction is cut off, not rounded, and says so', () => {
    expect(unroundedText(decimal(2).div(decimal(3)), COUNT, 0)).toBe('0,6666…');
  });

  test('a whole that was reached by way of thirds stays whole', () => {
    expect(unroundedText(decimal(1).div(decimal(3)).times(decimal(3)), COUNT, 0)).toBe('1');
  });

  test('shows the digits of thirty places, whatever the size of the fraction', () => {
    const whole = fc.oneof(fc.bigInt({ min: -1000n, max: 1000n }), fc.bigInt());
    const denominator = fc.oneof(
      fc.bigInt({ min: 1n, max: 2000n }),
      fc.bigInt({ min: 1n }),
      fc.constant(10n ** 35n),
    );
    fc.assert(
      fc.property(whole, denominator, fc.nat({ max: 4 }), (numerator, below, precision) => {
        const value = Decimal.of(numerator, below);
        const [places = '0', fraction = ''] = decimalText(roundHalfAway(value, 30)).split('.');
        const most = precision + 4;
        const cut = decimal(fraction === '' ? places : `${places}.${fraction.slice(0, most)}`);
        const shown = germanDigits(cut.toFixed(Math.min(fraction.length, most)));
        expect(unroundedNumber(value, precision)).toBe(fraction.length > most ? `${shown}…` : shown);
      }),
      { numRuns: 1_000 },
    );
  });
});
