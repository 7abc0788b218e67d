import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { planPath } from '../../src/compute/plan-path.ts';
import type { Indicator } from '../../src/domain/agreement.ts';
import { type Decimal, decimal, decimalText, roundHalfAway, ZERO } from '../../src/domain/decimal.ts';
import { addMonths, month, monthNumber } from '../../src/domain/month.ts';
import type { PlanBasis, TargetVersion } from '../../src/domain/target.ts';
import { targetAt } from '../../src/domain/target-versions.ts';
import { agreedAs, amendment, draftOf, level, plan } from '../support/agreed.ts';
import { assessmentOf } from '../support/assessed.ts';
import { series } from '../support/draft-fixture.ts';
import { goal } from '../support/goal-fixture.ts';

const flow = goal('I.1', { art: 'fluss-kumuliert', messgroesse: 'zu' });
const stock = goal('I.1', { art: 'durchschnittsbestand', messgroesse: 'zu' });
const amount = fc.nat({ max: 5000 });
const yearValues = fc.array(amount, { minLength: 12, maxLength: 12 });

/** A year as cumulated figures; the year itself is above zero. */
const cumulated = yearValues.map((values) => {
  let total = 1;
  return values.map((value) => {
    total += value;
    return decimal(total);
  });
});
const basis: fc.Arbitrary<PlanBasis> = fc.oneof(
  fc.constant<PlanBasis>({ kind: 'linear' }),
  fc
    .subarray([2017, 2018, 2019], { minLength: 1 })
    .map((years) => ({ kind: 'reference-years' as const, years })),
  cumulated.map((values) => ({ kind: 'delivered' as const, values, metric: null })),
);
const version = fc.record({ start: fc.integer({ min: 1, max: 11 }), value: amount, basis });

function versionsFrom(
  entries: readonly { start: number; value: number; basis: PlanBasis }[],
): readonly TargetVersion[] {
  return entries
    .toSorted((a, b) => a.start - b.start)
    .map(({ start, value, basis: way }, index) => ({
      from: addMonths(month('2020-01'), index === 0 ? 0 : start),
      level: decimal(value),
      terms: { kind: 'level', level: decimal(value) },
      base: null,
      amendment: null,
      basis: way,
    }));
}

const figuresOf = (years: readonly (readonly Decimal[])[]) => (year: number) => years[year - 2017] ?? [];
const texts = (values: readonly (Decimal | null)[]) => values.map((value) => value && decimalText(value));

describe('a plan path', () => {
  test('ends in December at the target in force in December, whatever it rests on', () => {
    fc.assert(
      fc.property(
        fc.array(version, { minLength: 1, maxLength: 4 }),
        fc.tuple(cumulated, cumulated, cumulated),
        (entries, years) => {
          const versions = versionsFrom(entries);
          const indicator: Indicator = { ...flow, versions };
          const path = planPath(indicator, 2020, figuresOf(years));
          expect(path[11]?.eq(targetAt(indicator, month('2020-12')) ?? ZERO)).toBe(true);
        },
      ),
    );
  });

  test('a later version leaves the months before it alone', () => {
    fc.assert(
      fc.property(
        fc.array(version, { minLength: 1, maxLength: 3 }),
        version,
        fc.tuple(cumulated, cumulated, cumulated),
        (entries, later, years) => {
          const before = versionsFrom(entries);
          const from = addMonths(month('2020-01'), later.start);
          const kept = before.filter((each) => each.from < from);
          const added = versionsFrom([later]).map((each) => ({ ...each, from }));
          const plans = (versions: readonly TargetVersion[]) =>
            texts(planPath({ ...flow, versions }, 2020, figuresOf(years))).slice(0, monthNumber(from) - 1);
          expect(plans([...kept, ...added])).toEqual(plans(before));
        },
      ),
    );
  });

  test('of whole cases is whole in every month', () => {
    fc.assert(
      fc.property(
        fc.array(version, { minLength: 1, maxLength: 4 }),
        fc.tuple(cumulated, cumulated, cumulated),
        (entries, years) => {
          const path = planPath({ ...flow, versions: versionsFrom(entries) }, 2020, figuresOf(years));
          expect(path.every((value) => value === null || roundHalfAway(value, 0).eq(value))).toBe(true);
        },
      ),
    );
  });

  test('by reference years lies between the paths of the single years', () => {
    fc.assert(
      fc.property(amount, fc.tuple(cumulated, cumulated, cumulated), (value, years) => {
        const path = (of: readonly number[]) =>
          planPath(
            {
              ...stock,
              versions: versionsFrom([{ start: 1, value, basis: { kind: 'reference-years', years: of } }]),
            },
            2020,
            figuresOf(years),
          );
        const mean = path([2017, 2018, 2019]);
        const single = [2017, 2018, 2019].map((year) => path([year]));
        mean.forEach((value, index) => {
          const each = single.map((one) => one[index] ?? ZERO).toSorted((a, b) => a.cmp(b));
          const [low = ZERO, , high = ZERO] = each;
          const shown = (known: Decimal) => roundHalfAway(known, 20);
          expect(value && shown(value).gte(shown(low)) && shown(value).lte(shown(high))).toBe(true);
        });
      }),
    );
  });
});

test('the order in which amendments are written does not matter', () => {
  const base = [...series('zu', 2019, Array(12).fill(10)), ...series('zu', 2020, [10])];
  const entry = fc.record({
    start: fc.integer({ min: 1, max: 12 }),
    value: amount,
    day: fc.integer({ min: 1, max: 28 }),
  });
  fc.assert(
    fc.property(
      fc.uniqueArray(entry, { minLength: 2, maxLength: 4, selector: ({ day }) => day }),
      (entries) => {
        const amendments = entries.map(({ start, value, day }, index) =>
          amendment(
            `2020-${String(start).padStart(2, '0')}`,
            [{ indicator: 'I.1', target: level(String(value)) }],
            {
              id: `n${index}`,
              signed: `2020-03-${String(day).padStart(2, '0')}`,
            },
          ),
        );
        const agreed = agreedAs(flow, level('120'), plan('prior-year-shares'));
        const plans = (order: typeof amendments) =>
          texts(
            assessmentOf(draftOf('2020-01', [agreed], base, { amendments: order })).months.map(
              (each) => each.plan,
            ),
          );
        expect(plans(amendments.toReversed())).toEqual(plans(amendments));
      },
    ),
    { numRuns: 40 },
  );
});
