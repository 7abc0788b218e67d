import { expect, test } from 'vitest';
import { add, atPlaces, count, divide, exact, plainText, rounded } from '../../support/oracle/exact.ts';
import * as german from '../../support/oracle/german.ts';

/** The oracle is believed, so its own arithmetic is worked out by hand here. */
test('thirds and sixths are kept', () => {
  const third = divide(count(1), count(3));
  const sixth = divide(count(1), count(6));
  expect(third && sixth && plainText(add(third, sixth))).toBe('0.5');
  expect(third && plainText(third)).toBe(`0.${'3'.repeat(40)}`);
  expect(divide(count(1), count(0))).toBeNull();
  expect(plainText(divide(count(7), count(-4)) ?? count(0))).toBe('-1.75');
});

test('halves are rounded away from zero, and what rounds to zero has no sign', () => {
  expect(rounded(exact('2.45'), 1)).toEqual({ negative: false, units: 25n });
  expect(rounded(exact('-2.45'), 1)).toEqual({ negative: true, units: 25n });
  expect(rounded(exact('-0.04'), 1)).toEqual({ negative: false, units: 0n });
  expect(plainText(atPlaces(exact('-0.5'), 0))).toBe('-1');
});

test('German text has its dots, its comma and its true minus', () => {
  expect(german.number(exact('38219839'), 0)).toBe('38.219.839');
  expect(german.number(exact('-1234.5'), 2)).toBe('−1.234,50');
  expect([german.signedPercent(exact('-0.18666')), german.percent(exact('0.9995'))]).toEqual([
    '−18,7\u00a0%',
    '100,0\u00a0%',
  ]);
});
