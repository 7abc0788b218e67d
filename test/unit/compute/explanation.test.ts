import { describe, expect, test } from 'vitest';
import { driversOf } from '../../../src/compute/drivers.ts';
import type { Assessment } from '../../../src/domain/assessment.ts';
import { decimal } from '../../../src/domain/decimal.ts';
import type { Effects } from '../../../src/domain/explanation.ts';
import { monthText } from '../../../src/domain/month.ts';
import type { Observation } from '../../../src/domain/observation.ts';
import { assessed, assessmentOf, percent, shown } from '../../support/assessed.ts';
import { draftWith, series } from '../../support/draft-fixture.ts';
import { goal } from '../../support/goal-fixture.ts';
import { scenarioDraft } from '../../support/scenario-draft.ts';

const sample = assessed(scenarioDraft('2020-08'));

function explained(id: string) {
  const found = sample.get(id)?.explanation;
  if (!found) throw new Error(`${id} is not explained`);
  return found;
}

function inPoints(effects: Effects | null) {
  return (
    effects && [
      percent(effects.difference),
      percent(effects.numerator.effect),
      percent(effects.denominator.effect),
    ]
  );
}

describe('the deviation of a quotient', () => {
  test('K2 against the prior year: −1,5 = −1,8 fewer integrations + 0,3 smaller stock', () => {
    expect(inPoints(explained('I.1').effects.priorYear)).toEqual(['-1.5', '-1.8', '0.3']);
  });

  test('K2 against the plan is split with the prior year’s stock, since the agreement names none', () => {
    const { plan } = explained('I.1').effects;
    expect(inPoints(plan)).toEqual(['-1.3', '-1.7', '0.3']);
    expect(plan?.numerator.effect.plus(plan.denominator.effect)).toEqual(plan?.difference);
  });

  test('BG per coach fell short by cases and was held up by the vacancy', () => {
    const { plan, priorYear } = explained('IV.1').effects;
    expect(shown(plan?.numerator.effect, 1)).toBe('-2.8');
    expect(shown(plan?.denominator.effect, 1)).toBe('1.1');
    expect(shown(priorYear?.numerator.change)).toBe('-12');
  });

  test('sums and stocks have no two sides', () => {
    for (const id of ['I.2', 'II', 'III.1', 'III.2', 'IV.3']) {
      expect(explained(id).effects).toEqual({ plan: null, priorYear: null });
    }
  });

  test('is not split where the prior year is provisional or not there', () => {
    const quota = goal(
      'I.1',
      { art: 'quote-fluss-bestand', zaehler: 'int', nenner: 'elb', 'verzug-monate': '0' },
      { target: decimal('0.2'), unit: { kind: 'ratio' }, planPath: 'linear' },
    );
    const year = (at: number, own = {}) => [
      ...series('int', at, [10, 20], own),
      ...series('elb', at, [100, 100], own),
    ];
    const of = (before: readonly Observation[]) =>
      assessmentOf(draftWith('2020-02', [quota], [...before, ...year(2020)])).explanation?.effects;
    expect(of([])).toEqual({ plan: null, priorYear: null });
    expect(of(year(2019, { status: 'provisional' }))).toEqual({ plan: null, priorYear: null });
    expect(of(year(2019))?.priorYear?.difference.toFixed()).toBe('0');
  });
});

describe('the months that drive a deviation', () => {
  const months = (found: { months: readonly number[] } | null) =>
    found?.months.map((month) => monthText(month as Parameters<typeof monthText>[0]));

  test('K2: the integrations missing against the prior year are those of April and May', () => {
    expect(months(explained('I.1').drivers.priorYear)).toEqual(['2020-04', '2020-05']);
    expect(shown(explained('I.1').drivers.priorYear?.difference)).toBe('-191');
  });

  test('the Übertritte ran over their limit from May to July', () => {
    expect(months(explained('III.1').drivers.plan)).toEqual(['2020-05', '2020-06', '2020-07']);
    expect(shown(explained('III.1').drivers.plan?.difference)).toBe('78');
  });

  test('the benefits left their forecast in April and May', () => {
    expect(months(explained('II').drivers.plan)).toEqual(['2020-04', '2020-05']);
  });

  test('a provisional month is never named: nothing after the judged one', () => {
    for (const [, { explanation, reach }] of sample) {
      const named = [explanation?.drivers.plan, explanation?.drivers.priorYear].flatMap(
        (drivers) => drivers?.months ?? [],
      );
      expect(named.every((month) => month <= (reach.judged ?? 0))).toBe(true);
    }
  });

  test('a month that is suppressed in the prior year silences the comparison with it', () => {
    const flow = goal(
      'I.1',
      { art: 'fluss-kumuliert', messgroesse: 'zu' },
      { target: decimal(120), planPath: 'linear' },
    );
    const of = (before: readonly Observation[]) =>
      assessmentOf(draftWith('2020-03', [flow], [...before, ...series('zu', 2020, [10, 10, 4])])).explanation
        ?.drivers;
    expect(months(of(series('zu', 2019, [10, 10, 10]))?.priorYear ?? null)).toEqual(['2020-03']);
    const hidden = [
      ...series('zu', 2019, [10]),
      ...series('zu', 2019, [null, null], { status: 'suppressed' }).slice(1),
      ...series('zu', 2019, [null, null, 10]).slice(2),
    ];
    expect(of(hidden)?.priorYear).toBeNull();
    expect(months(of(hidden)?.plan ?? null)).toEqual(['2020-03']);
  });

  test('a single month has nothing to be told apart', () => {
    const flow = goal('I.1', { art: 'fluss-kumuliert', messgroesse: 'zu' }, { target: decimal(120) });
    const values = [...series('zu', 2019, Array(12).fill(10)), ...series('zu', 2020, [5])];
    expect(assessmentOf(draftWith('2020-01', [flow], values)).explanation?.drivers).toEqual({
      plan: null,
      priorYear: null,
    });
  });
});

