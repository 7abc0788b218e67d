import { expect, test } from 'vitest';
import { check } from '../../../src/check/check.ts';
import { decimal } from '../../../src/domain/decimal.ts';
import { monthText } from '../../../src/domain/month.ts';
import { assessmentOf, exact } from '../../support/assessed.ts';
import { draftWith, observed, series } from '../../support/draft-fixture.ts';
import { goal } from '../../support/goal-fixture.ts';

const twelve = (value: number) => Array(12).fill(value);
const flow = goal('I.1', { art: 'fluss-kumuliert', messgroesse: 'zu' }, { target: decimal(120) });
const quota = goal(
  'I.1',
  { art: 'quote-fluss-bestand', zaehler: 'zu', nenner: 'elb' },
  { unit: { kind: 'ratio' }, precision: 1, target: decimal('0.189') },
);
const stocks = [
  observed('elb', '2018-12', '100'),
  ...series('elb', 2019, twelve(100)),
  ...series('elb', 2020, twelve(100)),
];
const tens = series('zu', 2019, twelve(10));

test('a month missing inside a cumulation leaves it at the last complete month', () => {
  const found = assessmentOf(draftWith('2020-04', [flow], [...tens, ...series('zu', 2020, [1, 2, null, 4])]));
  expect(found.judged && monthText(found.judged.month)).toBe('2020-02');
  expect(found.months.map(({ actual }) => exact(actual)).slice(0, 4)).toEqual(['1', '3', 'null', 'null']);
  expect(found.months.map(({ status }) => status).slice(0, 4)).toEqual([
    'final',
    'final',
    'missing',
    'missing',
  ]);
});

test('a suppressed cell is neither zero nor printed', () => {
  const masked = observed('zu', '2020-02', null, { status: 'suppressed' });
  const found = assessmentOf(
    draftWith(
      '2020-02',
      [flow],
      [...tens, ...series('zu', 2020, [1]), masked, observed('elb', '2020-02', '9')],
    ),
  );
  expect([found.months[1]?.actual, found.months[1]?.status]).toEqual([null, 'suppressed']);
});

test('a masked cell inside a cumulation stops it there, and its reason is told', () => {
  const masked = observed('zu', '2020-02', null, { status: 'suppressed', delivery: '2020-10-01' });
  const draft = draftWith('2020-04', [flow], [...tens, ...series('zu', 2020, [1, 2, 3, 4]), masked]);
  const found = assessmentOf(draft);
  expect(found.judged && monthText(found.judged.month)).toBe('2020-01');
  expect(found.reach.gap).toMatchObject({ metric: 'zu', why: 'suppressed' });
  expect(found.months.slice(1, 4).map(({ actual }) => actual)).toEqual([null, null, null]);
});

test('a year without any coach is not computable, and its admissions are no ratio', () => {
  const perCoach = goal(
    'I.1',
    { art: 'je-bezugsgroesse', zaehler: 'neu', bezug: 'coaches' },
    { planPath: 'linear', target: decimal(20) },
  );
  const observations = [...series('neu', 2020, [3, 4]), ...series('coaches', 2020, [0, 0])];
  const { judged, months, reach } = assessmentOf(draftWith('2020-02', [perCoach], observations));
  expect([judged, months[1]?.actual, months[1]?.rating, reach.gap?.why]).toEqual([
    null,
    null,
    'not-computable',
    'zero-denominator',
  ]);
});

test('a quota with a stock of zero is not computable and stops no report', () => {
  const empty = stocks.map((each) =>
    monthText(each.month) === '2019-12' ? { ...each, value: decimal(0) } : each,
  );
  const draft = draftWith(
    '2020-01',
    [{ ...quota, planPath: 'linear' }],
    [...tens, ...empty, ...series('zu', 2020, [5])],
  );
  const outcome = check(draft);
  expect(outcome.ok && outcome.value.reach.get('I.1')?.gap?.why).toBe('zero-denominator');
  const found = assessmentOf(draft);
  expect([found.judged, found.months[0]?.actual, found.months[0]?.rating]).toEqual([
    null,
    null,
    'not-computable',
  ]);
});

test('no coach at all is not computable, and the next month with one is', () => {
  const perCoach = goal(
    'I.1',
    { art: 'stichtag-je-bezugsgroesse', zaehler: 'bg', bezug: 'coaches' },
    { planPath: 'none', nature: 'none' },
  );
  const observations = [...series('bg', 2020, [10, 10, 12]), ...series('coaches', 2020, [2, 0, 3])];
  const found = assessmentOf(draftWith('2020-03', [perCoach], observations));
  expect(found.months.slice(0, 3).map(({ actual }) => exact(actual))).toEqual(['5', 'null', '4']);
});
