import { describe, expect, test } from 'vitest';
import { decimal } from '../../../src/domain/decimal.ts';
import type { Observation } from '../../../src/domain/observation.ts';
import type { PlanTerms } from '../../../src/domain/target.ts';
import { agreedAs, draftOf, level, plan } from '../../support/agreed.ts';
import { assessmentOf, exact, percent, shown } from '../../support/assessed.ts';
import { observed, series } from '../../support/draft-fixture.ts';
import { goal } from '../../support/goal-fixture.ts';

const flow = goal('I.1', { art: 'fluss-kumuliert', messgroesse: 'zu' });
/** A year of 120 whose first month brings `january` and the others share the rest. */
const yearWith = (year: number, january: number) =>
  series('zu', year, [january, ...Array(10).fill(10), 20 - january]);
const threeYears = [...yearWith(2017, 4), ...yearWith(2018, 8), ...yearWith(2019, 12)];
const january = series('zu', 2020, [10]);

function found(path: PlanTerms, observations: readonly Observation[] = [...threeYears, ...january]) {
  return assessmentOf(draftOf('2020-01', [agreedAs(flow, level('120'), path)], observations));
}

const plans = (path: PlanTerms, observations?: readonly Observation[]) =>
  found(path, observations).months.map(({ plan: soll }) => exact(soll));
const basis = (path: PlanTerms, observations?: readonly Observation[]) =>
  found(path, observations).indicator.versions?.[0]?.basis;

describe('by reference years', () => {
  test('the plan is the mean of their shares: 4, 8 and 12 of 120 in January are 8', () => {
    expect(plans(plan('reference-years', { years: [2019, 2018, 2017] }))[0]).toBe('8');
    expect(plans(plan('reference-years', { years: [2018, 2017] }))[0]).toBe('6');
  });

  test('years count alike, however large they were', () => {
    const small = series('zu', 2018, [2, ...Array(10).fill(1), 0]);
    // 2 ÷ 12 and 12 ÷ 120 average to 2/15 of 120.
    expect(
      plans(plan('reference-years', { years: [2019, 2018] }), [
        ...yearWith(2019, 12),
        ...small,
        ...january,
      ])[0],
    ).toBe('16');
  });

  test('without a list the three latest complete years are taken', () => {
    const older = [...yearWith(2016, 19), ...threeYears, ...january];
    expect(basis(plan('reference-years'), older)).toEqual({
      kind: 'reference-years',
      years: [2019, 2018, 2017],
    });
  });

  test('excluded years give way to earlier ones: 2019 as if it were 2020', () => {
    expect(basis(plan('reference-years', { excluded: [2019] }))).toEqual({
      kind: 'reference-years',
      years: [2018, 2017],
    });
  });

  test('an incomplete year and a year of zero are no reference', () => {
    const gap = [...threeYears, observed('zu', '2018-05', null, { delivery: '2020-10-01' }), ...january];
    expect(basis(plan('reference-years'), gap)).toEqual({ kind: 'reference-years', years: [2019, 2017] });
    const zero = [...series('zu', 2018, Array(12).fill(0)), ...yearWith(2019, 12), ...january];
    expect(basis(plan('reference-years'), zero)).toEqual({ kind: 'reference-years', years: [2019] });
  });

  test('a reference year that is not final keeps the goal from being rated', () => {
    const open = [...threeYears, ...january].map((each) =>
      each.value?.eq('8') ? { ...each, status: 'provisional' as const } : each,
    );
    const { judged, reach } = found(plan('reference-years', { years: [2019, 2018] }), open);
    expect([judged?.rating, judged?.openPlan, reach.planGap?.why]).toEqual(['unrated', true, 'not-final']);
  });

  test('the stock path of K3: Plan_JFW(m) = T × PY_JFW(m) ÷ PY_JFW(12)', () => {
    const stock = goal('I.1', { art: 'durchschnittsbestand', messgroesse: 'lzb' }, { direction: 'at-most' });
    const falling = series('lzb', 2019, [110, 90, ...Array(10).fill(100)]);
    const draft = draftOf(
      '2020-02',
      [agreedAs(stock, level('50'), plan('reference-years', { years: [2019] }))],
      [...falling, ...series('lzb', 2020, [54, 50])],
    );
    const { months } = assessmentOf(draft);
    expect([exact(months[0]?.plan), exact(months[1]?.plan), exact(months[11]?.plan)]).toEqual([
      '55',
      '50',
      '50',
    ]);
  });

  test('a quota follows the cumulated quota of the reference years', () => {
    const quota = goal(
      'I.1',
      { art: 'quote-fluss-bestand', zaehler: 'zu', nenner: 'elb' },
      { unit: { kind: 'ratio' }, precision: 1 },
    );
    const elb = [2018, 2019, 2020].flatMap((year) => series('elb', year, Array(12).fill(1000)));
    const draft = draftOf(
      '2020-01',
      [agreedAs(quota, level('0.24'), plan('reference-years', { years: [2019] }))],
      [...threeYears, ...elb, ...january],
    );
    // 12 of 120 integrations by January: a tenth of 24,0 %.
    expect(percent(assessmentOf(draft).months[0]?.plan)).toBe('2.4');
  });
});

