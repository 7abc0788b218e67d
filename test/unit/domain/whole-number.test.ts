import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  added,
  commonDivisor,
  divided,
  multiplied,
  negated,
  placesOf,
  tenTo,
  whole,
  wholeIn,
} from '../../../src/domain/whole-number.ts';

/** Small ones, ones beyond plain numbers, and those at the border between the two. */
const wholes = fc.oneof(
  fc.bigInt({ min: -1000n, max: 1000n }),
  fc.bigInt(),
  fc.bigInt({ min: 2n ** 53n - 5n, max: 2n ** 53n + 5n }),
  fc.bigInt({ min: -(2n ** 53n) - 5n, max: -(2n ** 53n) + 5n }),
  fc.bigInt({ min: 94906260n, max: 94906270n }), // their squares lie at 2^53
);
const positive = wholes.map((value) => (value < 0n ? -value : value) + 1n);

describe('a whole number', () => {
  test('is plain while it is safe, and has one form', () => {
    expect([whole(2n ** 53n - 1n), whole(2n ** 53n), whole(-(2n ** 53n))]).toEqual([
      Number.MAX_SAFE_INTEGER,
      2n ** 53n,
      -(2n ** 53n),
    ]);
    expect([wholeIn('-0'), wholeIn('0042'), wholeIn('9007199254740993')]).toEqual([0, 42, 9007199254740993n]);
  });

  test('is added, multiplied, divided and negated as a BigInt is, at whichever size', () => {
    fc.assert(
      fc.property(wholes, wholes, positive, (one, other, divisor) => {
        expect([
          added(whole(one), whole(other)),
          multiplied(whole(one), whole(other)),
          divided(whole(one), whole(divisor)),
          negated(whole(one)),
        ]).toEqual([one + other, one * other, one / divisor, -one].map(whole));
      }),
      { numRuns: 2_000 },
    );
  });

  test('is read from its digits', () => {
    fc.assert(fc.property(wholes, (value) => wholeIn(String(value)) === whole(value)));
  });
});

test('the greatest common divisor of small and of large numbers', () => {
  expect([commonDivisor(84, -36), commonDivisor(0, 5), commonDivisor(7, 0)]).toEqual([12, 5, 7]);
  const large = 3n ** 80n;
  expect(commonDivisor(large * 7n, large * 11n)).toBe(large);
});

test('the greatest common divisor divides both, and nothing is left in common', () => {
  fc.assert(
    fc.property(wholes, positive, (one, other) => {
      const common = BigInt(commonDivisor(whole(one), whole(other)));
      expect([one % common, other % common]).toEqual([0n, 0n]);
      expect(commonDivisor(whole(one / common), whole(other / common))).toBe(1);
    }),
  );
});

test('a fraction ends where its denominator is made of twos and fives', () => {
  const denominators = [1, 2, 8, 5, 1000, 40, 3, 6, 70, 10n ** 30n, 3n * 10n ** 30n];
  expect(denominators.map(placesOf)).toEqual([0, 1, 3, 1, 3, 3, null, null, null, 30, null]);
});

test('powers of ten, near and far', () => {
  expect([tenTo(0), tenTo(3), tenTo(60)]).toEqual([1, 1000, 10n ** 60n]);
});
