import { expect, test } from 'vitest';
import { Remembered } from '../../../../src/render/tagged/remembered.ts';

test('what is asked for again and again outlives what came once', () => {
  const remembered = new Remembered<number, { readonly square: number }>(10);
  remembered.set(0, { square: 0 });
  for (let number = 1; number <= 100; number += 1) {
    remembered.set(number, { square: number * number });
    expect(remembered.get(0)).toEqual({ square: 0 });
  }
  expect(remembered.get(1)).toBeUndefined();
  expect(remembered.get(100)).toEqual({ square: 10_000 });
});

test('never holds more than it was told', () => {
  const remembered = new Remembered<number, object>(10);
  for (let number = 0; number < 1000; number += 1) remembered.set(number, {});
  const held = Array.from({ length: 1000 }, (_, number) => remembered.get(number)).filter(Boolean);
  expect(held.length).toBeLessThanOrEqual(10);
});
