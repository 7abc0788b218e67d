import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { check } from '../../src/check/check.ts';
import { reportedData } from '../../src/check/reported-data.ts';
import { compute } from '../../src/compute/compute.ts';
import { decimal } from '../../src/domain/decimal.ts';
import type { Draft } from '../../src/domain/draft.ts';
import { day, monthsOfYear } from '../../src/domain/month.ts';
import type { DataStatus, Observation } from '../../src/domain/observation.ts';
import { placeIn } from '../../src/domain/place.ts';
import { draftWith } from '../support/draft-fixture.ts';
import { goal } from '../support/goal-fixture.ts';
import { scenarioDraft } from '../support/scenario-draft.ts';

const months = [...monthsOfYear(2019), ...monthsOfYear(2020)];
const statuses = fc.constantFrom<DataStatus>(
  'final',
  'provisional',
  'extrapolated',
  'estimated',
  'suppressed',
  'missing',
);

const observation: fc.Arbitrary<Observation> = fc
  .record({
    metric: fc.constantFrom('zu', 'elb', 'coaches'),
    month: fc.constantFrom(...months),
    value: fc.nat({ max: 200 }),
    status: statuses,
    delivery: fc.constantFrom('2020-10-01', '2020-11-01', '2020-12-01').map(day),
    line: fc.nat({ max: 10_000 }),
  })
  .map(({ value, line, ...rest }) => ({
    ...rest,
    value: rest.status === 'suppressed' || rest.status === 'missing' ? null : decimal(value),
    origin: { place: placeIn('data/exporte/a.csv', line), raw: String(value) },
  }));

const ones = (metric: string): readonly Observation[] =>
  months.map((month) => ({
    metric,
    month,
    value: decimal(1),
    status: 'final',
    delivery: day('2020-09-01'),
    origin: { place: placeIn('data/exporte/0.csv'), raw: '1' },
  }));
const base = ['zu', 'elb', 'coaches'].flatMap(ones);

const linear = { planPath: 'linear', target: decimal(60) } as const;
const goals = [
  goal('a', { art: 'fluss-kumuliert', messgroesse: 'zu' }, linear),
  goal('b', { art: 'durchschnittsbestand', messgroesse: 'elb' }, linear),
  goal('c', { art: 'quote-fluss-bestand', zaehler: 'zu', nenner: 'elb' }, linear),
  goal('d', { art: 'je-bezugsgroesse', zaehler: 'zu', bezug: 'coaches' }, linear),
  goal('e', { art: 'stichtag-je-bezugsgroesse', zaehler: 'elb', bezug: 'coaches' }, linear),
];
const draftOf = (observations: readonly Observation[]) => draftWith('2020-08', goals, observations);

/** What a report says, as text; null where the draft has errors. */
function said(draft: Draft): string | null {
  const outcome = check(draft);
  return outcome.ok ? JSON.stringify(compute(outcome.value)) : null;
}

describe('whatever is delivered', () => {
  test('checking and computing never throw', () => {
    fc.assert(
      fc.property(fc.array(observation, { maxLength: 60 }), fc.boolean(), (observations, whole) => {
        expect(() => said(draftOf(whole ? [...base, ...observations] : observations))).not.toThrow();
      }),
    );
  });

  test('what is rated rests on final values alone', () => {
    fc.assert(
      fc.property(fc.array(observation, { maxLength: 30 }), (observations) => {
        const outcome = check(draftOf([...base, ...observations]));
        if (!outcome.ok) return;
        for (const { months: all, judged } of compute(outcome.value)) {
          for (const { rating, inputs } of all.filter((each) =>
            ['on-plan', 'near', 'clear'].includes(each.rating),
          )) {
            expect([rating, inputs.every(({ status }) => status === 'final')]).toEqual([rating, true]);
          }
          expect(judged?.inputs.every(({ status }) => status === 'final') ?? true).toBe(true);
        }
      }),
    );
  });

  test('what earlier deliveries said stays as it was', () => {
    fc.assert(
      fc.property(
        fc.array(observation, { maxLength: 30 }),
        fc.array(observation, { maxLength: 10 }),
        (known, later) => {
          const delivered = later.map((each) => ({ ...each, delivery: day('2021-01-05') }));
          const [before, after] = [reportedData(known), reportedData([...delivered, ...known])];
          for (const { metric, month } of known) {
            const history = before.history(metric, month);
            expect(after.history(metric, month).slice(0, history.length)).toEqual(history);
          }
        },
      ),
    );
  });
});

describe('data that come later', () => {
  const later = fc.array(
    observation.map((each) => ({ ...each, delivery: day('2021-01-05') })),
    { maxLength: 20 },
  );

  test('never change what an earlier report computed from the deliveries of its day', () => {
    // What the source withholds, before or now, has an example of its own below.
    const open = observation.filter(({ status }) => status !== 'suppressed');
    const next = open.map((each) => ({ ...each, delivery: day('2021-01-05') }));
    const [early, late] = [fc.array(open, { maxLength: 30 }), fc.array(next, { maxLength: 20 })];
    fc.assert(
      fc.property(early, late, (known, added) => {
        const [then, now] = [
          check(draftOf([...base, ...known])),
          check(draftOf([...added, ...base, ...known])),
        ];
        if (!then.ok || !now.ok) return;
        const asThen = check(
          draftOf(now.value.observations.filter(({ delivery }) => delivery <= day('2020-12-31'))),
        );
        expect(asThen.ok && JSON.stringify(compute(asThen.value))).toBe(JSON.stringify(compute(then.value)));
        const { data, reach } = then.value;
        const asOf = { ...now.value, reach, data: now.value.data.asOf(day('2020-12-31')) };
        expect(JSON.stringify(compute(asOf))).toBe(JSON.stringify(compute({ ...then.value, data })));
      }),
    );
  });

  test('take a value that the source withholds now out of every earlier state, too', () => {
    const [first] = base;
    if (first === undefined) throw new Error('no base');
    const secret = { ...first, value: null, status: 'suppressed' as const, delivery: day('2021-01-05') };
    const now = check(draftOf([...base, secret]));
    const before = now.ok ? now.value.data.asOf(day('2020-12-31')).newest(first.metric, first.month) : null;
    expect(before).toMatchObject({ value: null, status: 'suppressed' });
  });

  test('leave what was known at a day as it was, however the files are ordered', () => {
    fc.assert(
      fc.property(fc.array(observation, { maxLength: 30 }), later, (known, added) => {
        const asOf = reportedData([...added, ...known].toReversed()).asOf(day('2020-12-31'));
        const then = reportedData(known);
        for (const { metric, month } of known) {
          expect(asOf.history(metric, month)).toEqual(then.history(metric, month));
        }
        expect(asOf.metrics).toEqual(then.metrics);
      }),
    );
  });
});

test('the order of the observations does not matter', () => {
  const draft = scenarioDraft('2020-08');
  const expected = said(draft);
  expect(expected).not.toBeNull();
  const { observations } = draft;
  fc.assert(
    fc.property(fc.shuffledSubarray([...observations], { minLength: observations.length }), (shuffled) => {
      expect(said({ ...draft, observations: shuffled }) === expected).toBe(true);
    }),
    { numRuns: 10 },
  );
});
