import { describe, expect, test } from 'vitest';
import { check } from '../../../src/check/check.ts';
import { decimal } from '../../../src/domain/decimal.ts';
import { month, monthText } from '../../../src/domain/month.ts';
import { assessed, assessmentOf, percent, shown } from '../../support/assessed.ts';
import { draftWith } from '../../support/draft-fixture.ts';
import { goal } from '../../support/goal-fixture.ts';
import { scenarioDraft } from '../../support/scenario-draft.ts';

const goals = assessed(scenarioDraft('jahr'));
const of = (id: string) => {
  const judged = goals.get(id)?.judged;
  if (!judged) throw new Error(`${id} is not judged`);
  return judged;
};

describe('the year-end edition 2020', () => {
  test('Integrationsquote 16,4 %, 2,5 points below 18,9 %: not reached', () => {
    const judged = of('I.1');
    expect(monthText(judged.month)).toBe('2020-12');
    expect(
      [judged.plan, judged.actual, judged.variance, judged.priorYear].map((each) => percent(each)),
    ).toEqual(['18.9', '16.4', '-2.5', '19.2']);
    expect(judged.parts.map(({ value }) => shown(value))).toEqual(['1621', '9897']);
    expect(judged.priorYearParts.map(({ value }) => shown(value))).toEqual(['1986', '10326']);
    expect(judged.rating).toBe('missed');
  });

  test('the mean of the LZB misses the target although December lies below it', () => {
    const judged = of('I.2');
    expect([shown(judged.actual), shown(judged.variance), percent(judged.relativeVariance)]).toEqual([
      '7409',
      '78',
      '1.1',
    ]);
    expect(shown(judged.priorYear, 1)).toBe('7655.5');
    expect(judged.inputs.at(-1)?.value?.lt('7331')).toBe(true);
    expect(judged.rating).toBe('missed');
  });

  test('the sum of benefits is compared with the Prognosewert and not rated', () => {
    const judged = of('II');
    expect([judged.actual, judged.variance, judged.priorYear].map((each) => shown(each))).toEqual([
      '39164476',
      '944637',
      '39870712',
    ]);
    expect(percent(judged.relativeVariance)).toBe('2.5');
    expect(percent(judged.priorYear && judged.priorYearChange?.div(judged.priorYear))).toBe('-1.8');
    expect([judged.rating, judged.attainment]).toEqual(['unrated', null]);
  });

  test.each([
    ['III.1', '1232', '100', '1155'],
    ['III.2', '208', '-53', '267'],
  ])('%s: %s, %s from the target: not reached', (id, actual, variance, before) => {
    const judged = of(id);
    expect([judged.actual, judged.variance, judged.priorYear].map((each) => shown(each))).toEqual([
      actual,
      variance,
      before,
    ]);
    expect(judged.rating).toBe('missed');
  });

  test('BG per coach: reading A 18,4 (69 BG, 3,75 coaches), not reached; reading B 18,5', () => {
    const judged = of('IV.1');
    expect([shown(judged.actual, 1), judged.rating]).toEqual(['18.4', 'missed']);
    expect(judged.parts.map(({ value, precision }) => shown(value, precision))).toEqual(['69', '3.75']);
    expect(shown(goals.get('IV.1')?.readings[0]?.judged?.actual, 1)).toBe('18.5');
  });

  test('nothing remains and the outlook is the year itself', () => {
    const outlook = goals.get('III.1')?.outlook;
    expect([shown(outlook?.computed), outlook?.remainingMonths, outlook?.requiredPerMonth]).toEqual([
      '1232',
      0,
      null,
    ]);
    expect(goals.get('III.1')?.outlookPath).toEqual([]);
    expect(outlook?.missesTarget).toBe(true);
  });

  test('102 on 100 places in October are a notice, not an error', () => {
    expect(check(scenarioDraft('jahr')).diagnostics.map(({ code }) => code)).toEqual(['CHK-316']);
  });

  test('final values changed since September, and only those, are revisions', () => {
    const revised = goals
      .get('I.2')
      ?.revisions.map(({ before, after }) => `${before.value} → ${after.value}`);
    expect(revised).toEqual(['7436 → 7429', '7431 → 7418', '7389 → 7404']);
    expect(goals.get('IV.3')?.revisions).toEqual([]);
  });
});

test('with the stock of the same month the quota is 16,4 % and 19,3 %', () => {
  const draft = scenarioDraft('jahr');
  const quota = goal(
    'K2',
    { art: 'quote-fluss-bestand', zaehler: 'integrationen', nenner: 'elb', 'verzug-monate': '0' },
    { unit: { kind: 'ratio' }, precision: 1, target: decimal('0.189') },
  );
  const judged = assessmentOf(
    draftWith('2020-12', [quota], draft.observations, { edition: 'jahr' }),
    'K2',
  ).judged;
  expect([percent(judged?.actual), percent(judged?.priorYear)]).toEqual(['16.4', '19.3']);
});

test('the year-end edition speaks of December whatever month it is asked for', () => {
  const asked = assessmentOf({ ...scenarioDraft('jahr'), month: month('2020-09') });
  expect(asked.judged?.month).toBe(month('2020-12'));
});

test('a report of July judges April', () => {
  expect(assessmentOf(scenarioDraft('2020-07')).judged?.month).toBe(month('2020-04'));
});
