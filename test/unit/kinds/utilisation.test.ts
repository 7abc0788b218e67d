import { describe, expect, test } from 'vitest';
import { decimal, decimalText } from '../../../src/domain/decimal.ts';
import { month, yearToDate } from '../../../src/domain/month.ts';
import { assessmentOf, percent, shown } from '../../support/assessed.ts';
import { draftWith, series } from '../../support/draft-fixture.ts';
import { formulaFrom, goal } from '../../support/goal-fixture.ts';
import { reportedTable } from '../../support/reported-table.ts';

const march = yearToDate(month('2020-03'));
const stabil = {
  art: 'auslastung-gestuft',
  standorte: [
    {
      name: 'Sangerhausen',
      belegt: 'sgh',
      'plaetze-geliefert': 'sgh_plaetze',
      stufen: [
        { ab: '2019-01', plaetze: '20' },
        { ab: '2020-02', plaetze: '15' },
      ],
    },
    { name: 'Eisleben', belegt: 'eil', stufen: [{ ab: '2019-01', plaetze: '30' }] },
  ],
};

describe('utilisation of stepped places', () => {
  const formula = formulaFrom(stabil);
  const reported = reportedTable({ sgh: ['2020-01', '10', '15', '15'], eil: ['2020-01', '30', '6', '9'] });

  test('with a capacity step in the middle of a quarter and two sites is Σ occupied ÷ Σ places', () => {
    expect(shown(formula.actual(reported, march), 6)).toBe('0.607143'); // 85 ÷ 140
    const meanOfSites = (40 / 50 + 45 / 90) / 2;
    expect(meanOfSites).not.toBeCloseTo(85 / 140);
  });

  test('tells both sums and each site', () => {
    const parts = formula
      .parts?.(reported, march)
      .map(({ value, label }) => `${decimalText(value)} ${label}`);
    expect(parts).toEqual([
      '85 belegte Platzmonate',
      '140 Platzmonate',
      '0.8 am Standort Sangerhausen',
      '0.5 am Standort Eisleben',
    ]);
  });

  test('before the first step there are no places to divide by', () => {
    const before = yearToDate(month('2018-02'));
    const none = reportedTable({ sgh: ['2018-01', '0', '0'], eil: ['2018-01', '0', '0'] });
    expect(formula.divisor?.(none, before).value.eq('0')).toBe(true);
  });

  test('names who agreed the utilisation, and the places each site delivers', () => {
    const source = 'Beschluss des RAK vom 12.02.2020';
    expect(formulaFrom({ ...stabil, 'auslastungsziel-quelle': source }).wording).toContain(
      `Auslastungsziel: ${source}`,
    );
    expect(formula.reportedPlaces?.map(({ metric }) => metric)).toEqual(['sgh_plaetze']);
  });

  test('is judged against an agreed utilisation that holds all year', () => {
    const judgedGoal = goal('I.1', stabil, {
      unit: { kind: 'ratio' },
      precision: 1,
      planPath: 'linear',
      outlook: 'none',
      target: decimal('0.6'),
    });
    const months = [...series('sgh', 2020, [10, 15, 15]), ...series('eil', 2020, [30, 6, 9])];
    const { judged } = assessmentOf(draftWith('2020-03', [judgedGoal], months));
    expect([percent(judged?.actual), percent(judged?.plan), judged?.rating]).toEqual([
      '60.7',
      '60.0',
      'on-plan',
    ]);
  });
});
