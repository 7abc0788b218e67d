import { describe, expect, test } from 'vitest';
import { decimal, decimalText, roundHalfAway } from '../../../src/domain/decimal.ts';
import type { Formula, Reported } from '../../../src/domain/formula.ts';
import { month, monthText, yearToDate } from '../../../src/domain/month.ts';
import { monthOverMonth, monthQuota, rollingQuota, rollingRate } from '../../../src/kinds/month-value.ts';
import { formulaFrom } from '../../support/goal-fixture.ts';
import { reportedTable } from '../../support/reported-table.ts';

const label = (metric: string) => metric;
const sides = { zaehler: 'int', nenner: 'elb', 'verzug-monate': 1 };
const needs = (formula: Formula, text: string) =>
  formula.needs(yearToDate(month(text))).map(({ metric, month: m }) => `${metric} ${monthText(m)}`);
const value = (formula: Formula, reported: Reported, text: string) => {
  const actual = formula.actual(reported, yearToDate(month(text)));
  return actual && decimalText(roundHalfAway(actual, 6));
};

describe('the twelve months of K2', () => {
  test('run across the turn of the year, and their stocks lie one month earlier', () => {
    const needed = needs(rollingQuota(sides, label), '2020-05');
    expect(needed).toHaveLength(24);
    expect([needed[0], needed[11]]).toEqual(['int 2019-06', 'int 2020-05']);
    expect([needed[12], needed[23]]).toEqual(['elb 2019-05', 'elb 2020-04']);
  });

  test('with a lag of zero take the stocks of the same months', () => {
    const needed = needs(rollingQuota({ ...sides, 'verzug-monate': 0 }, label), '2020-05');
    expect([needed[12], needed[23]]).toEqual(['elb 2019-06', 'elb 2020-05']);
  });

  test('divide the sum of the flow by the mean stock', () => {
    const reported = reportedTable({
      int: ['2019-06', '12', ...Array(11).fill('0')],
      elb: ['2019-05', '6', '18', ...Array(10).fill('12')],
    });
    expect(value(rollingQuota(sides, label), reported, '2020-05')).toBe('1');
  });

  test('and its year-progress value coincide in December, and only then', () => {
    const uneven: Reported = (metric, at) => decimal(metric === 'int' ? (at % 7) + 1 : 100 + (at % 5));
    const progress = formulaFrom({ art: 'quote-fluss-bestand', zaehler: 'int', nenner: 'elb' });
    const rolling = rollingQuota(sides, label);
    const both = (text: string) => [value(progress, uneven, text), value(rolling, uneven, text)];
    const [december, sameAgain] = both('2020-12');
    expect(december).toBe(sameAgain);
    const [november, other] = both('2020-11');
    expect(november).not.toBe(other);
  });
});

test('an average rate over twelve months is the ratio of their sums', () => {
  const reported = reportedTable({
    zu: ['2019-06', '10', ...Array(10).fill('0'), '90'],
    b: ['2019-06', '100', ...Array(10).fill('0'), '300'],
  });
  const rate = rollingRate({ zaehler: 'zu', nenner: 'b', 'verzug-monate': 0 }, label);
  expect(value(rate, reported, '2020-05')).toBe('0.25');
});

describe('K1 and K3', () => {
  const formula = monthOverMonth('lzb', label);

  test('hold the month against the same month of the prior year alone', () => {
    expect(needs(formula, '2020-05')).toEqual(['lzb 2020-05', 'lzb 2019-05']);
    const reported = reportedTable({ lzb: ['2019-05', '7702', ...Array(11).fill('1'), '7437'] });
    expect(value(formula, reported, '2020-05')).toBe('-0.034407');
  });

  test('of a leap February are compared with the February before, day count or not', () => {
    expect(needs(formula, '2020-02')).toEqual(['lzb 2020-02', 'lzb 2019-02']);
  });

  test('cannot be formed from a zero base', () => {
    const reported = reportedTable({ lzb: ['2019-05', '0', ...Array(11).fill('1'), '3'] });
    expect(formula.divisor?.(reported, yearToDate(month('2020-05'))).value.eq('0')).toBe(true);
  });
});

test('the activation quota is that of the month', () => {
  const formula = monthQuota({ zaehler: 'aktiv', nenner: 'lzb' }, label);
  expect(needs(formula, '2020-05')).toEqual(['aktiv 2020-05', 'lzb 2020-05']);
  expect(value(formula, reportedTable({ aktiv: ['2020-05', '3'], lzb: ['2020-05', '12'] }), '2020-05')).toBe(
    '0.25',
  );
});
