import { describe, expect, test } from 'vitest';
import { differsByRounding } from '../../../../src/compose/view/rounding-note.ts';

const none = { actual: [], plan: [], variance: [], summands: [] };

describe('the note on rounding', () => {
  test('stands where printed Ist less printed Soll is not the printed deviation', () => {
    expect(differsByRounding({ ...none, actual: ['5,8'], plan: ['7,2'], variance: ['−1,3'] })).toBe(true);
    expect(differsByRounding({ ...none, actual: ['7.457'], plan: ['7.428'], variance: ['+28'] })).toBe(true);
  });

  test('and where printed months do not add up to the printed sum', () => {
    expect(differsByRounding({ ...none, actual: ['3.274', '6.547'], summands: ['3.274', '3.272'] })).toBe(
      true,
    );
  });

  test('not where everything adds up, nor where there is nothing to add', () => {
    const rows = {
      actual: ['116', '215', 'k. A.'],
      plan: ['119', '221', ''],
      variance: ['−3', '−6', ''],
      summands: ['116', '99', '94\u00a0v'],
    };
    expect(differsByRounding(rows)).toBe(false);
    expect(differsByRounding({ ...none, actual: ['20'], plan: ['20'], variance: ['±0'] })).toBe(false);
  });
});
