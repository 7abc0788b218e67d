import { describe, expect, test } from 'vitest';
import { check } from '../../../../src/check/check.ts';
import { GoalSteps, stepsAt } from '../../../../src/compose/derivation/goal-steps.ts';
import { ratingReason } from '../../../../src/compose/derivation/rating-reason.ts';
import { compute } from '../../../../src/compute/compute.ts';
import type { Indicator } from '../../../../src/domain/agreement.ts';
import { decimal } from '../../../../src/domain/decimal.ts';
import type { Draft } from '../../../../src/domain/draft.ts';
import { month } from '../../../../src/domain/month.ts';
import { agreedAs, amendment, change, draftOf, level, plan, steps } from '../../../support/agreed.ts';
import { series } from '../../../support/draft-fixture.ts';
import { formulaFrom, goal } from '../../../support/goal-fixture.ts';

const sums = { art: 'fluss-kumuliert', messgroesse: 'integrationen' };
const [ten, twelve] = [Array(12).fill(10), Array(12).fill(12)] as const;
/** Ten a month in 2018, twelve in 2019, and eleven up to August 2020. */
const cases = [
  ...series('integrationen', 2018, ten),
  ...series('integrationen', 2019, twelve),
  ...series('integrationen', 2020, Array(8).fill(11)),
];

/** The words and numbers of one figure, up to August unless the test says when. */
function told(draft: Draft, key: string, at = '2020-08') {
  const { checked, assessment } = known(draft);
  const found = stepsAt(assessment, month(at), checked).find((step) => step.key === key);
  return (
    found && {
      formula: found.formula.replaceAll('\u00a0', ' '),
      numbers: found.numbers.replaceAll('\u00a0', ' '),
      cells: found.cells.length,
    }
  );
}

function known(draft: Draft) {
  const outcome = check(draft);
  if (!outcome.ok) throw new Error(outcome.diagnostics.map(({ message }) => message).join('\n'));
  const [assessment] = compute(outcome.value);
  if (!assessment) throw new Error('no goal');
  return { checked: outcome.value, assessment };
}

function flow(own: Partial<Indicator> = {}): Indicator {
  return goal('I.1', sums, { target: decimal(144), ...own });
}

describe('how a plan came about', () => {
  const august = (indicator: Indicator, own: Parameters<typeof draftOf>[3] = {}) =>
    draftOf('2020-08', [indicator], cases, own);

  test('as the mean of several reference years, and with the years left out', () => {
    const years = agreedAs(
      flow(),
      level('144'),
      plan('reference-years', { years: [2019, 2018], excluded: [2017] }),
    );
    expect(told(august(years), 'soll')).toEqual({
      formula:
        'Mittel über die Referenzjahre 2018, 2019: Zielwert × Wert bis zum Monat ÷ Wert im Jahr; ohne 2017',
      numbers: '(144 × 96 ÷ 144 + 144 × 80 ÷ 120) ÷ 2',
      cells: 24,
    });
  });

  test('as one reference year that is not the prior one', () => {
    const year = agreedAs(flow(), level('144'), plan('reference-years', { years: [2018] }));
    expect(told(august(year), 'soll')?.numbers).toBe('144 × 80 ÷ 120');
  });

  test('as chosen automatically', () => {
    const chosen = agreedAs(flow(), level('144'), plan('automatic', { excluded: [2018] }));
    expect(told(august(chosen), 'soll')?.formula).toContain('; automatisch gewählt');
  });

  test('as agreed month by month, and stretched by an amendment of the value', () => {
    const values = Array.from({ length: 12 }, (_, index) => decimal((index + 1) * 12));
    const given = agreedAs(
      flow(),
      level('144'),
      plan('delivered', { delivered: { kind: 'values', values } }),
    );
    expect(told(august(given), 'soll')).toEqual({
      formula: 'Vereinbarter Sollwert bis zum Monat',
      numbers: '',
      cells: 0,
    });
    const changed = august(given, {
      amendments: [amendment('2020-07', [{ indicator: 'I.1', target: level('132') }])],
    });
    expect(told(changed, 'soll')).toMatchObject({
      formula:
        'Vereinbarter Sollwert bis zum Monat × neuer Zielwert ÷ bisheriger (1. Nachtrag vom 02.03.2020, gilt ab Juli 2020)',
      numbers: '96 × 132 ÷ 144',
    });
    expect(told(changed, 'sollZuerst')).toMatchObject({ formula: 'Vereinbarter Sollwert bis zum Monat' });
    expect(told(changed, 'soll', '2020-06')?.formula).toBe('Vereinbarter Sollwert bis zum Monat');
  });

  test('as delivered by a metric, month by month', () => {
    const metric = { kind: 'metric', metric: 'elb', monthly: true } as const;
    const given = agreedAs(flow(), level('144'), plan('delivered', { delivered: metric }));
    const draft = draftOf('2020-08', [given], [...cases, ...series('elb', 2020, twelve)]);
    expect(told(draft, 'soll', '2020-03')).toEqual({
      formula: 'Summe der gelieferten Monatssollwerte',
      numbers: '12 + 12 + 12',
      cells: 3,
    });
  });

  test('as the step in force', () => {
    const stock = goal(
      'I.1',
      { art: 'stichtagsbestand', messgroesse: 'integrationen' },
      { target: decimal(115) },
    );
    const stepped = agreedAs(stock, steps({ '2020-01': '145', '2020-07': '115' }), plan('none'));
    expect(told(august(stepped), 'soll')).toMatchObject({
      formula: 'Zielstufe, die ab Juli 2020 gilt',
      numbers: '115',
    });
  });
});