describe('a delivered plan', () => {
  const values = [7, 15, 24, 34, 44, 54, 65, 76, 88, 99, 110, 120];

  test('is taken as it stands in the agreement', () => {
    const terms = plan('delivered', { delivered: { kind: 'values', values: values.map(decimal) } });
    expect(plans(terms)).toEqual(values.map(String));
    expect(found(terms).judged?.rating).toBe('on-plan');
  });

  test('comes as a metric, cumulated', () => {
    const metric = plan('delivered', { delivered: { kind: 'metric', metric: 'plan_zu', monthly: false } });
    const observations = [...threeYears, ...january, ...series('plan_zu', 2020, values)];
    expect(plans(metric, observations)).toEqual(values.map(String));
  });

  test('comes as a metric month by month and is added up', () => {
    const metric = plan('delivered', { delivered: { kind: 'metric', metric: 'plan_zu', monthly: true } });
    const observations = [...threeYears, ...january, ...series('plan_zu', 2020, [7, 8, 9])];
    expect(plans(metric, observations).slice(0, 4)).toEqual(['7', '15', '24', 'null']);
  });

  test('ends in December at the target, whatever was delivered', () => {
    const metric = plan('delivered', { delivered: { kind: 'metric', metric: 'plan_zu', monthly: false } });
    const observations = [
      ...threeYears,
      ...january,
      ...series('plan_zu', 2020, [...values.slice(0, 11), 118]),
    ];
    expect(plans(metric, observations)[11]).toBe('120');
  });

  test('a month without delivered plan is not computable', () => {
    const metric = plan('delivered', { delivered: { kind: 'metric', metric: 'plan_zu', monthly: false } });
    const { months } = found(metric, [...threeYears, ...january, ...series('plan_zu', 2020, [null, 15])]);
    expect([months[0]?.plan, months[0]?.rating]).toEqual([null, 'not-computable']);
  });
});

describe('the automatic way takes the first that is possible', () => {
  const automatic = plan('automatic', { delivered: { kind: 'metric', metric: 'plan_zu', monthly: false } });
  const eleven = series('plan_zu', 2020, [7, 15, 24, 34, 44, 54, 65, 76, 88, 99, 110]);

  test('1. delivered', () => {
    expect(basis(automatic, [...threeYears, ...january, ...eleven])?.kind).toBe('delivered');
  });

  test('2. reference years, where the delivery has a gap', () => {
    const gap = [...threeYears, ...january, ...eleven.slice(0, 10)];
    expect(basis(automatic, gap)).toEqual({ kind: 'reference-years', years: [2019, 2018, 2017] });
    expect(found(automatic, gap).indicator.planPath).toBe('reference-years');
  });

  test('3. linear, where no year is complete', () => {
    const { indicator, months } = found(automatic, [...january, observed('zu', '2019-03', '5')]);
    expect([indicator.planPath, shown(months[0]?.plan)]).toEqual(['linear', '10']);
  });

  test('wanted years that are not complete are left out', () => {
    const wanted = plan('automatic', { years: [2019, 2015] });
    expect(basis(wanted)).toEqual({ kind: 'reference-years', years: [2019] });
  });
});

test('the keyword vorjahresanteile stays what it was', () => {
  expect(plans(plan('prior-year-shares'))[0]).toBe('12');
  expect(found(plan('prior-year-shares')).indicator.planPath).toBe('prior-year-shares');
});

test('an integer flow rounds the cumulated path, so that months are differences of what is printed', () => {
  const uneven = series('zu', 2019, Array(12).fill(1));
  const draft = draftOf(
    '2020-01',
    [agreedAs(flow, level('100'), plan('automatic'))],
    [...uneven, ...january],
  );
  const path = assessmentOf(draft).months.map(({ plan: soll }) => exact(soll));
  // 100 ÷ 12 = 8,33: 8, 17, 25, not 8, 16, 24
  expect(path).toEqual(['8', '17', '25', '33', '42', '50', '58', '67', '75', '83', '92', '100']);
});
