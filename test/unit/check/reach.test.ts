import { describe, expect, test } from 'vitest';
import { reachOf } from '../../../src/check/reach.ts';
import { reportedData } from '../../../src/check/reported-data.ts';
import { decimal } from '../../../src/domain/decimal.ts';
import { type Month, month, monthText } from '../../../src/domain/month.ts';
import type { Observation } from '../../../src/domain/observation.ts';
import { observed, series } from '../../support/draft-fixture.ts';
import { goal } from '../../support/goal-fixture.ts';

const flow = goal(
  'I.1',
  { art: 'fluss-kumuliert', messgroesse: 'zu' },
  { planPath: 'linear', target: decimal(120) },
);
const stock = goal('IV.4', { art: 'stichtagsbestand', messgroesse: 'zu' }, { planPath: 'none' });
const seasonal = { ...flow, planPath: 'prior-year-shares' } as const;
const quota = goal(
  'I.1',
  { art: 'quote-fluss-bestand', zaehler: 'zu', nenner: 'elb' },
  { planPath: 'linear' },
);
const twelve = Array.from({ length: 12 }, () => 10);

const text = (value: Month | null) => value && monthText(value);
const reach = (indicator: typeof flow, observations: readonly Observation[], at = '2020-04') => {
  const found = reachOf(indicator, reportedData(observations), month(at));
  const gap = found.gap && `${found.gap.metric} ${monthText(found.gap.month)} ${found.gap.why}`;
  return { judged: text(found.judged), computable: text(found.computable), gap };
};

describe('how far a goal can be judged', () => {
  test('final values reach the report month', () => {
    expect(reach(flow, series('zu', 2020, [1, 2, 3, 4]))).toEqual({
      judged: '2020-04',
      computable: '2020-04',
      gap: null,
    });
  });

  test('provisional values can be computed and are not judged', () => {
    const observations = [
      ...series('zu', 2020, [1, 2]),
      observed('zu', '2020-03', '3', { status: 'provisional' }),
      observed('zu', '2020-04', '4', { status: 'extrapolated' }),
    ];
    expect(reach(flow, observations)).toEqual({
      judged: '2020-02',
      computable: '2020-04',
      gap: 'zu 2020-03 not-final',
    });
  });

  test('a month missing inside a cumulation stops it there', () => {
    expect(reach(flow, series('zu', 2020, [1, null, 3, 4]))).toEqual({
      judged: '2020-01',
      computable: '2020-01',
      gap: 'zu 2020-02 missing',
    });
  });

  test('a suppressed cell inside a cumulation stops it there', () => {
    const observations = [
      ...series('zu', 2020, [1, 2, 3, 4]),
      observed('zu', '2020-02', null, { status: 'suppressed', delivery: '2020-10-01' }),
    ];
    expect(reach(flow, observations).gap).toBe('zu 2020-02 suppressed');
  });

  test('a stock needs only its last month, so an earlier gap does not matter', () => {
    expect(reach(stock, series('zu', 2020, [1, null, 3, 4]))).toEqual({
      judged: '2020-04',
      computable: '2020-04',
      gap: null,
    });
  });

  test('a month that no delivery holds is told apart from an empty cell', () => {
    expect(reach(flow, series('zu', 2020, [1, 2, 3])).gap).toBe('zu 2020-04 never-delivered');
  });

  test('nothing delivered at all reaches nowhere', () => {
    expect(reach(flow, [])).toEqual({ judged: null, computable: null, gap: 'zu 2020-01 never-delivered' });
  });

  test('values after the report month do not count', () => {
    expect(reach(flow, series('zu', 2020, twelve), '2020-01').judged).toBe('2020-01');
  });

  test('a value that goes from final back to provisional is not judged any more', () => {
    const observations = [
      ...series('zu', 2020, [1, 2, 3, 4]),
      observed('zu', '2020-03', '3', { status: 'provisional', delivery: '2020-10-01' }),
    ];
    expect(reach(flow, observations).judged).toBe('2020-02');
  });

  test('a quota needs the stock of December before', () => {
    const observations = [...series('zu', 2020, [1, 2, 3, 4]), ...series('elb', 2020, [9, 9, 9, 9])];
    expect(reach(quota, observations).gap).toBe('elb 2019-12 never-delivered');
    expect(reach(quota, [...observations, observed('elb', '2019-12', '9')]).judged).toBe('2020-04');
  });

  test('a zero denominator is a gap of its own kind', () => {
    const observations = [
      ...series('zu', 2020, [1, 2, 3, 4]),
      observed('elb', '2019-12', '0'),
      ...series('elb', 2020, [9, 9, 9]),
    ];
    expect(reach(quota, observations, '2020-01').gap).toBe('elb 2020-01 zero-denominator');
    expect(reach(quota, observations).judged).toBe('2020-04');
  });
});

describe('a plan by the prior year', () => {
  test('is judged when all twelve months of that year are final', () => {
    const observations = [...series('zu', 2019, twelve), ...series('zu', 2020, [1, 2, 3, 4])];
    expect(reach(seasonal, observations).judged).toBe('2020-04');
  });

  test('is not firm while the prior year is provisional: the value is there, and nothing is rated', () => {
    const observations = [
      ...series('zu', 2019, twelve, { status: 'provisional' }),
      ...series('zu', 2020, [1, 2, 3, 4]),
    ];
    expect(reach(seasonal, observations)).toEqual({ judged: '2020-04', computable: '2020-04', gap: null });
    const { planGap } = reachOf(seasonal, reportedData(observations), month('2020-04'));
    expect(planGap).toEqual({ metric: 'zu', month: month('2019-01'), why: 'not-final' });
  });
});

test('the delivery of a goal is the newest of its metrics', () => {
  const observations = [
    ...series('zu', 2020, [1, 2], { delivery: '2020-03-01' }),
    observed('zu', '2020-01', '2', { delivery: '2020-05-01' }),
    observed('elsewhere', '2020-01', '2', { delivery: '2020-06-01' }),
  ];
  expect(reachOf(flow, reportedData(observations), month('2020-04')).delivery).toBe('2020-05-01');
  expect(reachOf(flow, reportedData([]), month('2020-04')).delivery).toBeNull();
});
