import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { expressionText } from '../../../src/compose/derivation/expression-text.ts';
import { decimal, decimalText, mean, sum } from '../../../src/domain/decimal.ts';
import { expressionOf, traced } from '../../../src/domain/traced-decimal.ts';

const given = (...values: readonly number[]) => values.map((value) => traced(decimal(value)));

function written(value: ReturnType<typeof decimal>): string {
  const expression = expressionOf(value);
  return expression === null ? '' : expressionText(expression, ({ value: own }) => decimalText(own));
}

describe('a traced quantity writes how it was calculated', () => {
  test('a sum names only what was added', () => {
    expect(written(sum(given(116, 99, 94)))).toBe('116 + 99 + 94');
  });

  test('a ratio of a sum and a mean has the parentheses that arithmetic needs, and no more', () => {
    const ratio = sum(given(121, 127)).div(mean(given(9897, 9934)));
    expect(written(ratio)).toBe('(121 + 127) ÷ ((9897 + 9934) ÷ 2)');
  });

  test('a difference keeps the side that would change its meaning together', () => {
    const [a, b, c] = given(10, 4, 3);
    expect(a && b && c && written(a.minus(b.minus(c)))).toBe('10 − (4 − 3)');
    expect(a && b && c && written(a.minus(b).minus(c))).toBe('10 − 4 − 3');
    expect(a && b && c && written(a.times(b.div(c)))).toBe('10 × 4 ÷ 3');
    expect(a && b && c && written(a.div(b.times(c)))).toBe('10 ÷ (4 × 3)');
  });

  test('what was never traced has nothing to tell', () => {
    expect(expressionOf(decimal(5))).toBeNull();
  });

  test('it counts like any other', () => {
    const whole = fc.integer({ min: -10_000, max: 10_000 });
    fc.assert(
      fc.property(fc.array(whole, { minLength: 1 }), whole, (values, other) => {
        const plain = sum(values.map(decimal))
          .times(decimal(other))
          .minus(mean(values.map(decimal)));
        const known = sum(given(...values))
          .times(decimal(other))
          .minus(mean(given(...values)));
        expect(decimalText(known)).toBe(decimalText(plain));
      }),
    );
  });
});
