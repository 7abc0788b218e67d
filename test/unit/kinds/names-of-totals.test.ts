import { describe, expect, test } from 'vitest';
import { decimal } from '../../../src/domain/decimal.ts';
import { month, yearToDate } from '../../../src/domain/month.ts';
import { calculationSchema, formulaOf } from '../../../src/kinds/index.ts';

const LABELS: Readonly<Record<string, string>> = {
  int_w: 'Integrationen Frauen',
  int_m: 'Integrationen Männer',
  elb_w: 'eLb Frauen',
  elb_m: 'eLb Männer',
  elb_d: 'eLb divers',
};

function partsOf(calculation: object) {
  const formula = formulaOf(calculationSchema.parse(calculation), (metric) => LABELS[metric] ?? metric);
  return formula.parts?.(() => decimal(10), yearToDate(month('2020-02'))) ?? [];
}

const sides = { zaehler: ['int_w', 'int_m'], nenner: ['elb_w', 'elb_m', 'elb_d'] };

describe('a total of several metrics', () => {
  test.each([
    ['quote-fluss-bestand', ' im Mittel'],
    ['durchschnittsrate', ' (Summe der Monate)'],
    ['quote-bestand', ''],
  ])('is called by all their names, never by the first alone: %s', (art, suffix) => {
    expect(partsOf({ art, ...sides }).map(({ label }) => label)).toEqual([
      'Integrationen Frauen und Integrationen Männer',
      `eLb Frauen, eLb Männer und eLb divers${suffix}`,
    ]);
  });

  test('is called by the agreement’s own word where it has one', () => {
    const words = { 'zaehler-wort': 'Integrationen', 'nenner-wort': 'eLb' };
    const parts = partsOf({ art: 'quote-fluss-bestand', ...sides, ...words });
    expect(parts.map(({ label }) => label)).toEqual(['Integrationen', 'eLb im Mittel']);
  });

  test('names every metric it is made of, and is no namesake of one of them', () => {
    const parts = partsOf({ art: 'quote-fluss-bestand', ...sides, zaehler: 'elb_w' });
    expect(parts.map(({ key, summands }) => [key, summands])).toEqual([
      ['elb_w', undefined],
      ['elb_w-elb_m-elb_d', ['elb_w', 'elb_m', 'elb_d']],
    ]);
  });
});
