import { describe, expect, test } from 'vitest';
import { attainmentOf, isMet } from '../../../src/compute/rating.ts';
import { decimal } from '../../../src/domain/decimal.ts';
import { agreedAs, draftOf, level, plan } from '../../support/agreed.ts';
import { assessmentOf, exact, percent } from '../../support/assessed.ts';
import { observed, series } from '../../support/draft-fixture.ts';
import { goal } from '../../support/goal-fixture.ts';

const flow = goal('I.1', { art: 'fluss-kumuliert', messgroesse: 'zu' });
const limit = { ...flow, direction: 'at-most' } as const;
const tens = series('zu', 2019, Array(12).fill(10));
const january = (indicator: typeof flow | typeof limit, value: number, target = '120') =>
  assessmentOf(
    draftOf(
      '2020-01',
      [agreedAs(indicator, level(target), plan('linear'))],
      [...tens, ...series('zu', 2020, [value])],
    ),
  ).judged;

describe('the deviation', () => {
  test('is Ist − Soll in the unit, and divided by the Soll', () => {
    const judged = january(flow, 9);
    expect([exact(judged?.variance), exact(judged?.relativeVariance)]).toEqual(['-1', '-0.1']);
  });

  test('of a quota is a difference of two quotas, that is Prozentpunkte: 20,0 % against 25,0 % are −5', () => {
    const quota = goal(
      'I.1',
      { art: 'quote-fluss-bestand', zaehler: 'zu', nenner: 'elb' },
      { unit: { kind: 'ratio' }, precision: 1 },
    );
    const elb = [...series('elb', 2019, Array(12).fill(50)), ...series('elb', 2020, [50])];
    const draft = draftOf(
      '2020-01',
      [agreedAs(quota, level('3'), plan('linear'))],
      [...elb, ...series('zu', 2020, [10])],
    );
    const { judged } = assessmentOf(draft);
    expect([percent(judged?.variance), percent(judged?.relativeVariance)]).toEqual(['-5.0', '-20.0']);
  });

  test('to the prior year is one of the same month', () => {
    const judged = january(flow, 12);
    expect([exact(judged?.priorYear), exact(judged?.priorYearChange)]).toEqual(['10', '2']);
  });
});

describe('the attainment', () => {
  const against = (actual: number, indicator: typeof flow | typeof limit) =>
    exact(attainmentOf(decimal(actual), decimal(100), indicator));
  const reciprocal = { ...limit, reciprocal: true };

  test('of a minimum is Ist ÷ Soll', () => {
    expect([against(90, flow), against(110, flow)]).toEqual(['0.9', '1.1']);
  });

  test('of a limit is 2 − Ist ÷ Soll: ten percent over it are 90 %', () => {
    expect([against(110, limit), against(90, limit)]).toEqual(['0.9', '1.1']);
  });

  test('is 100 % plus the favourable deviation in both directions', () => {
    expect([january(flow, 8)?.attainment, january(limit, 12)?.attainment].map(exact)).toEqual(['0.8', '0.8']);
  });

  test('as reciprocal is Soll ÷ Ist for a limit, and leaves a minimum as it is', () => {
    expect([against(125, reciprocal), against(90, { ...flow, reciprocal: true })]).toEqual(['0.8', '0.9']);
  });

  test('as reciprocal of an Ist of zero is undefined, and the limit is kept', () => {
    expect(attainmentOf(decimal(0), decimal(100), reciprocal)).toBeNull();
    expect(january(reciprocal, 0)?.rating).toBe('on-plan');
  });

  test('decides with its formula what is still near: 105 of 100 are 95 % or 95,2 %', () => {
    const strict = { nearThreshold: decimal('95.1') };
    expect(january({ ...limit, ...strict }, 21, '240')?.rating).toBe('clear');
    expect(january({ ...reciprocal, ...strict }, 21, '240')?.rating).toBe('near');
  });
});

describe('a Soll of zero', () => {
  test('and an Ist of zero keep a limit, without degree', () => {
    const judged = january(limit, 0, '0');
    expect([judged?.rating, judged?.attainment, judged?.relativeVariance]).toEqual(['on-plan', null, null]);
  });

  test('and any Ist above it break a limit', () => {
    expect(january(limit, 1, '0')?.rating).toBe('clear');
  });
});

describe('the verdict', () => {
  const quota = { unit: { kind: 'ratio' }, precision: 1, direction: 'at-least' } as const;
  const met = (actual: string, own: object = {}) =>
    isMet(decimal(actual), decimal('0.189'), { ...flow, ...quota, ...own });

  test('compares at the precision of the agreed value, half away from zero: 18,85 % reach 18,9 %', () => {
    expect([met('0.1885'), met('0.18849')]).toEqual([true, false]);
  });

  test('counts equality as reached', () => {
    expect(met('0.189')).toBe(true);
    expect(january(limit, 10)?.rating).toBe('on-plan');
  });

  test('with vergleich: exakt compares unrounded: 18,89 % miss 18,9 %', () => {
    expect([met('0.1889', { exact: true }), met('0.189', { exact: true })]).toEqual([false, true]);
  });

  test('with vergleich: exakt forgives the end of an endless fraction', () => {
    const third = decimal(1).div('3');
    expect(isMet(third.times('3'), decimal(1), { ...flow, exact: true })).toBe(true);
  });

  test('has a threshold per goal', () => {
    const generous = { ...flow, nearThreshold: decimal(80) };
    expect([january(generous, 8)?.rating, january(flow, 8)?.rating]).toEqual(['near', 'clear']);
  });
});

test('January with m = 1: the mean, the flow and the path of one month', () => {
  const mean = goal('I.1', { art: 'durchschnittsbestand', messgroesse: 'zu' }, { direction: 'at-most' });
  const judged = assessmentOf(
    draftOf('2020-01', [agreedAs(mean, level('9'), plan('linear'))], [...tens, ...series('zu', 2020, [9])]),
  ).judged;
  expect([exact(judged?.actual), exact(judged?.plan), judged?.rating]).toEqual(['9', '9', 'on-plan']);
});

test('an Ist or a Soll that is missing gives no deviation, no degree and no rating', () => {
  const gap = [...tens, observed('zu', '2020-01', null), observed('elb', '2020-01', '1')];
  const [month] = assessmentOf(
    draftOf('2020-01', [agreedAs(flow, level('120'), plan('linear'))], gap),
  ).months;
  expect([month?.variance, month?.attainment, month?.rating]).toEqual([null, null, 'not-computable']);
  const without = assessmentOf(
    draftOf(
      '2020-01',
      [{ ...flow, target: decimal(120), planPath: 'none' }],
      [...tens, ...series('zu', 2020, [9])],
    ),
  ).judged;
  expect([without?.plan, without?.variance, without?.rating]).toEqual([null, null, 'unrated']);
});
