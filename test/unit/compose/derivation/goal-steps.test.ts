import { describe, expect, test } from 'vitest';
import { GoalSteps, stepsAt } from '../../../../src/compose/derivation/goal-steps.ts';
import { ratingReason } from '../../../../src/compose/derivation/rating-reason.ts';
import type { Step } from '../../../../src/compose/derivation/step.ts';
import { month } from '../../../../src/domain/month.ts';
import { sampleAssessments } from '../../../support/sample-assessments.ts';

const { checked, goal, all } = sampleAssessments();

function step(id: string, key: string, at?: string): Step | undefined {
  const assessment = goal(id);
  const when = at === undefined ? assessment.judged?.month : month(at);
  return when === undefined ? undefined : stepsAt(assessment, when, checked).find((each) => each.key === key);
}

const told = (id: string, key: string, at?: string) => step(id, key, at)?.numbers.replaceAll('\u00a0', ' ');

describe('how a figure came about', () => {
  test('a quota is told with every delivered number, numerator and denominator', () => {
    expect(told('I.1', 'ist')).toBe(
      '(121 + 127 + 149 + 88 + 94) ÷ ((9.897 + 9.934 + 9.921 + 9.868 + 9.983) ÷ 5)',
    );
    expect(step('I.1', 'ist')).toMatchObject({ text: '5,8\u00a0%', unrounded: '5,83634…\u00a0%' });
  });

  test('its parts are told, too', () => {
    expect([told('I.1', 'teil-integrationen'), told('I.1', 'teil-elb')]).toEqual([
      '121 + 127 + 149 + 88 + 94',
      '(9.897 + 9.934 + 9.921 + 9.868 + 9.983) ÷ 5',
    ]);
  });

  test('the plan follows the prior year, and its rounding is that of the cumulated path', () => {
    expect(told('III.1', 'soll')).toBe('1.132 × 786 ÷ 1.155');
    expect(step('III.1', 'soll')?.rounding).toContain('kumulierter Verlauf auf ganze Zahlen gerundet');
    expect(step('I.1', 'soll')?.rounding).toContain('auf eine Nachkommastelle in Prozent');
  });

  test('a linear plan is told as such, and December is the target itself', () => {
    expect(told('IV.1', 'soll')).toBe('20 × 8 ÷ 12');
    expect(step('III.1', 'soll', '2020-12')).toMatchObject({
      formula: 'Zielwert des Jahres',
      numbers: '1.132',
    });
  });

  test('a deviation is the difference of unrounded values: 5,8 − 7,2 is printed as −1,3', () => {
    const deviation = step('I.1', 'abweichung');
    expect([step('I.1', 'ist')?.text, step('I.1', 'soll')?.text, deviation?.text]).toEqual([
      '5,8\u00a0%',
      '7,2\u00a0%',
      '−1,3\u00a0Prozentpunkte',
    ]);
    expect(deviation?.rounding).toContain('Rundungsdifferenzen');
  });

  test('the degree of attainment says which side is good', () => {
    expect(told('III.2', 'zielerreichung')).toBe('129 ÷ 171');
    expect(told('III.1', 'zielerreichung')).toBe('2 − 848 ÷ 770');
  });

  test('the year’s end is told for shares and for stocks', () => {
    expect(told('III.1', 'voraussichtlich', '2020-12')).toBe('848 × 1.155 ÷ 786');
    expect(told('I.2', 'voraussichtlich', '2020-12')).toBe('(37.283 + 53.080 × 7.437 ÷ 7.702) ÷ 12');
  });

  test('what each remaining month must bring', () => {
    expect(told('III.1', 'bedarfJeMonat')).toBe('(1.132 − 848) ÷ 4');
    expect(told('I.2', 'bedarfJeMonat')).toBe('(7.331 × 12 − 7.456,6 × 5) ÷ 7');
  });

  test('places are told by site, with capacity, free places and occupancy', () => {
    expect([told('IV.3', 'ist'), told('IV.3', 'abweichung'), told('IV.3', 'auslastung')]).toEqual([
      '11 + 22',
      '45 − 33',
      '33 ÷ 45',
    ]);
    expect(step('IV.3', 'standort-1')?.cells).toHaveLength(1);
  });

  test('a month that is not final has no Ist, no deviation and no degree', () => {
    const keys = stepsAt(goal('I.1'), month('2020-06'), checked).map(({ key }) => key);
    expect(keys).toContain('vorlaeufig');
    for (const key of ['ist', 'abweichung', 'zielerreichung']) expect(keys).not.toContain(key);
  });

  test('every figure of the sample rests on cells or is made of figures that do', () => {
    const made = new Set([
      'abweichung',
      'abweichungRelativ',
      'abweichungVoraussichtlich',
      'zielerreichung',
      'kapazitaet',
      'auslastung',
      'bedarfJeMonat',
      'soll',
      'effekt-soll-zaehler',
      'effekt-soll-nenner',
      'effekt-vorjahr-zaehler',
      'effekt-vorjahr-nenner',
    ]);
    const bare = all
      .flatMap((assessment) => new GoalSteps(assessment, checked).all)
      .filter(({ cells, key }) => cells.length === 0 && !made.has(key));
    expect(bare).toEqual([]);
  });

  test('a derivation that would not give the printed value again is not told', () => {
    const assessment = goal('III.1');
    const other = {
      ...assessment,
      months: assessment.months.map((entry) => ({ ...entry, plan: entry.plan?.plus('1') ?? null })),
    };
    const plan = stepsAt(other, month('2020-08'), checked).find(({ key }) => key === 'soll');
    expect([plan?.text, plan?.numbers]).toEqual(['771', '']);
  });
});

describe('why a goal is rated as it is', () => {
  const reason = (id: string, at?: string) => {
    const assessment = goal(id);
    const entry = assessment.months.find(
      ({ month: each }) => each === (at ? month(at) : assessment.judged?.month),
    );
    return entry && ratingReason(assessment, entry, 'monat').replaceAll('\u00a0', ' ');
  };

  test('with the thresholds and what was compared', () => {
    expect(reason('I.2')).toBe(
      'knapp über der Obergrenze. Verglichen auf ganze Zahlen: Ist 7.457, höchstens 7.428; Gleichstand zählt als erreicht. Zielerreichungsgrad 99,6 %: ab 100 % „im Soll“, ab 95 % „knapp“, darunter „deutlich“ außerhalb.',
    );
  });

  test('or why it is not rated at all', () => {
    expect(reason('II')).toContain('Ein Prognosewert wird verglichen und nie bewertet.');
    expect(reason('I.1', '2020-06')).toContain('vorläufige Werte werden nicht bewertet');
    expect(reason('IV.4', '2020-06')).toBe('nicht berechenbar');
    expect(reason('IV.3')).toContain('Ein Zielwert ist nicht vereinbart.');
  });
});
