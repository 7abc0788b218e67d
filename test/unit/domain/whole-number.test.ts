import fc from 'fast-check';
import { expect, test } from 'vitest';
import { commonDivisor, placesOf, tenTo } from '../../../src/domain/whole-number.ts';

test('the greatest common divisor of small and of large numbers', () => {
  expect([commonDivisor(84n, -36n), commonDivisor(0n, 5n), commonDivisor(7n, 0n)]).toEqual([12n, 5n, 7n]);
  const large = 3n ** 80n;
  expect(commonDivisor(large * 7n, large * 11n)).toBe(large);
});

test('the greatest common divisor divides both, and nothing is left in common', () => {
  fc.assert(
    fc.property(fc.bigInt(), fc.bigInt({ min: 1n }), (one, other) => {
      const common = commonDivisor(one, other);
      expect([one % common, other % common]).toEqual([0n, 0n]);
      expect(commonDivisor(one / common, other / common)).toBe(1n);
    }),
  );
});

test('a fraction ends where its denominator is made of twos and fives', () => {
  expect([1n, 2n, 8n, 5n, 1000n, 40n, 3n, 6n, 70n].map(placesOf)).toEqual([
    0,
    1,
    3,
    1,
    3,
    3,
    null,
    null,
    null,
  ]);
});

test('powers of ten, near and far', () => {
  expect([tenTo(0), tenTo(3), tenTo(60)]).toEqual([1n, 1000n, 10n ** 60n]);
});
