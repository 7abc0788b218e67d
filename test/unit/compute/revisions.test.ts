import { expect, test } from 'vitest';
import { check } from '../../../src/check/check.ts';
import { compute } from '../../../src/compute/compute.ts';
import { decimal } from '../../../src/domain/decimal.ts';
import { day, monthText } from '../../../src/domain/month.ts';
import type { Observation } from '../../../src/domain/observation.ts';
import { agreedAs, draftOf, level, plan } from '../../support/agreed.ts';
import { assessmentOf } from '../../support/assessed.ts';
import { draftWith, observed, series } from '../../support/draft-fixture.ts';
import { goal } from '../../support/goal-fixture.ts';

const flow = goal('I.1', { art: 'fluss-kumuliert', messgroesse: 'zu' }, { target: decimal(120) });
const base = [
  ...series('zu', 2019, Array(12).fill(10), { delivery: '2020-02-20' }),
  ...series('zu', 2020, [9], { delivery: '2020-02-20' }),
];
const revised = (...later: readonly Observation[]) =>
  assessmentOf(draftWith('2020-02', [flow], [...base, ...later])).revisions.map(
    ({ before, after }) => `${monthText(before.month)} ${before.value} → ${after.value}`,
  );
const february = observed('zu', '2020-02', '8', { delivery: '2020-03-20' });

test('a value the newest delivery changed is a revision', () => {
  expect(revised(february, observed('zu', '2020-01', '11', { delivery: '2020-03-20' }))).toEqual([
    '2020-01 9 → 11',
  ]);
});

test('a value of the prior year counts as well', () => {
  expect(revised(february, observed('zu', '2019-06', '12', { delivery: '2020-03-20' }))).toEqual([
    '2019-06 10 → 12',
  ]);
});

test('a value told again unchanged is none', () => {
  expect(revised(february, observed('zu', '2020-01', '9', { delivery: '2020-03-20' }))).toEqual([]);
});

test('a change that an earlier delivery brought is old news', () => {
  const corrected = observed('zu', '2020-01', '11', { delivery: '2020-03-01' });
  expect(revised(corrected, february)).toEqual([]);
});

test('a value that arrives late has no before', () => {
  expect(revised(february)).toEqual([]);
});

test('a value that is taken back had one, and so had a final one that is provisional again', () => {
  const emptied = observed('zu', '2020-01', null, { delivery: '2020-03-20' });
  expect(revised(february, emptied)).toEqual(['2020-01 9 → null']);
  const reopened = observed('zu', '2020-01', '9', { status: 'provisional', delivery: '2020-03-20' });
  expect(revised(february, reopened)).toEqual(['2020-01 9 → 9']);
});

test('against the last report, every change since counts, whichever delivery brought it', () => {
  const corrected = observed('zu', '2020-01', '11', { delivery: '2020-03-01' });
  const outcome = check(draftWith('2020-02', [flow], [...base, corrected, february]));
  if (!outcome.ok) throw new Error('the draft is whole');
  const [since] = compute(outcome.value, outcome.value.data.asOf(day('2020-02-25')));
  expect(since?.revisions.map(({ before, after }) => `${before.value} → ${after.value}`)).toEqual(['9 → 11']);
  const [again] = compute(outcome.value, outcome.value.data.asOf(day('2020-03-01')));
  expect(again?.revisions).toEqual([]);
});

test('a reference year is watched however long ago it was', () => {
  const path = agreedAs(flow, level('120'), plan('reference-years', { years: [2017] }));
  const years = [2016, 2017].flatMap((year) =>
    series('zu', year, Array(12).fill(10), { delivery: '2020-02-20' }),
  );
  const corrected = ['2016-02', '2017-02'].map((at) => observed('zu', at, '50', { delivery: '2020-03-20' }));
  const values = [...base, ...years, february, ...corrected];
  const { revisions } = assessmentOf(draftOf('2020-02', [path], values));
  expect(revisions.map(({ after }) => monthText(after.month))).toEqual(['2017-02']);
});

test('a plan that is delivered anew is told, months to come included', () => {
  const delivered = { kind: 'metric', metric: 'soll', monthly: false } as const;
  const path = agreedAs(flow, level('120'), plan('delivered', { delivered }));
  const soll = (values: readonly number[], delivery: string) => series('soll', 2020, values, { delivery });
  const twelve = [10, 20, 30, 40, 50, 60, 70, 80, 90, 100, 110, 120];
  const values = [
    ...base,
    february,
    ...soll(twelve, '2020-02-20'),
    ...soll([10, 24, 30, 48, 50, 60, 70, 80, 90, 100, 110, 120], '2020-03-20'),
  ];
  const { revisions } = assessmentOf(draftOf('2020-02', [path], values));
  expect(revisions.map(({ before, after }) => `${after.metric} ${before.value} → ${after.value}`)).toEqual([
    'soll 20 → 24',
    'soll 40 → 48',
  ]);
});

test('the figures beside a goal are watched, too', () => {
  const beside = { ...flow, beside: [{ metric: 'neu', label: 'neu' }] };
  const told = [
    observed('neu', '2020-01', '3', { delivery: '2020-02-20' }),
    observed('neu', '2020-01', '4', { delivery: '2020-03-20' }),
  ];
  const found = assessmentOf(draftWith('2020-02', [beside], [...base, february, ...told])).revisions;
  expect(found.map(({ after }) => after.metric)).toEqual(['neu']);
});
