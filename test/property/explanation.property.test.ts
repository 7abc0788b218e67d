import fc from 'fast-check';
import { expect, test } from 'vitest';
import { driversOf } from '../../src/compute/drivers.ts';
import { decimal, sum } from '../../src/domain/decimal.ts';
import type { Effects } from '../../src/domain/explanation.ts';
import { monthNumber } from '../../src/domain/month.ts';
import type { Observation } from '../../src/domain/observation.ts';
import { assessmentOf } from '../support/assessed.ts';
import { draftWith, series } from '../support/draft-fixture.ts';
import { goal } from '../support/goal-fixture.ts';

const quota = goal(
  'I.1',
  { art: 'quote-fluss-bestand', zaehler: 'int', nenner: 'elb', 'verzug-monate': '0' },
  {
    target: decimal('0.189'),
    unit: { kind: 'ratio' },
    precision: 1,
    planPath: 'linear',
    outlook: 'automatic',
  },
);
const counts = (size: number) => fc.array(fc.nat(300), { minLength: size, maxLength: size });
const stocks = (size: number) =>
  fc.array(fc.integer({ min: 1, max: 12_000 }), { minLength: size, maxLength: size });

test('the effects of both sides add up to the deviation exactly, with every digit', () => {
  const year = fc.record({ flow: counts(12), stock: stocks(12) });
  fc.assert(
    fc.property(year, year, fc.integer({ min: 1, max: 12 }), (before, now, until) => {
      const at = `2020-${String(until).padStart(2, '0')}`;
      const values = [
        ...series('int', 2019, before.flow),
        ...series('elb', 2019, before.stock),
        ...series('int', 2020, now.flow.slice(0, until)),
        ...series('elb', 2020, now.stock.slice(0, until)),
      ];
      const { explanation, judged } = assessmentOf(draftWith(at, [quota], values));
      const { plan, priorYear } = explanation?.effects ?? { plan: null, priorYear: null };
      expect(total(plan)).toBe(judged?.variance?.toFixed());
      expect(total(priorYear)).toBe(judged?.priorYearChange?.toFixed());
    }),
    { numRuns: 60 },
  );
});

function total(effects: Effects | null): string | undefined {
  return effects?.numerator.effect.plus(effects.denominator.effect).toFixed();
}

test('drivers run with the deviation and carry four fifths of it, and no fewer would', () => {
  const amounts = fc.array(fc.integer({ min: -500, max: 500 }), { maxLength: 12 });
  fc.assert(
    fc.property(amounts, (list) => {
      const named = driversOf(list.map((amount, name) => ({ name, amount: decimal(amount) })));
      const difference = list.reduce((one, other) => one + other, 0);
      const carried = named.map((name) => (list[name] ?? 0) * Math.sign(difference));
      expect(carried.every((amount) => amount > 0)).toBe(true);
      if (named.length === 0) return;
      const whole = carried.reduce((one, other) => one + other, 0);
      expect(whole * 5).toBeGreaterThanOrEqual(Math.abs(difference) * 4);
      expect((whole - Math.min(...carried)) * 5).toBeLessThan(Math.abs(difference) * 4);
    }),
  );
});

test('an interval holds its computed value and is never narrower on one side, but for what is counted', () => {
  const flow = goal(
    'I.1',
    { art: 'fluss-kumuliert', messgroesse: 'zu' },
    { target: decimal(1000), planPath: 'linear', outlook: 'automatic' },
  );
  fc.assert(
    fc.property(fc.array(counts(12), { minLength: 2, maxLength: 5 }), counts(6), (past, now) => {
      const values: readonly Observation[] = [
        ...past.flatMap((year, index) => series('zu', 2019 - index, year)),
        ...series('zu', 2020, now),
      ];
      const { outlook, judged } = assessmentOf(draftWith('2020-06', [flow], values));
      const { interval, computed } = outlook;
      if (!interval || !computed) return;
      expect(interval.from.lte(computed) && interval.until.gte(computed)).toBe(true);
      expect(interval.from.gte(judged?.actual ?? computed)).toBe(true);
      const [below, above] = [computed.minus(interval.from), interval.until.minus(computed)];
      expect(below.eq(above) || interval.from.eq(judged?.actual ?? '0')).toBe(true);
    }),
    { numRuns: 60 },
  );
});

test('no site is named while any cell of any site is suppressed, provisional or below three', () => {
  const cell = fc.oneof(
    {
      weight: 6,
      arbitrary: fc.integer({ min: 0, max: 40 }).map((value) => ({ value, status: 'final' as const })),
    },
    { weight: 1, arbitrary: fc.constant({ value: null, status: 'suppressed' as const }) },
    { weight: 1, arbitrary: fc.constant({ value: 7, status: 'provisional' as const }) },
  );
  const sites = ['nord', 'sued', 'west'];
  const table = goal(
    'I.1',
    { art: 'fluss-kumuliert', messgroesse: 'summe' },
    {
      target: decimal(120),
      planPath: 'linear',
      siteTable: { columns: [...sites, 'summe'].map((metric) => ({ metric, label: metric })) },
    },
  );
  fc.assert(
    fc.property(fc.array(cell, { minLength: 12, maxLength: 12 }), (cells) => {
      const values = cells.flatMap(({ value, status }, index) => {
        const [site, year, first] = [sites[index % 3] ?? '', index < 6 ? 2019 : 2020, index % 6 < 3];
        return series(site, year, first ? [value] : [null, value], { status }).slice(first ? 0 : 1);
      });
      const totals = [...series('summe', 2019, Array(12).fill(60)), ...series('summe', 2020, [20, 20])];
      const { explanation, judged } = assessmentOf(draftWith('2020-02', [table], [...values, ...totals]));
      expect(monthNumber(judged?.month ?? (0 as never))).toBe(2);
      const open = cells.every(({ value, status }) => status === 'final' && (value === 0 || value > 2));
      if (!open) expect(explanation?.sites).toEqual([]);
      else expect(sum((explanation?.sites ?? []).map(() => decimal(1))).lte('1')).toBe(true);
    }),
  );
});
