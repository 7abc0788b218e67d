import { describe, expect, test } from 'vitest';
import { check } from '../../src/check/check.ts';
import { decimal } from '../../src/domain/decimal.ts';
import { monthText } from '../../src/domain/month.ts';
import { assessmentOf, exact, percent } from '../support/assessed.ts';
import { draftWith, observed, series } from '../support/draft-fixture.ts';
import { goal } from '../support/goal-fixture.ts';

const flow = goal('I.1', { art: 'fluss-kumuliert', messgroesse: 'zu' }, { target: decimal(120) });
const tens = series('zu', 2019, Array(12).fill(10));

describe('the year of an agreement', () => {
  test('begins in January, although it was signed in August', () => {
    const draft = draftWith('2020-01', [flow], [...tens, ...series('zu', 2020, [9])]);
    expect(draft.agreement.signatories.map(({ signed }) => signed.day)).toEqual(['2020-08-24']);
    const judged = assessmentOf(draft).judged;
    expect([judged && monthText(judged.month), judged?.rating]).toEqual(['2020-01', 'clear']);
  });

  test('is the only one whose months count: an export may hold other years, before and after', () => {
    const others = [
      ...series('zu', 2017, Array(12).fill(777)),
      ...series('zu', 2018, Array(12).fill(777)),
      ...series('zu', 2021, Array(12).fill(777)),
    ];
    const own = [...tens, ...series('zu', 2020, [9, 9])];
    const [alone, among] = [own, [...others, ...own]].map((observations) =>
      assessmentOf(draftWith('2020-02', [flow], observations)),
    );
    expect(among).toEqual(alone);
    expect(exact(among?.judged?.actual)).toBe('18');
  });
});

describe('a prior year that is revised after the target was agreed', () => {
  const revision = observed('zu', '2019-01', '30', { delivery: '2020-10-01' });
  const found = (observations: readonly ReturnType<typeof observed>[]) =>
    assessmentOf(draftWith('2020-01', [flow], observations));

  test('moves the path within the year and is told, and the target stays', () => {
    const before = found([...tens, ...series('zu', 2020, [20])]);
    const after = found([...tens, ...series('zu', 2020, [20]), revision]);
    expect([before, after].map(({ judged }) => exact(judged?.plan))).toEqual(['10', '26']);
    expect([before, after].map(({ months }) => exact(months[11]?.plan))).toEqual(['120', '120']);
    expect(after.revisions.map((each) => [exact(each.before.value), exact(each.after.value)])).toEqual([
      ['10', '30'],
    ]);
  });
});

test('a report month without anything new is refused, so that no report repeats the one before', () => {
  const draft = draftWith('2020-03', [flow], [...tens, ...series('zu', 2020, [9, 9])]);
  expect(check(draft).diagnostics.map(({ code }) => code)).toContain('CHK-317');
});

test('a level goes its whole way in a year, a cumulation begins anew in January', () => {
  const level = { ...goal('I.1', { art: 'stichtagsbestand', messgroesse: 'zu' }), target: decimal(12) };
  const observations = [...tens, ...series('zu', 2020, [9, 8])];
  const [cumulated, standing] = [flow, level].map((each) =>
    assessmentOf(draftWith('2020-02', [each], observations)),
  );
  expect([exact(cumulated?.judged?.actual), exact(cumulated?.judged?.priorYear)]).toEqual(['17', '20']);
  expect([exact(standing?.judged?.actual), exact(standing?.judged?.priorYear)]).toEqual(['8', '10']);
});

test('the plan by shares is a cumulative quota: early in the year it lies far below the twelfths', () => {
  const quota = goal(
    'I.1',
    { art: 'quote-fluss-bestand', zaehler: 'zu', nenner: 'elb' },
    { unit: { kind: 'ratio' }, precision: 1, target: decimal('0.24') },
  );
  const seasonal = [
    ...series('zu', 2019, [5, 5, 10, 20, 20, 20, 20, 20, 20, 20, 20, 20]),
    ...series('elb', 2018, Array(12).fill(1000)),
    ...series('elb', 2019, Array(12).fill(1000)),
    ...series('elb', 2020, [1000]),
    ...series('zu', 2020, [6, 6]),
  ];
  const judged = assessmentOf(draftWith('2020-02', [quota], seasonal)).judged;
  // Two twelfths of 24 % would be 4,0 %, and red.
  expect([percent(judged?.plan), percent(judged?.actual), judged?.rating]).toEqual(['1.2', '1.2', 'on-plan']);
});

test('crossings into long-term unemployment are at most, exits at least: the same number lies on opposite sides', () => {
  const crossings = { ...flow, direction: 'at-most', target: decimal(120) } as const;
  const [limit, minimum] = [crossings, flow].map(
    (each) => assessmentOf(draftWith('2020-02', [each], [...tens, ...series('zu', 2020, [11, 12])])).judged,
  );
  expect([limit?.plan, minimum?.plan].map(exact)).toEqual(['20', '20']);
  expect([limit?.rating, minimum?.rating]).toEqual(['clear', 'on-plan']);
  expect([limit?.attainment, minimum?.attainment].map((degree) => percent(degree))).toEqual([
    '85.0',
    '115.0',
  ]);
});
