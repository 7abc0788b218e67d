import { expect, test } from 'vitest';
import { decimalText, roundHalfAway } from '../../../src/domain/decimal.ts';
import type { Formula, Reported } from '../../../src/domain/formula.ts';
import { month, monthText, yearToDate } from '../../../src/domain/month.ts';
import { formulaFrom } from '../../support/goal-fixture.ts';
import { reportedTable } from '../../support/reported-table.ts';

const march = yearToDate(month('2020-03'));
const january = yearToDate(month('2020-01'));
const needs = (formula: Formula) =>
  formula.needs(march).map(({ metric, month: m }) => `${metric} ${monthText(m)}`);
const value = (formula: Formula, reported: Reported, months = march) => {
  const actual = formula.actual(reported, months);
  return actual && decimalText(roundHalfAway(actual, 6));
};

test('a flow adds up from January and needs every month', () => {
  const formula = formulaFrom({ art: 'fluss-kumuliert', messgroesse: 'zu' });
  expect(needs(formula)).toEqual(['zu 2020-01', 'zu 2020-02', 'zu 2020-03']);
  expect(value(formula, reportedTable({ zu: ['2020-01', '5', '0', '7'] }))).toBe('12');
});

test('the mean of 100, 110 and 120 is 110', () => {
  const formula = formulaFrom({ art: 'durchschnittsbestand', messgroesse: 'b' });
  expect(needs(formula)).toEqual(['b 2020-01', 'b 2020-02', 'b 2020-03']);
  expect(value(formula, reportedTable({ b: ['2020-01', '100', '110', '120'] }))).toBe('110');
  expect(formula.thinLine).toEqual(['b']);
});

test('a stock on its cut-off day needs only its last month', () => {
  const formula = formulaFrom({ art: 'stichtagsbestand', messgroesse: ['a', 'b'] });
  expect(needs(formula)).toEqual(['a 2020-03', 'b 2020-03']);
  expect(value(formula, reportedTable({ a: ['2020-03', '3'], b: ['2020-03', '4'] }))).toBe('7');
});

test('a single metric may be written without a list', () => {
  expect(needs(formulaFrom({ art: 'stichtagsbestand', messgroesse: 'a' }))).toEqual(['a 2020-03']);
});

test('a quota divides the flow since January by the mean stock of the previous months', () => {
  const formula = formulaFrom({ art: 'quote-fluss-bestand', zaehler: 'int', nenner: 'elb' });
  const reported = reportedTable({
    int: ['2020-01', '60', '100', '80'],
    elb: ['2019-12', '3900', '4000', '4100'],
  });
  expect(needs(formula).slice(3)).toEqual(['elb 2019-12', 'elb 2020-01', 'elb 2020-02']);
  expect(value(formula, reported)).toBe('0.06');
  expect(value(formula, reported, january)).toBe(
    decimalText(roundHalfAway(reported('int', month('2020-01')).div('3900'), 6)),
  );
});

test('a quota divides sums, not rates', () => {
  const formula = formulaFrom({
    art: 'quote-fluss-bestand',
    zaehler: 'int',
    nenner: 'elb',
    'verzug-monate': '0',
  });
  const reported = reportedTable({ int: ['2020-01', '10', '0', '0'], elb: ['2020-01', '10', '100', '100'] });
  expect(value(formula, reported)).toBe('0.142857');
});

test('a lag of zero takes the stock of the same months', () => {
  const formula = formulaFrom({
    art: 'quote-fluss-bestand',
    zaehler: 'int',
    nenner: 'elb',
    'verzug-monate': '0',
  });
  expect(needs(formula).slice(3)).toEqual(['elb 2020-01', 'elb 2020-02', 'elb 2020-03']);
});

test('an average stock delivered ready-made is taken as it comes', () => {
  const formula = formulaFrom({
    art: 'quote-fluss-bestand',
    zaehler: 'integrationen',
    nenner: 'elb_mittel',
    'nenner-ist': 'mittel',
  });
  expect(needs(formula)).toEqual([
    'integrationen 2020-01',
    'integrationen 2020-02',
    'integrationen 2020-03',
    'elb_mittel 2020-03',
  ]);
  const reported = reportedTable({
    integrationen: ['2020-01', '70', '90', '80'],
    elb_mittel: ['2020-01', '4100', '4050', '4000'],
  });
  expect(value(formula, reported)).toBe('0.06');
  expect(formula.wording).toContain('geliefert als Mittel bis zum Monat');
});

test('a quota names its integrations and its mean stock', () => {
  const formula = formulaFrom({ art: 'quote-fluss-bestand', zaehler: 'integrationen', nenner: 'elb' });
  const reported = reportedTable({ integrationen: ['2020-01', '121'], elb: ['2019-12', '9897'] });
  const parts = formula
    .parts?.(reported, january)
    .map((part) => [decimalText(part.value), part.label, part.precision]);
  expect(parts).toEqual([
    ['121', 'Integrationen', 0],
    ['9897', 'erwerbsfähige Leistungsberechtigte im Mittel', 0],
  ]);
});

test('a zero denominator is told, and the formula stays total', () => {
  const formula = formulaFrom({ art: 'quote-fluss-bestand', zaehler: 'int', nenner: 'elb' });
  const reported = reportedTable({ int: ['2020-01', '5'], elb: ['2019-12', '0'] });
  expect(formula.divisor?.(reported, january).metric).toBe('elb');
  expect(formula.divisor?.(reported, january).value.eq('0')).toBe(true);
  expect(value(formula, reported, january)).toBe('0');
});
