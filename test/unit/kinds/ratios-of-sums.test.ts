import { describe, expect, test } from 'vitest';
import { decimalText, roundHalfAway } from '../../../src/domain/decimal.ts';
import type { Formula, Reported } from '../../../src/domain/formula.ts';
import { month, monthText, yearToDate } from '../../../src/domain/month.ts';
import { formulaFrom } from '../../support/goal-fixture.ts';
import { reportedTable } from '../../support/reported-table.ts';

const march = yearToDate(month('2020-03'));
const value = (formula: Formula, reported: Reported) => {
  const actual = formula.actual(reported, march);
  return actual && decimalText(roundHalfAway(actual, 6));
};
const needs = (formula: Formula) =>
  formula.needs(march).map(({ metric, month: m }) => `${metric} ${monthText(m)}`);
const parts = (formula: Formula, reported: Reported) =>
  formula.parts?.(reported, march).map((part) => `${decimalText(part.value)} ${part.label}`);

describe('a quota of two stocks', () => {
  const sides = { art: 'quote-bestand', zaehler: 'aktiv', nenner: 'lzb' };
  const reported = reportedTable({
    aktiv: ['2020-01', '10', '30', '10'],
    lzb: ['2020-01', '100', '100', '50'],
  });

  test('of the month needs this month alone', () => {
    const formula = formulaFrom(sides);
    expect(needs(formula)).toEqual(['aktiv 2020-03', 'lzb 2020-03']);
    expect(value(formula, reported)).toBe('0.2');
    expect(formula.level).toBe(true);
  });

  test('of a period divides sums and averages no quota', () => {
    const formula = formulaFrom({
      ...sides,
      wert: 'zeitraum',
      'zaehler-wort': 'aktiviert',
      'nenner-wort': 'LZB',
    });
    expect(needs(formula)).toHaveLength(6);
    const uneven = reportedTable({
      aktiv: ['2020-01', '10', '30', '40'],
      lzb: ['2020-01', '100', '100', '50'],
    });
    expect(value(formula, uneven)).toBe('0.32');
    expect(parts(formula, uneven)).toEqual(['80 aktiviert (Summe der Monate)', '250 LZB (Summe der Monate)']);
  });

  test('of nobody is a zero denominator', () => {
    const nobody = reportedTable({ aktiv: ['2020-01', '0', '0', '0'], lzb: ['2020-01', '0', '0', '0'] });
    expect(formulaFrom(sides).divisor?.(nobody, march)).toMatchObject({ metric: 'lzb' });
    expect(formulaFrom(sides).divisor?.(nobody, march).value.eq('0')).toBe(true);
  });
});

describe('an average rate', () => {
  const inflow = { art: 'durchschnittsrate', zaehler: 'zugang', nenner: 'elb' };
  const reported = reportedTable({
    zugang: ['2020-01', '10', '20', '60'],
    elb: ['2019-12', '1000', '100', '200', '300'],
  });

  test('is the stock-weighted mean of the monthly rates, the ratio of sums, not their plain mean', () => {
    const formula = formulaFrom(inflow);
    expect(value(formula, reported)).toBe('0.15');
    const weighted = (0.1 * 100 + 0.1 * 200 + 0.2 * 300) / 600;
    expect(weighted).toBeCloseTo(0.15);
    const plainMean = (0.1 + 0.1 + 0.2) / 3;
    expect(plainMean).not.toBeCloseTo(0.15);
  });

  test('of leaving takes the stock of the previous month', () => {
    const formula = formulaFrom({ ...inflow, 'verzug-monate': '1' });
    expect(needs(formula).slice(3)).toEqual(['elb 2019-12', 'elb 2020-01', 'elb 2020-02']);
    expect(value(formula, reported)).toBe('0.069231');
  });

  test('names its two sums', () => {
    expect(
      parts(formulaFrom({ ...inflow, 'zaehler-wort': 'Zugänge', 'nenner-wort': 'eLb' }), reported),
    ).toEqual(['90 Zugänge', '600 eLb (Summe der Monate)']);
    expect(formulaFrom(inflow).wording).toContain('÷ Summe von');
  });

  test('of an empty stock is a zero denominator', () => {
    const empty = reportedTable({ zugang: ['2020-01', '1', '1', '1'], elb: ['2020-01', '0', '0', '0'] });
    expect(formulaFrom(inflow).divisor?.(empty, march).value.eq('0')).toBe(true);
  });
});

describe('women and men as one', () => {
  const reported = reportedTable({
    int_w: ['2020-01', '1', '1', '1'],
    int_m: ['2020-01', '30', '30', '30'],
    elb_w: ['2019-12', '100', '100', '100'],
    elb_m: ['2019-12', '300', '300', '300'],
  });

  test('a total quota is the ratio of sums, never the mean of the quotas', () => {
    const formula = formulaFrom({
      art: 'quote-fluss-bestand',
      zaehler: ['int_w', 'int_m'],
      nenner: ['elb_w', 'elb_m'],
    });
    expect(value(formula, reported)).toBe('0.2325');
    const meanOfQuotas = (3 / 100 + 90 / 300) / 2;
    expect(meanOfQuotas).toBeCloseTo(0.165);
    expect(needs(formula).slice(0, 4)).toEqual([
      'int_w 2020-01',
      'int_m 2020-01',
      'int_w 2020-02',
      'int_m 2020-02',
    ]);
    expect(formula.wording).toContain('„int_w“ + „int_m“');
  });

  test('a flow adds them up month by month', () => {
    expect(value(formulaFrom({ art: 'fluss-kumuliert', messgroesse: ['int_w', 'int_m'] }), reported)).toBe(
      '93',
    );
  });
});