describe('the fewest that carry four fifths', () => {
  const named = (...amounts: number[]) =>
    driversOf(amounts.map((amount, index) => ({ name: index + 1, amount: decimal(amount) })));

  test('are taken by size and told in their own order', () => {
    expect(named(-1, -40, 0, -50)).toEqual([2, 4]);
    expect(named(0, 0, 80, 20)).toEqual([3]);
  });

  test('what runs against the deviation is no driver', () => {
    expect(named(30, -90, -1, -1)).toEqual([2]);
  });

  test('more than half of them are no drivers but a spread', () => {
    expect(named(10, 10, 10, 10)).toEqual([]);
    expect(named(50, 50)).toEqual([]);
  });

  test('no deviation has no drivers', () => {
    expect(named(5, -5)).toEqual([]);
    expect(named()).toEqual([]);
  });
});

describe('the sites that drive a change', () => {
  const table = goal(
    'I.1',
    { art: 'fluss-kumuliert', messgroesse: 'summe' },
    {
      target: decimal(120),
      siteTable: {
        columns: [
          { metric: 'nord', label: 'Nord' },
          { metric: 'sued', label: 'Süd' },
          { metric: 'west', label: 'West' },
          { metric: 'summe', label: 'gesamt' },
        ],
      },
    },
  );
  const before = [
    ...series('summe', 2019, Array(12).fill(30)),
    ...['nord', 'sued', 'west'].flatMap((id) => series(id, 2019, Array(12).fill(10))),
  ];

  function sites(north: readonly (number | null)[], own: Parameters<typeof series>[3] = {}) {
    const now = [
      ...series('summe', 2020, [15, 15]),
      ...series('nord', 2020, north, own),
      ...series('sued', 2020, [9, 9]),
      ...series('west', 2020, [10, 10]),
    ];
    return assessmentOf(draftWith('2020-02', [table], [...before, ...now])).explanation?.sites;
  }

  test('are named where every cell of every site may be told', () => {
    expect(sites([3, 3])).toEqual(['Nord']);
  });

  test.each<[string, readonly (number | null)[], Parameters<typeof series>[3]]>([
    ['suppressed', [null, null], { status: 'suppressed' }],
    ['missing', [3, null], {}],
    ['provisional', [3, 3], { status: 'provisional' }],
    ['below three', [3, 2], {}],
    ['a single case', [1, 3], {}],
  ])('none is named beside a cell that is %s', (_, values, own) => {
    expect(sites(values, own)).toEqual([]);
  });

  test('in the sample none of the exits, one of whose cells is suppressed', () => {
    expect(explained('III.2').sites).toEqual([]);
  });

  test('of places compare the last day with the same day a year before', () => {
    const yearEnd = assessed(scenarioDraft('jahr')).get('IV.3') as Assessment;
    expect(yearEnd.explanation?.sites).toEqual(['Sangerhausen']);
    // One place fewer than in the prior year has no driver worth a name.
    expect(explained('IV.3').sites).toEqual([]);
  });
});

test('a goal that is not judged is not explained', () => {
  const flow = goal('I.1', { art: 'fluss-kumuliert', messgroesse: 'zu' }, { target: decimal(120) });
  const values = [
    ...series('zu', 2019, Array(12).fill(10)),
    ...series('zu', 2020, [5], { status: 'provisional' }),
  ];
  expect(assessmentOf(draftWith('2020-01', [flow], values)).explanation).toBeNull();
});
