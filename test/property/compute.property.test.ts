import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { reachOf } from '../../src/check/reach.ts';
import { reportedData } from '../../src/check/reported-data.ts';
import { compute } from '../../src/compute/compute.ts';
import type { Indicator } from '../../src/domain/agreement.ts';
import { type Decimal, decimal, ONE, sum, ZERO } from '../../src/domain/decimal.ts';
import { addMonths, type Day, day, type Month, month, monthsOfYear } from '../../src/domain/month.ts';
import type { Observation, ReportedData } from '../../src/domain/observation.ts';
import { placeIn } from '../../src/domain/place.ts';
import { draftWith } from '../support/draft-fixture.ts';
import { EURO, formulaFrom, goal } from '../support/goal-fixture.ts';

const MONTHS = [month('2018-12'), ...monthsOfYear(2019), ...monthsOfYear(2020)];
const DAYS = ['2020-06-20', '2020-07-20', '2020-08-20'].map(day);
const KNOWN_UNTIL = '2020-07-20' as Day;

const target = fc.integer({ min: 0, max: 2000 }).map(
  (value): Partial<Indicator> => ({
    target: decimal(value),
  }),
);
const goals = fc
  .tuple(target, fc.constantFrom('at-least', 'at-most'), fc.constantFrom('prior-year-shares', 'linear'))
  .map(([own, direction, planPath]) => {
    const all = { ...own, direction, planPath } as const;
    return [
      goal('a', { art: 'fluss-kumuliert', messgroesse: 'zu' }, all),
      goal('b', { art: 'durchschnittsbestand', messgroesse: 'elb' }, all),
      goal(
        'c',
        { art: 'quote-fluss-bestand', zaehler: 'zu', nenner: 'elb' },
        { ...all, unit: { kind: 'ratio' } },
      ),
      goal('d', { art: 'je-bezugsgroesse', zaehler: 'zu', bezug: 'coaches' }, { ...all, precision: 1 }),
      goal('e', { art: 'fluss-kumuliert', messgroesse: 'zu' }, { ...all, unit: EURO }),
    ];
  });

const observation: fc.Arbitrary<Observation> = fc
  .record({
    metric: fc.constantFrom('zu', 'elb', 'coaches'),
    month: fc.constantFrom(...MONTHS),
    value: fc.option(fc.integer({ min: 0, max: 300 }), { freq: 12 }),
    delivery: fc.constantFrom(...DAYS),
    final: fc.boolean(),
    line: fc.nat({ max: 10_000 }),
  })
  .map(({ metric, month: at, value, delivery, final, line }) => ({
    metric,
    month: at,
    delivery,
    value: value === null ? null : decimal(value),
    status: value === null ? 'missing' : final ? 'final' : 'provisional',
    origin: { place: placeIn('data/exporte/a.csv', line), raw: String(value ?? '') },
  }));

/** Each month of each metric once, so that most random years can be calculated. */
const whole: fc.Arbitrary<readonly Observation[]> = fc
  .array(fc.integer({ min: 0, max: 300 }), { minLength: MONTHS.length * 3, maxLength: MONTHS.length * 3 })
  .map((values) =>
    values.map((value, at) => ({
      metric: ['zu', 'elb', 'coaches'][at % 3] ?? '',
      month: MONTHS[Math.floor(at / 3)] ?? (0 as Month),
      value: decimal(value),
      status: 'final',
      delivery: '2020-05-20' as Day,
      origin: { place: placeIn('data/exporte/0.csv', at), raw: String(value) },
    })),
  );

function assessments(indicators: readonly Indicator[], data: ReportedData, at = month('2020-06')) {
  const reach = new Map(indicators.map((each) => [each.id, reachOf(each, data, at)] as const));
  return compute({ ...draftWith('2020-06', indicators, []), month: at, data, reach });
}

const more = fc.array(observation, { maxLength: 30 });
const asText = (value: unknown) => JSON.stringify(value);

describe('adding data never changes an earlier report', () => {
  test('what was computed as of a day is computed again from all that came later', () => {
    fc.assert(
      fc.property(goals, whole, more, (indicators, base, changes) => {
        const known = changes.filter(({ delivery }) => delivery <= KNOWN_UNTIL);
        const then = assessments(indicators, reportedData([...base, ...known]));
        const later = reportedData([...changes, ...base]);
        expect(asText(assessments(indicators, later.asOf(KNOWN_UNTIL)))).toBe(asText(then));
      }),
    );
  });

  test('the values of months after the report month say nothing in it', () => {
    fc.assert(
      fc.property(goals, whole, more, (indicators, base, changes) => {
        const until = (all: readonly Observation[]) => all.filter(({ month: at }) => at <= month('2020-06'));
        const [then, now] = [until([...base, ...changes]), [...base, ...changes]].map((observations) =>
          assessments(indicators, reportedData(observations)),
        );
        expect(asText(now)).toBe(asText(then));
      }),
    );
  });
});

