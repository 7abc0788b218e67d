import { describe, expect, test } from 'vitest';
import { decimal } from '../../../src/domain/decimal.ts';
import { monthText } from '../../../src/domain/month.ts';
import { agreedAs, change, draftOf, level, plan, steps } from '../../support/agreed.ts';
import { assessmentOf, exact, percent, shown } from '../../support/assessed.ts';
import { observed, series } from '../../support/draft-fixture.ts';
import { goal } from '../../support/goal-fixture.ts';

const twelve = (value: number) => Array(12).fill(value);
const flow = goal('I.1', { art: 'fluss-kumuliert', messgroesse: 'zu' });
const stock = goal('I.1', { art: 'durchschnittsbestand', messgroesse: 'zu' }, { direction: 'at-most' });
const quota = goal(
  'I.1',
  { art: 'quote-fluss-bestand', zaehler: 'zu', nenner: 'elb' },
  { unit: { kind: 'ratio' }, precision: 1 },
);
const elb = [
  observed('elb', '2018-12', '1000'),
  ...series('elb', 2019, twelve(1000)),
  ...series('elb', 2020, twelve(1000)),
];
const tens = series('zu', 2019, twelve(10));

describe('a target relative to the prior year', () => {
  test('is percent, not points: 20,0 % and +10,0 % are 22,0 %', () => {
    const twenty = series('zu', 2019, [...Array(11).fill(16), 24]);
    const found = assessmentOf(
      draftOf('2020-01', [agreedAs(quota, change('0.1'))], [...twenty, ...elb, ...series('zu', 2020, [9])]),
    );
    expect([percent(found.months[11]?.priorYear), percent(found.indicator.target)]).toEqual(['20.0', '22.0']);
  });

  test('T = PY × (1 + c): a fall of 4,2 % from a mean of 7.655,5 is 7.333,969', () => {
    const mean = series('zu', 2019, [...Array(6).fill(7656), ...Array(6).fill(7655)]);
    const found = assessmentOf(
      draftOf('2020-01', [agreedAs(stock, change('-0.042'))], [...mean, ...series('zu', 2020, [7400])]),
    );
    expect(exact(found.indicator.target)).toBe('7333.969');
    expect(exact(found.months[11]?.plan)).toBe('7333.969');
  });

  test('of zero keeps the prior year: a zero-change target', () => {
    const found = assessmentOf(
      draftOf('2020-01', [agreedAs(flow, change('0'))], [...tens, ...series('zu', 2020, [10])]),
    );
    expect([exact(found.indicator.target), found.judged?.rating]).toEqual(['120', 'on-plan']);
  });

  test('needs no sign to know what is better: a fall agreed for a minimum is still a minimum', () => {
    const judged = (value: number) =>
      assessmentOf(
        draftOf('2020-01', [agreedAs(flow, change('-0.1'))], [...tens, ...series('zu', 2020, [value])]),
      ).judged;
    expect([exact(judged(9)?.plan), judged(9)?.rating, judged(8)?.rating]).toEqual(['9', 'on-plan', 'clear']);
  });
});

describe('a permitted deterioration', () => {
  const limit = agreedAs(stock, change('0.1', null, true));
  const minimum = agreedAs(flow, change('-0.04', null, true));

  test('of a limit is a higher limit, of a minimum a lower one', () => {
    const hundred = series('zu', 2019, twelve(100));
    const target = (indicator: typeof limit) =>
      exact(
        assessmentOf(draftOf('2020-01', [indicator], [...hundred, ...series('zu', 2020, [100])])).indicator
          .target,
      );
    expect([target(limit), target(minimum)]).toEqual(['110', '1152']);
  });

  test('with an improved Ist is on plan, and says by how much', () => {
    const hundred = series('zu', 2019, twelve(100));
    const judged = assessmentOf(
      draftOf('2020-01', [limit], [...hundred, ...series('zu', 2020, [96])]),
    ).judged;
    expect([judged?.rating, exact(judged?.variance), exact(judged?.priorYearChange)]).toEqual([
      'on-plan',
      '-14',
      '-4',
    ]);
  });
});

describe('a provisional prior year', () => {
  const provisional = [
    ...series('zu', 2019, twelve(10).slice(1)),
    observed('zu', '2019-12', '10', { status: 'provisional' }),
  ];

  test('makes the target provisional: it is shown and nothing is rated', () => {
    const path = plan('linear');
    const found = assessmentOf(
      draftOf('2020-01', [agreedAs(flow, change('0.1'), path)], [...provisional, ...series('zu', 2020, [9])]),
    );
    expect(exact(found.indicator.target)).toBe('132');
    const { planGap } = found.reach;
    expect([exact(found.judged?.actual), found.judged?.rating, planGap?.why]).toEqual([
      '9',
      'unrated',
      'not-final',
    ]);
    expect(planGap && monthText(planGap.month)).toBe('2019-12');
  });

  test('does not touch a target whose level was fixed', () => {
    const fixed = agreedAs(flow, change('0.1', '130'), plan('linear'));
    const found = assessmentOf(draftOf('2020-01', [fixed], [...provisional, ...series('zu', 2020, [11])]));
    expect([exact(found.indicator.target), found.judged?.rating]).toEqual(['130', 'on-plan']);
  });
});

test('a prior year revised after T was fixed leaves T alone and changes the base only', () => {
  const revised = observed('zu', '2019-12', '40', { delivery: '2020-10-01' });
  const fixed = agreedAs(flow, change('0.1', '132'));
  const found = assessmentOf(draftOf('2020-01', [fixed], [...tens, revised, ...series('zu', 2020, [11])]));
  const [version] = found.indicator.versions ?? [];
  expect([exact(found.indicator.target), exact(version?.base?.value)]).toEqual(['132', '150']);
});

