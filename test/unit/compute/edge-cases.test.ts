import { describe, expect, test } from 'vitest';
import { decimal } from '../../../src/domain/decimal.ts';
import { monthText } from '../../../src/domain/month.ts';
import { assessmentOf, exact, percent, shown } from '../../support/assessed.ts';
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

describe('January', () => {
  test('is a year to date of one month', () => {
    const { judged, outlook } = assessmentOf(
      draftWith('2020-01', [flow], [...tens, ...series('zu', 2020, [9])]),
    );
    expect([judged?.plan, judged?.actual, judged?.variance].map(exact)).toEqual(['10', '9', '-1']);
    expect(outlook.remainingMonths).toBe(11);
  });

  test('the quota of January divides by December', () => {
    const observations = [
      ...tens,
      ...stocks,
      ...series('zu', 2020, [5]),
      observed('elb', '2019-12', '200', { delivery: '2020-10-01' }),
    ];
    expect(percent(assessmentOf(draftWith('2020-01', [quota], observations)).judged?.actual)).toBe('2.5');
  });
});

test('a quota against the prior year differs in points, not in percent', () => {
  const observations = [...tens, ...stocks, ...series('zu', 2020, [9, 9])];
  const judged = assessmentOf(draftWith('2020-02', [quota], observations)).judged;
  expect([percent(judged?.actual), percent(judged?.priorYear), percent(judged?.priorYearChange)]).toEqual([
    '18.0',
    '20.0',
    '-2.0',
  ]);
});

test('an Ist that equals the Soll after rounding is on plan, its unrounded deviation stays', () => {
  const seasonal = [...series('zu', 2019, [3, ...Array(11).fill(0)]), ...stocks];
  const nearly = { ...quota, target: decimal('0.019') };
  const observations = [
    ...seasonal,
    observed('zu', '2020-01', '2'),
    observed('elb', '2019-12', '105', { delivery: '2020-10-01' }),
  ];
  const judged = assessmentOf(draftWith('2020-01', [nearly], observations)).judged;
  expect([percent(judged?.plan), percent(judged?.actual), judged?.rating]).toEqual(['1.9', '1.9', 'on-plan']);
});

test('a Soll of zero has no relative deviation and no degree', () => {
  const limit = { ...flow, direction: 'at-most', target: decimal(0) } as const;
  const judged = (value: number) =>
    assessmentOf(draftWith('2020-01', [limit], [...tens, ...series('zu', 2020, [value])])).judged;
  expect([judged(0)?.rating, judged(0)?.relativeVariance, judged(0)?.attainment]).toEqual([
    'on-plan',
    null,
    null,
  ]);
  expect([judged(2)?.rating, exact(judged(2)?.variance)]).toEqual(['clear', '2']);
});

test('a stock that ends below its limit with a mean above it is missed', () => {
  const mean = goal(
    'I.1',
    { art: 'durchschnittsbestand', messgroesse: 'zu' },
    { target: decimal(100), direction: 'at-most' },
  );
  const observations = [...tens, ...series('zu', 2020, [...Array(11).fill(102), 90])];
  const judged = assessmentOf(draftWith('2020-12', [mean], observations, { edition: 'jahr' })).judged;
  expect([shown(judged?.actual), judged?.rating]).toEqual(['101', 'missed']);
});

test('December within the year keeps the words of the year', () => {
  const found = assessmentOf(draftWith('2020-12', [flow], [...tens, ...series('zu', 2020, twelve(10))]));
  expect(found.judged?.rating).toBe('on-plan');
});

test('a year-end edition without final December is not closed', () => {
  const open = [
    ...series('zu', 2020, Array(11).fill(10)),
    observed('zu', '2020-12', '10', { status: 'provisional' }),
  ];
  const found = assessmentOf(draftWith('2020-12', [flow], [...tens, ...open], { edition: 'jahr' }));
  expect([found.judged && monthText(found.judged.month), found.judged?.rating]).toEqual([
    '2020-11',
    'on-plan',
  ]);
  expect(found.months[11]?.rating).toBe('unrated');
});

test('months after the report month have a plan, places and a prior year, and no value', () => {
  const places = goal(
    'I.1',
    {
      art: 'plaetze-gestuft',
      standorte: [
        {
          name: 'Kreis',
          belegt: 'zu',
          stufen: [
            { ab: '2020-01', plaetze: '30' },
            { ab: '2020-02', plaetze: '20' },
          ],
        },
      ],
    },
    { planPath: 'none', nature: 'none' },
  );
  const observations = [...tens, ...series('zu', 2020, [25, 19])];
  const february = assessmentOf(draftWith('2020-01', [places], observations)).months[1];
  expect([february?.actual, exact(february?.capacity), exact(february?.priorYear)]).toEqual([
    null,
    '20',
    '10',
  ]);
  expect(exact(assessmentOf(draftWith('2020-01', [flow], observations)).months[1]?.plan)).toBe('20');
});

test('without a prior year the comparison is empty and the goal is judged', () => {
  const linear = { ...flow, planPath: 'linear' } as const;
  const judged = assessmentOf(draftWith('2020-01', [linear], series('zu', 2020, [9]))).judged;
  expect([judged?.priorYear, judged?.priorYearChange, judged?.rating]).toEqual([null, null, 'clear']);
});

test('another reading is left out where its own values are not final', () => {
  const reading = goal('B', { art: 'stichtagsbestand', messgroesse: 'bg' });
  const twoWays = {
    ...flow,
    otherReadings: [{ id: 'B', title: 'B', precision: 0, unit: flow.unit, formula: reading.formula }],
  };
  const both = (status: 'final' | 'provisional') =>
    assessmentOf(
      draftWith(
        '2020-01',
        [twoWays],
        [...tens, ...series('zu', 2020, [9]), observed('bg', '2020-01', '7', { status })],
      ),
    ).readings[0]?.judged;
  expect(exact(both('final')?.actual)).toBe('7');
  expect(both('provisional')).toBeNull();
});

test('while the prior year is provisional its plan is shown and nothing is rated', () => {
  const provisional = series('zu', 2019, twelve(10), { status: 'provisional' });
  const found = assessmentOf(draftWith('2020-01', [flow], [...provisional, ...series('zu', 2020, [9])]));
  expect([exact(found.judged?.actual), exact(found.judged?.plan)]).toEqual(['9', '10']);
  expect([found.judged?.rating, found.judged?.attainment, found.outlook.missesTarget]).toEqual([
    'unrated',
    null,
    null,
  ]);
});

test('before its first step a programme has no places, not zero of them', () => {
  const places = goal(
    'I.1',
    {
      art: 'plaetze-gestuft',
      standorte: [{ name: 'Kreis', belegt: 'zu', stufen: [{ ab: '2020-01', plaetze: '30' }] }],
    },
    { planPath: 'none', nature: 'none' },
  );
  const judged = assessmentOf(draftWith('2020-01', [places], [...tens, ...series('zu', 2020, [25])])).judged;
  expect([exact(judged?.capacity), judged?.priorYearCapacity, exact(judged?.priorYear)]).toEqual([
    '30',
    null,
    '10',
  ]);
});