describe('how the agreed value came about', () => {
  test('from the prior year, with its cells: percent, not points', () => {
    const relative = agreedAs(flow(), change('-0.02'));
    const draft = draftOf('2020-08', [relative], cases);
    expect(told(draft, 'zielwert')).toEqual({
      formula: 'Wert 2019 × (1 + Veränderung)',
      numbers: '144 × (1 − 2,0 %)',
      cells: 12,
    });
    const { checked, assessment } = known(draft);
    expect(new GoalSteps(assessment, checked).all.filter(({ key }) => key === 'zielwert')).toHaveLength(1);
  });

  test('as a level that was fixed beside the change', () => {
    const fixed = agreedAs(flow(), change('0.04', '150'));
    expect(told(draftOf('2020-08', [fixed], cases), 'zielwert')).toMatchObject({
      formula: 'Festgelegter Stand; vereinbart als Veränderung gegenüber 2019',
      numbers: '',
    });
  });

  test('by an amendment, from its month on', () => {
    const draft = draftOf('2020-08', [flow()], cases, {
      amendments: [amendment('2020-04', [{ indicator: 'I.1', target: level('120') }])],
    });
    expect(told(draft, 'zielwert', '2020-03')?.formula).toBe('Vereinbarter Wert');
    expect(told(draft, 'zielwert')?.formula).toBe(
      'Vereinbarter Wert (1. Nachtrag vom 02.03.2020, gilt ab April 2020)',
    );
    expect(told(draft, 'soll')?.numbers).toBe('120 × 96 ÷ 144');
  });
});

describe('how a comparison came about', () => {
  test('a limit may be attained by the reciprocal', () => {
    const limit = flow({ direction: 'at-most', reciprocal: true, target: decimal(120) });
    expect(told(draftOf('2020-08', [limit], cases), 'zielerreichung')).toMatchObject({
      formula: 'Soll ÷ Ist (Obergrenze, Kehrwert)',
      numbers: '80 ÷ 88',
    });
  });

  test('a change is attained by its level', () => {
    const rate = goal(
      'I.1',
      { art: 'veraenderungsrate', messgroesse: 'integrationen' },
      { unit: { kind: 'ratio' }, precision: 1, target: decimal('0.1'), planPath: 'linear' },
    );
    expect(told(draftOf('2020-08', [rate], cases), 'zielerreichung')).toMatchObject({
      formula: '(1 + Ist) ÷ (1 + Soll)',
      numbers: '(1 − 8,33333… %) ÷ (1 + 10 %)',
    });
  });

  test('an exact comparison is told with every digit', () => {
    const { assessment } = known(draftOf('2020-08', [flow({ exact: true })], cases));
    const august = assessment.months[7];
    expect(august && ratingReason(assessment, august, 'monat')).toContain(
      'Verglichen ungerundet: Ist 88, mindestens 96',
    );
  });
});

