import { describe, expect, test } from 'vitest';
import { type Bounds, determinedCells, type Equation, equation } from '../../support/disclosure-solver.ts';

const ANY: Bounds = { least: 0n, most: null };
const SMALL: Bounds = { least: 1n, most: 2n };
const solved = (equations: readonly Equation[], bounds: Readonly<Record<string, Bounds>> = {}) =>
  Object.fromEntries(determinedCells(equations, (cell) => bounds[cell] ?? ANY));

describe('the attacker', () => {
  test('subtracts what is shown from the total', () => {
    expect(solved([equation(['a', 'b'], 9), equation(['a'], 7)])).toEqual({ a: 7n, b: 2n });
  });

  test('learns nothing about two of which only the sum is known', () => {
    expect(solved([equation(['a', 'b', 'c'], 9), equation(['a'], 5)])).toEqual({ a: 5n });
  });

  test('knows that two small ones whose sum is two are one and one, and those of four two and two', () => {
    expect(solved([equation(['a', 'b'], 2)], { a: SMALL, b: SMALL })).toEqual({ a: 1n, b: 1n });
    expect(solved([equation(['a', 'b'], 4)], { a: SMALL, b: SMALL })).toEqual({ a: 2n, b: 2n });
    expect(solved([equation(['a', 'b'], 3)], { a: SMALL, b: SMALL })).toEqual({});
  });

  test('knows that nothing can be less than nothing', () => {
    expect(solved([equation(['a', 'b'], 0)])).toEqual({ a: 0n, b: 0n });
  });

  test('takes the difference of two cumulated figures', () => {
    const [january, february] = [equation(['jan'], 4), equation(['jan', 'feb'], 6)];
    expect(solved([january, february])).toEqual({ jan: 4n, feb: 2n });
  });

  test('solves three sums of two', () => {
    const sums = [equation(['a', 'b'], 3), equation(['b', 'c'], 5), equation(['a', 'c'], 4)];
    expect(solved(sums)).toEqual({ a: 1n, b: 2n, c: 3n });
  });

  test('notices readings that contradict each other', () => {
    expect(() => solved([equation(['a'], 4), equation(['a'], 5)])).toThrow('contradict each other at a');
  });
});
