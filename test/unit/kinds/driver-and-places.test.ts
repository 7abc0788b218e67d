import { describe, expect, test } from 'vitest';
import { decimalText, roundHalfAway } from '../../../src/domain/decimal.ts';
import type { Formula, Reported } from '../../../src/domain/formula.ts';
import { month, monthText, yearToDate } from '../../../src/domain/month.ts';
import { formulaFrom } from '../../support/goal-fixture.ts';
import { reportedTable } from '../../support/reported-table.ts';

const march = yearToDate(month('2020-03'));
const value = (formula: Formula, reported: Reported, months = march) => {
  const actual = formula.actual(reported, months);
  return actual && decimalText(roundHalfAway(actual, 6));
};
const parts = (formula: Formula, reported: Reported) =>
  formula.parts?.(reported, march).map((part) => [decimalText(part.value), part.label, part.precision]);

describe('cases per driver', () => {
  const words = { 'zaehler-wort': 'BG', 'bezug-wort': 'Coaches' };
  const admitted = formulaFrom({ art: 'je-bezugsgroesse', zaehler: 'neu', bezug: 'coaches', ...words });
  const inCare = formulaFrom({ art: 'stichtag-je-bezugsgroesse', zaehler: 'bg', bezug: 'coaches', ...words });

  test('a vacancy counts with its months', () => {
    const reported = reportedTable({ neu: ['2020-01', '8', '7', '6'], coaches: ['2020-01', '4', '4', '2'] });
    expect(value(admitted, reported)).toBe('6.3');
    expect(parts(admitted, reported)).toEqual([
      ['21', 'BG', 0],
      ['3.3333333333333333333333333333333333333333', 'Coaches im Mittel', 3],
    ]);
  });

  test('a mean shows no more decimal places than it has', () => {
    const whole = reportedTable({ neu: ['2020-01', '8', '7', '6'], coaches: ['2020-01', '4', '4', '4'] });
    expect(parts(admitted, whole)?.[1]).toEqual(['4', 'Coaches im Mittel', 0]);
    const half = reportedTable({
      neu: ['2020-01', '8', '7', '6'],
      coaches: ['2020-01', '4', '4', '2.5'],
    });
    expect(parts(admitted, half)?.[1]).toEqual(['3.5', 'Coaches im Mittel', 1]);
  });

  test('a stock per driver looks at the last day alone', () => {
    const reported = reportedTable({ bg: ['2020-03', '74'], coaches: ['2020-03', '3'] });
    expect(value(inCare, reported)).toBe('24.666667');
    expect(parts(inCare, reported)).toEqual([
      ['74', 'BG', 0],
      ['3', 'Coaches', 0],
    ]);
  });

  test('without own words the labels of the metrics are printed', () => {
    const plain = formulaFrom({ art: 'je-bezugsgroesse', zaehler: 'bg_aufgenommen', bezug: 'coaches' });
    const reported = reportedTable({
      bg_aufgenommen: ['2020-01', '8', '7', '6'],
      coaches: ['2020-01', '4', '4', '4'],
    });
    expect(parts(plain, reported)?.[0]?.[1]).toBe('aufgenommene Bedarfsgemeinschaften');
  });

  test('no coach at all is a zero denominator', () => {
    const reported = reportedTable({ neu: ['2020-01', '1', '1', '1'], coaches: ['2020-01', '0', '0', '0'] });
    expect(admitted.divisor?.(reported, march).value.eq('0')).toBe(true);
    expect(value(admitted, reported)).toBe('0');
  });
});

describe('places with steps', () => {
  const stabil = formulaFrom({
    art: 'plaetze-gestuft',
    standorte: [
      {
        name: 'Sangerhausen',
        belegt: 'sgh',
        'plaetze-geliefert': 'sgh_plaetze',
        stufen: [
          { ab: '2020-02', plaetze: '15' },
          { ab: '2019-01', plaetze: '20' },
        ],
        'ab-hinweis': 'Beginn nicht vereinbart',
      },
      { name: 'Eisleben', belegt: 'eil', stufen: [{ ab: '2020-01', plaetze: '30' }] },
    ],
  });
  const reported = reportedTable({ sgh: ['2020-03', '13'], eil: ['2020-03', '22'] });
  const capacity = (text: string) => stabil.capacity && decimalText(stabil.capacity(month(text)));

  test('a step in the middle of a quarter holds from its month on, at its site alone', () => {
    expect(['2020-01', '2020-02', '2020-03'].map(capacity)).toEqual(['50', '45', '45']);
  });

  test('before the first step a site has no places', () => {
    expect(capacity('2018-12')).toBe('0');
    expect(capacity('2019-12')).toBe('20');
  });

  test('occupied places are those of the last month over all sites', () => {
    expect(stabil.needs(march).map(({ metric, month: m }) => `${metric} ${monthText(m)}`)).toEqual([
      'sgh 2020-03',
      'eil 2020-03',
    ]);
    expect(value(stabil, reported)).toBe('35');
    const sites = stabil.sites?.(reported, march);
    expect(sites?.map((site) => `${site.name} ${site.occupied} von ${site.capacity}`)).toEqual([
      'Sangerhausen 13 von 15',
      'Eisleben 22 von 30',
    ]);
  });

  test('delivered places are named with the places agreed', () => {
    const [places, ...others] = stabil.reportedPlaces ?? [];
    expect(others).toEqual([]);
    expect(places?.metric).toBe('sgh_plaetze');
    expect(places && decimalText(places.agreed(month('2020-02')))).toBe('15');
  });

  test('the wording tells the steps in their order and what is open about them', () => {
    expect(stabil.wording).toContain('Sangerhausen: 20 ab 1/2019, 15 ab 2/2020 – Beginn nicht vereinbart');
  });
});

describe('a goal without figures', () => {
  test('has no value where nothing is reported', () => {
    const formula = formulaFrom({ art: 'qualitativ' });
    expect(formula.needs(march)).toEqual([]);
    expect(value(formula, reportedTable({}))).toBeNull();
  });

  test('tells its participants by site', () => {
    const formula = formulaFrom({
      art: 'qualitativ',
      angaben: [
        { messgroesse: 'eil', standort: 'Eisleben' },
        { messgroesse: 'sgh', standort: 'Sangerhausen' },
      ],
    });
    const reported = reportedTable({ eil: ['2020-03', '22'], sgh: ['2020-03', '19'] });
    expect(value(formula, reported)).toBe('41');
    expect(formula.sites?.(reported, march).map(({ name, capacity }) => [name, capacity])).toEqual([
      ['Eisleben', null],
      ['Sangerhausen', null],
    ]);
  });
});
