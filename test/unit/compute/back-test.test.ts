import { describe, expect, test } from 'vitest';
import { betterOf, intervalOf } from '../../../src/compute/back-test.ts';
import type { OutlookMethod } from '../../../src/domain/agreement.ts';
import type { BackTest, ComputedMethod } from '../../../src/domain/back-test.ts';
import { decimal } from '../../../src/domain/decimal.ts';
import type { Observation } from '../../../src/domain/observation.ts';
import { assessmentOf, percent, shown } from '../../support/assessed.ts';
import { draftWith, series } from '../../support/draft-fixture.ts';
import { goal } from '../../support/goal-fixture.ts';

/** Twice as much in the second half of the year: 60 until June, 180 in the year. */
const SEASONAL = [...Array(6).fill(10), ...Array(6).fill(20)];
const EVEN = Array(12).fill(10);

const flow = (outlook: OutlookMethod) =>
  goal(
    'I.1',
    { art: 'fluss-kumuliert', messgroesse: 'zu' },
    { target: decimal(120), planPath: 'linear', outlook },
  );

/** The outlook of June 2020, 60 so far, with these whole years before it. */
function outlook(
  method: OutlookMethod,
  years: Readonly<Record<number, readonly (number | null)[]>>,
  more: readonly Observation[] = [],
) {
  const past = Object.entries(years).flatMap(([year, values]) => series('zu', Number(year), values));
  const now = series('zu', 2020, Array(6).fill(10));
  return assessmentOf(draftWith('2020-06', [flow(method)], [...past, ...more, ...now])).outlook;
}

describe('a change to the prior year', () => {
  const rate = goal(
    'I.1',
    { art: 'veraenderungsrate', messgroesse: 'zu' },
    {
      target: decimal('0.02'),
      planPath: 'linear',
      outlook: 'run-rate',
      unit: { kind: 'ratio' },
      precision: 1,
    },
  );
  /** 2017 all 100; half a year of 100 or 102, then others: the run rate of June says too little or too much. */
  const years = {
    2017: Array(12).fill(100),
    2018: [...Array(6).fill(100), ...Array(6).fill(104)],
    2019: [...Array(6).fill(102), ...Array(6).fill(100)],
    2020: Array(6).fill(102),
  };
  const values = Object.entries(years).flatMap(([year, each]) => series('zu', Number(year), each));
  const { backTests, interval, computed } = assessmentOf(draftWith('2020-06', [rate], values)).outlook;

  test('errs by its level: 0 % instead of 2 % is an error of two percent', () => {
    expect(
      backTests[0]?.years.map(({ said, came, error }) => [percent(said), percent(came), percent(error, 2)]),
    ).toEqual([
      ['0.0', '-1.0', '0.99'],
      ['0.0', '2.0', '1.96'],
    ]);
  });

  test('has an interval of its level, not of its rate', () => {
    expect([percent(computed), percent(interval?.from), percent(interval?.until)]).toEqual([
      '1.0',
      '-0.5',
      '2.5',
    ]);
  });
});

describe('a method tried on past years', () => {
  test('says of each year what it would have said at the same month, and how far it erred', () => {
    const { backTests } = outlook('run-rate', { 2018: SEASONAL, 2019: EVEN });
    const years = backTests[0]?.years.map(({ year, said, came, error }) => [
      year,
      shown(said),
      shown(came),
      percent(error),
    ]);
    expect(years).toEqual([
      [2019, '120', '120', '0.0'],
      [2018, '120', '180', '33.3'],
    ]);
  });

  test('by the shares needs the year before each year it is tried on', () => {
    const { backTests } = outlook('prior-year-shares', { 2017: EVEN, 2018: SEASONAL, 2019: EVEN });
    const years = backTests[0]?.years.map(({ year, said, error }) => [year, shown(said), percent(error)]);
    expect(years).toEqual([
      [2019, '180', '50.0'],
      [2018, '120', '33.3'],
    ]);
  });

  test('looks back five years and no further', () => {
    const years = Object.fromEntries([2013, 2014, 2015, 2016, 2017, 2018, 2019].map((year) => [year, EVEN]));
    const tried = outlook('run-rate', years).backTests[0]?.years.map(({ year }) => year);
    expect(tried).toEqual([2019, 2018, 2017, 2016, 2015]);
  });

  test('leaves out a year that is provisional, has a gap, or brought nothing', () => {
    const provisional = series('zu', 2017, EVEN, { status: 'provisional' });
    const gap = [...EVEN.slice(0, 10), null, 10];
    const { backTests } = outlook(
      'run-rate',
      { 2015: Array(12).fill(0), 2016: gap, 2018: EVEN, 2019: EVEN },
      provisional,
    );
    expect(backTests[0]?.years.map(({ year }) => year)).toEqual([2019, 2018]);
  });

  test('is not asked at the end of the year, nor before the third month', () => {
    const past = series('zu', 2019, EVEN);
    const at = (count: number) =>
      assessmentOf(
        draftWith(
          `2020-${String(count).padStart(2, '0')}`,
          [flow('run-rate')],
          [...past, ...series('zu', 2020, Array(count).fill(10))],
        ),
      ).outlook;
    expect(at(12).backTests).toEqual([]);
    expect(shown(at(12).computed)).toBe('120');
    expect([at(2).computed, at(2).backTests]).toEqual([null, []]);
  });
});