describe('a step schedule', () => {
  const places = { '2020-01': '45', '2020-03': '40' };

  test('holds each level from its month until the next one', () => {
    const point = goal('I.1', { art: 'stichtagsbestand', messgroesse: 'zu' });
    const stepped = agreedAs(point, steps(places), plan('none'));
    const found = assessmentOf(
      draftOf('2020-03', [stepped], [...series('zu', 2019, twelve(45)), ...series('zu', 2020, [44, 45, 41])]),
    );
    expect(found.months.slice(0, 4).map(({ plan: soll }) => exact(soll))).toEqual(['45', '45', '40', '40']);
    expect(found.months.slice(0, 3).map(({ rating }) => rating)).toEqual(['near', 'on-plan', 'on-plan']);
    expect(exact(found.months[11]?.plan)).toBe('40');
  });

  test('of a mean since January enters with the mean of its levels, so that keeping each step is on plan', () => {
    const stock = goal(
      'I.1',
      { art: 'durchschnittsbestand', messgroesse: 'zu' },
      { direction: 'at-most', planPath: 'linear' },
    );
    const stepped = agreedAs(stock, steps({ '2020-01': '100', '2020-07': '80' }), plan('linear'));
    const kept = [...Array(6).fill(100), 80, 80];
    const found = assessmentOf(draftOf('2020-08', [stepped], series('zu', 2020, kept)));
    expect([exact(found.judged?.actual), exact(found.judged?.plan), found.judged?.rating]).toEqual([
      '95',
      '95',
      'on-plan',
    ]);
    expect([exact(found.months[11]?.plan), exact(found.indicator.target)]).toEqual(['90', '90']);
    expect(exact(found.outlook.requiredPerMonth)).toBe('80');
  });

  test('of a flow is the year value in force, along the path', () => {
    const stepped = agreedAs(flow, steps({ '2020-01': '120', '2020-07': '240' }));
    const found = assessmentOf(draftOf('2020-01', [stepped], [...tens, ...series('zu', 2020, [10])]));
    expect(found.months.map(({ plan: soll }) => shown(soll)).slice(4, 8)).toEqual(['50', '60', '140', '160']);
    expect(exact(found.months[11]?.plan)).toBe('240');
  });
});

test('an expectation is compared like a forecast and never rated', () => {
  const expected = { ...flow, nature: 'forecast', expectation: true, target: decimal(120) } as const;
  const judged = assessmentOf(draftOf('2020-01', [expected], [...tens, ...series('zu', 2020, [9])])).judged;
  expect([exact(judged?.variance), judged?.rating, judged?.attainment]).toEqual(['-1', 'unrated', null]);
});

test('without a target there is neither plan nor rating', () => {
  const without = { ...flow, nature: 'none', direction: 'none', planPath: 'none' } as const;
  const judged = assessmentOf(draftOf('2020-01', [without], [...tens, ...series('zu', 2020, [9])])).judged;
  expect([judged?.plan, judged?.variance, judged?.rating]).toEqual([null, null, 'unrated']);
});

test('ratio × driver: 20 BG per coach are held against the coaches of each month', () => {
  const perCoach = goal(
    'I.1',
    { art: 'je-bezugsgroesse', zaehler: 'bg', bezug: 'coaches' },
    { precision: 1, planPath: 'linear', target: decimal(20) },
  );
  const coaches = [...series('coaches', 2020, [4, 4, 4, 3, 3, 3, 4, 4])];
  const found = assessmentOf(
    draftOf('2020-08', [perCoach], [...series('bg', 2020, [8, 7, 5, 1, 2, 5, 6, 8]), ...coaches]),
  );
  // 20 × 8/12 × 3,625 coaches are 48,33 BG; 42 were admitted.
  const planned = found.judged?.plan?.times('3.625');
  expect([shown(planned, 2), shown(found.judged?.actual, 1), shown(found.judged?.plan, 1)]).toEqual([
    '48.33',
    '11.6',
    '13.3',
  ]);
  expect(found.judged?.rating).toBe('clear');
});

test('an agreement signed in August judges from January: the signature day of the agreement gates nothing', () => {
  const found = assessmentOf(
    draftOf('2020-03', [agreedAs(flow, level('120'))], [...tens, ...series('zu', 2020, [10, 10, 10])], {
      reportDay: '2020-07-01',
    }),
  );
  expect(found.months.slice(0, 3).map(({ rating }) => rating)).toEqual(['on-plan', 'on-plan', 'on-plan']);
});

test('the agreement year rules, not the years of the data: later and earlier months stay outside', () => {
  const elsewhere = [...series('zu', 2018, twelve(99)), ...series('zu', 2021, twelve(99))];
  const observations = [...tens, ...series('zu', 2020, [9]), ...elsewhere];
  const judged = assessmentOf(draftOf('2020-01', [agreedAs(flow, change('0'))], observations)).judged;
  expect([exact(judged?.plan), exact(judged?.actual), exact(judged?.priorYear)]).toEqual(['10', '9', '10']);
});

test('a leap year counts months, not days: February 2020 is one twelfth', () => {
  const linear = agreedAs(flow, level('120'), plan('linear'));
  const found = assessmentOf(draftOf('2020-02', [linear], [...tens, ...series('zu', 2020, [10, 10])]));
  expect([exact(found.months[0]?.plan), exact(found.months[1]?.plan)]).toEqual(['10', '20']);
});