describe('how the year’s end came about', () => {
  test('at the same pace', () => {
    const draft = draftOf('2020-08', [flow({ outlook: 'run-rate' })], cases);
    expect(told(draft, 'voraussichtlich', '2020-12')).toMatchObject({
      formula: 'Ist ÷ bisherige Monate × Monate bis dahin (bisheriges Monatsmittel)',
      numbers: '88 ÷ 8 × 12',
    });
  });

  test('with a stock that stays, or a level that stays', () => {
    const stock = goal(
      'I.1',
      { art: 'durchschnittsbestand', messgroesse: 'integrationen' },
      { target: decimal(10), planPath: 'linear', outlook: 'run-rate' },
    );
    expect(told(draftOf('2020-08', [stock], cases), 'voraussichtlich', '2020-12')?.numbers).toBe(
      '(88 + 11 × 4) ÷ 12',
    );
  });

  test('with the interval, and the years it was tried on', () => {
    const draft = draftOf(
      '2020-08',
      [flow({ outlook: 'automatic' })],
      [...series('integrationen', 2017, [...Array(8).fill(10), 8, 8, 8, 8]), ...cases],
    );
    expect(told(draft, 'voraussichtlich', '2020-12')?.formula).toContain('Verfahren automatisch gewählt');
    expect(told(draft, 'fehler-laufend', '2020-12')?.formula).toBe(
      'Rückrechnung auf 2019, 2018, 2017 zum selben Monat: |gerechnet − eingetreten| ÷ eingetreten, im Mittel',
    );
    expect(told(draft, 'fehler-laufend', '2020-12')?.numbers).toBe(
      '(|144 − 144| ÷ 144 + |120 − 120| ÷ 120 + |120 − 112| ÷ 112) ÷ 3',
    );
    expect(told(draft, 'spanneBis', '2020-12')?.numbers).toMatch(/^132 × \(1 \+ \d/);
    expect(told(draft, 'spanneVon', '2020-12')?.formula).toBe(
      'Voraussichtlicher Wert × (1 − mittlerer Fehler)',
    );
  });

  test('what each remaining month must bring, in cases of the numerator', () => {
    const perCoach = goal(
      'I.1',
      { art: 'je-bezugsgroesse', zaehler: 'integrationen', bezug: 'elb' },
      { target: decimal(40), planPath: 'linear' },
    );
    const draft = draftOf('2020-08', [perCoach], [...cases, ...series('elb', 2020, Array(8).fill(4))]);
    expect(told(draft, 'bedarfJeMonat')?.numbers).toBe('(40 × (4 × 8 + 4 × 4) ÷ 12 − 88) ÷ 4');
  });
});

describe('what stands beside a goal', () => {
  test('its subgroups, and how far they lie apart', () => {
    const group = (title: string, metric: string) => ({
      title,
      formula: formulaFrom({ ...sums, messgroesse: metric }),
    });
    const both = flow({
      subgroups: { complete: false, groups: [group('Frauen', 'frauen'), group('Männer', 'maenner')] },
    });
    const draft = draftOf(
      '2020-02',
      [both],
      [
        ...cases,
        ...series('frauen', 2020, [5, 6]),
        ...series('maenner', 2020, [6, 5]),
        ...series('frauen', 2019, [4, 4]),
      ],
    );
    expect(told(draft, 'gruppe-1-ist', '2020-02')).toMatchObject({ numbers: '5 + 6', cells: 2 });
    expect(told(draft, 'gruppe-1-vorjahr', '2020-02')?.numbers).toBe('4 + 4');
    expect(told(draft, 'abstand', '2020-02')?.numbers).toBe('11 − 11');
  });

  test('the month value of § 48a, in the month it speaks of', () => {
    const definition = { id: 'K2', text: '', source: '', caveat: '' };
    const formula = formulaFrom({ art: 'veraenderungsrate', messgroesse: 'integrationen' });
    const { checked, assessment } = known(
      draftOf('2020-08', [flow({ benchmark: { definition, formula } })], cases),
    );
    const beside = new GoalSteps(assessment, checked).all.find(({ key }) => key === 'vergleich48a-wert');
    expect([beside?.text, beside?.numbers.endsWith('− 1')]).toEqual(['−8,3\u00a0%', true]);
  });

  test('each side of a quotient with its share of the deviation', () => {
    const quota = goal(
      'I.1',
      { art: 'quote-fluss-bestand', zaehler: 'integrationen', nenner: 'elb' },
      {
        unit: { kind: 'ratio' },
        precision: 1,
        target: decimal('0.12'),
        planPath: 'linear',
      },
    );
    const elb = (year: number, value: number) => series('elb', year, Array(12).fill(value));
    const draft = draftOf(
      '2020-08',
      [quota],
      [...cases, ...elb(2018, 1000), ...elb(2019, 1000), ...elb(2020, 800)],
    );
    expect(told(draft, 'effekt-vorjahr-zaehler')).toEqual({
      formula: 'Zähler ÷ Nenner des Vorjahres − Vorjahr',
      numbers: '88 ÷ 1.000 − 9,6 %',
      cells: 0,
    });
    expect(told(draft, 'effekt-vorjahr-nenner')?.formula).toBe('Ist − Zähler ÷ Nenner des Vorjahres');
  });
});