describe('automatisch', () => {
  test('takes the shares where the seasons come back', () => {
    const found = outlook('automatic', { 2017: SEASONAL, 2018: SEASONAL, 2019: SEASONAL });
    expect([found.method, shown(found.computed)]).toEqual(['prior-year-shares', '180']);
  });

  test('takes the run rate where each year ran differently and evenly in the end', () => {
    const early = SEASONAL.toReversed();
    const found = outlook('automatic', { 2016: SEASONAL, 2017: early, 2018: SEASONAL, 2019: early });
    expect([found.method, shown(found.computed)]).toEqual(['run-rate', '120']);
  });

  test('compares over the years both could be tried on', () => {
    // The run rate is right in 2017 alone, where the shares could not be tried.
    const found = outlook('automatic', { 2017: EVEN, 2018: SEASONAL, 2019: SEASONAL });
    expect(found.backTests.map(({ years }) => years.length)).toEqual([2, 3]);
    expect(found.method).toBe('prior-year-shares');
  });

  test('takes the shares in a draw, and where there is no year to compare', () => {
    expect(outlook('automatic', { 2017: EVEN, 2018: EVEN, 2019: EVEN }).method).toBe('prior-year-shares');
    expect(outlook('automatic', { 2019: SEASONAL }).method).toBe('prior-year-shares');
  });

  test('takes the run rate where the prior year is not there at all', () => {
    expect(outlook('automatic', {})).toMatchObject({ method: 'run-rate', interval: null });
  });
});

describe('the interval', () => {
  test('is the computed value ± the mean error of past years', () => {
    const found = outlook('run-rate', { 2018: [...Array(6).fill(10), ...Array(6).fill(15)], 2019: EVEN });
    // 120 said, 150 came: 20 percent; and none in 2019.
    expect(percent(found.interval?.meanError)).toBe('10.0');
    expect([shown(found.interval?.from), shown(found.computed), shown(found.interval?.until)]).toEqual([
      '108',
      '120',
      '132',
    ]);
  });

  test('wants two past years', () => {
    expect(outlook('run-rate', { 2019: SEASONAL }).interval).toBeNull();
    expect(outlook('prior-year-shares', { 2018: EVEN, 2019: SEASONAL }).interval).toBeNull();
  });

  test('of a sum does not begin below what is counted already', () => {
    const test: BackTest = { method: 'run-rate', years: [tried(2019, '0.5'), tried(2018, '0.5')] };
    const interval = intervalOf(decimal(120), test, decimal(100));
    expect([shown(interval?.from), shown(interval?.until)]).toEqual(['100', '180']);
  });

  test('of a sum that will fall below what is counted stays in its order', () => {
    const test: BackTest = { method: 'run-rate', years: [tried(2019, '0.1'), tried(2018, '0.1')] };
    const interval = intervalOf(decimal(80), test, decimal(100));
    expect([shown(interval?.from), shown(interval?.until)]).toEqual(['72', '88']);
  });

  test('that holds the target leaves open whether it will be missed', () => {
    const years = { 2018: [...Array(6).fill(10), ...Array(6).fill(15)], 2019: EVEN };
    expect(outlook('run-rate', years).missesTarget).toBeNull();
    expect(outlook('run-rate', { 2019: EVEN }).missesTarget).toBe(false);
  });
});

describe('the better method', () => {
  const tests = (one: string, other: string): readonly BackTest[] => [
    { method: 'prior-year-shares', years: [tried(2019, one)] },
    { method: 'run-rate', years: [tried(2019, other)] },
  ];
  test.each<[string, string, ComputedMethod]>([
    ['0.1', '0.2', 'prior-year-shares'],
    ['0.2', '0.1', 'run-rate'],
    ['0.1', '0.1', 'prior-year-shares'],
  ])('errs %s or %s: %s', (one, other, better) => {
    expect(betterOf(tests(one, other))).toBe(better);
  });

  test('of none is none', () => {
    expect(betterOf([])).toBeNull();
  });
});

function tried(year: number, error: string) {
  return { year, said: decimal(1), came: decimal(1), error: decimal(error) };
}
