import { describe, expect, test } from 'vitest';
import { check } from '../../../src/check/check.ts';
import { decimal } from '../../../src/domain/decimal.ts';
import { month, monthText, yearToDate } from '../../../src/domain/month.ts';
import { agreedAs, level, plan } from '../../support/agreed.ts';
import { assessmentOf, exact, percent } from '../../support/assessed.ts';
import { draftWith, series } from '../../support/draft-fixture.ts';
import { formulaFrom, goal } from '../../support/goal-fixture.ts';

const months = (first: number) => Array.from({ length: 12 }, (_, at) => first + at);
const february = yearToDate(month('2020-02'));

test('a change rate names the same months of the prior year', () => {
  const formula = formulaFrom({ art: 'veraenderungsrate', messgroesse: 'llu_eur' });
  expect(formula.needs(february).map(({ month: m }) => monthText(m))).toEqual([
    '2020-01',
    '2020-02',
    '2019-01',
    '2019-02',
  ]);
});

describe('K1 and K3 as change to the prior year', () => {
  const change = (art: object, target: string) =>
    goal(
      'I.1',
      { art: 'veraenderungsrate', messgroesse: 'llu_eur', ...art },
      {
        unit: { kind: 'ratio' },
        precision: 1,
        direction: 'at-most',
        planPath: 'linear',
        outlook: 'none',
        target: decimal(target),
      },
    );
  const years = [
    ...series('llu_eur', 2019, ['200', '300', ...Array(10).fill('0')]),
    ...series('llu_eur', 2020, ['210', '280']),
  ];

  test('compare cumulated euros with the same months, in percent and not in points', () => {
    const { judged } = assessmentOf(draftWith('2020-02', [change({}, '0')], years));
    expect(percent(judged?.actual)).toBe('-2.0');
    expect(judged?.parts.map(({ value, label }) => `${exact(value)} ${label}`)).toEqual([
      '490 llu_eur (Summe seit Januar)',
      '500 llu_eur im Vorjahreszeitraum',
    ]);
  });

  test('compare mean stocks where the measure is a stock', () => {
    const { judged } = assessmentOf(draftWith('2020-02', [change({ aus: 'mittel' }, '0')], years));
    expect(percent(judged?.actual)).toBe('-2.0');
  });

  test('hold their target all year, and are attained by level: 98 against 97, not two thirds', () => {
    const { judged, months } = assessmentOf(draftWith('2020-02', [change({}, '-0.03')], years));
    expect(months.map(({ plan }) => percent(plan))).toEqual(Array(12).fill('-3.0'));
    expect(percent(judged?.variance)).toBe('1.0');
    expect(judged?.relativeVariance).toBeNull();
    expect(percent(judged?.attainment)).toBe('99.0');
    expect(judged?.rating).toBe('near');
  });

  test('follow no shares of earlier years, neither in the plan nor in the outlook that is chosen for them', () => {
    const history = [2017, 2018, 2019].flatMap((year) => series('llu_eur', year, months(year - 1900)));
    const values = [...history, ...series('llu_eur', 2020, months(130).slice(0, 6))];
    const automatic = agreedAs(
      { ...change({}, '0'), outlook: 'automatic' },
      level('-0.03'),
      plan('automatic'),
    );
    const { outlook, indicator } = assessmentOf(draftWith('2020-06', [automatic], values));
    expect([indicator.planPath, outlook.method]).toEqual(['linear', 'run-rate']);
    expect(outlook.backTests.map(({ method }) => method)).toEqual(['run-rate']);
  });

  test('ask for no change of the year before', () => {
    const { judged } = assessmentOf(draftWith('2020-02', [change({}, '0')], years));
    expect(judged?.priorYear).toBeNull();
  });

  test('tell a month of the prior year that is not there, at the goal', () => {
    const short = series('llu_eur', 2020, ['210', '280']);
    const { diagnostics } = check(draftWith('2020-02', [change({}, '0')], short));
    expect(diagnostics.map(({ code, message }) => `${code} ${message}`)).toEqual([
      'CHK-321 I.1 Kennzahl I.1: „llu_eur“ ist für Januar 2019 nicht geliefert.',
    ]);
  });

  test('a prior year of zero is a zero denominator', () => {
    const zero = [...series('llu_eur', 2019, ['0', '0']), ...series('llu_eur', 2020, ['1', '1'])];
    const { judged, months, reach } = assessmentOf(draftWith('2020-02', [change({}, '0')], zero));
    expect([judged, months[1]?.actual, reach.gap?.why]).toEqual([null, null, 'zero-denominator']);
  });
});