describe('the plan of a year', () => {
  test('is the target in December, whatever the prior year was', () => {
    fc.assert(
      fc.property(goals, more, (indicators, changes) => {
        for (const { indicator, months } of assessments(indicators, reportedData(changes)))
          expect(months[11]?.plan?.eq(indicator.target ?? ZERO)).toBe(true);
      }),
    );
  });

  test('of a sum is made of whole months that add up to the target', () => {
    fc.assert(
      fc.property(goals, whole, (indicators, base) => {
        const [flow] = assessments(indicators, reportedData(base));
        const path = (flow?.months ?? []).map(({ plan }) => plan);
        if (!path.every((plan) => plan !== null)) return;
        const ofMonths = path.map((plan, at) => plan.minus(path[at - 1] ?? ZERO));
        expect(ofMonths.every((plan) => plan.eq(plan.round(0)))).toBe(true);
        expect(sum(ofMonths).eq(flow?.indicator.target ?? ZERO)).toBe(true);
      }),
    );
  });
});

test('differences are taken of what is not rounded', () => {
  fc.assert(
    fc.property(goals, whole, (indicators, base) => {
      for (const each of assessments(indicators, reportedData(base)).flatMap(({ months }) => months)) {
        const { actual, plan, variance, relativeVariance, priorYear, priorYearChange } = each;
        if (actual && plan) expect(variance?.plus(plan).eq(actual)).toBe(true);
        if (variance && plan && relativeVariance)
          expect(relativeVariance.times(plan).eq(variance)).toBe(true);
        if (actual && priorYear) expect(priorYearChange?.plus(priorYear).eq(actual)).toBe(true);
      }
    }),
  );
});

test('the degree is one and the favourable relative deviation, whichever direction is good', () => {
  fc.assert(
    fc.property(goals, whole, (indicators, base) => {
      for (const { indicator, months } of assessments(indicators, reportedData(base)))
        for (const { attainment, relativeVariance } of months) {
          if (!attainment || !relativeVariance) continue;
          const favourable = indicator.direction === 'at-most' ? relativeVariance.neg() : relativeVariance;
          expect(attainment.eq(ONE.plus(favourable))).toBe(true);
        }
    }),
  );
});

describe('a ratio of sums lies between its parts', () => {
  const pairs = fc.array(fc.tuple(fc.nat({ max: 5000 }), fc.integer({ min: 1, max: 9000 })), {
    minLength: 1,
    maxLength: 12,
  });
  const firstMonths = (count: number) => monthsOfYear(2020).slice(0, count);

  test.each([
    [
      'a quota of the same months',
      { art: 'quote-fluss-bestand', zaehler: 'a', nenner: 'b', 'verzug-monate': '0' },
      0,
    ],
    ['a quota of the months before', { art: 'quote-fluss-bestand', zaehler: 'a', nenner: 'b' }, 1],
    ['a flow per driver', { art: 'je-bezugsgroesse', zaehler: 'a', bezug: 'b' }, 0],
  ])('%s, between the least and the greatest of its months', (_, calculation, lag) => {
    const formula = formulaFrom(calculation);
    fc.assert(
      fc.property(pairs, (months) => {
        const reported = (metric: string, at: Month): Decimal => {
          const pair = months[(metric === 'b' ? addMonths(at, lag) : at) - month('2020-01')];
          return decimal((metric === 'a' ? pair?.[0] : pair?.[1]) ?? 0);
        };
        // Over n months of flow stands one mean month of stock.
        const ratio = formula.actual(reported, firstMonths(months.length))?.div(decimal(months.length));
        const ofMonths = months
          .map(([flow, stock]) => decimal(flow).div(decimal(stock)))
          .toSorted((one, other) => one.cmp(other));
        expect(ratio?.gte(ofMonths[0] ?? ZERO)).toBe(true);
        expect(ratio?.lte(ofMonths.at(-1) ?? ZERO)).toBe(true);
      }),
    );
  });
});
