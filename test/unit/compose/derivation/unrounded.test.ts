import { describe, expect, test } from 'vitest';
import { unroundedText } from '../../../../src/compose/derivation/unrounded.ts';
import { decimal } from '../../../../src/domain/decimal.ts';

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
});
