import { describe, expect, test } from 'vitest';
import type { ChartSpec } from '../../../../src/domain/chart-spec.ts';
import { valueRange } from '../../../../src/render/chart/range.ts';
import { sampleChart } from '../../../support/report-of.ts';

function chart(values: readonly number[], limit: number | null): ChartSpec {
  const [row] = sampleChart('I.1').rows;
  if (!row) throw new RangeError('no row');
  return {
    ...sampleChart('I.1'),
    rows: values.map((value) => ({ ...row, value, plan: null })),
    limit: limit === null ? null : { value: limit, label: '' },
  };
}

describe('the stretch of numbers under columns', () => {
  test('begins at zero where nothing is negative, with room for a label above', () => {
    expect(valueRange(chart([5, 8], 10), 100, 20)).toEqual({ min: 0, max: 12.5 });
  });

  test('reaches below the deepest change, and keeps the room above the axis', () => {
    const { min, max } = valueRange(chart([-3, -1], -4), 103, 20);
    expect(min).toBeLessThan(-4);
    expect(max).toBeCloseTo(1);
    expect((max - min) * 20).toBeCloseTo(103);
  });

  test('holds changes of both signs', () => {
    const { min, max } = valueRange(chart([-2, 2], null), 103, 20);
    expect(min).toBeLessThan(-2);
    expect(max).toBeGreaterThan(2);
  });
});
