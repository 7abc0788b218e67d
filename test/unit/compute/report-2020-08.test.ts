import { describe, expect, test } from 'vitest';
import { check } from '../../../src/check/check.ts';
import type { Assessment } from '../../../src/domain/assessment.ts';
import { monthText } from '../../../src/domain/month.ts';
import { assessed, percent, shown } from '../../support/assessed.ts';
import { scenarioDraft } from '../../support/scenario-draft.ts';

const goals = assessed(scenarioDraft('2020-08'));

function of(id: string): Assessment & { judged: NonNullable<Assessment['judged']> } {
  const found = goals.get(id);
  if (!found?.judged) throw new Error(`${id} is not judged`);
  return { ...found, judged: found.judged };
}

/** Soll, Ist, Abweichung, relative Abweichung, Vorjahr, voraussichtlich, Bewertung. */
function row(id: string) {
  const { judged, outlook } = of(id);
  const figure = judged && of(id).indicator.unit.kind === 'ratio' ? percent : shown;
  return [
    monthText(judged.month),
    figure(judged.plan),
    figure(judged.actual),
    figure(judged.variance),
    percent(judged.relativeVariance),
    figure(judged.priorYear),
    figure(outlook.computed),
    judged.rating,
  ];
}

test('the draft of August has no findings', () => {
  expect(check(scenarioDraft('2020-08')).diagnostics).toEqual([]);
});

describe('the golden values of the report August 2020', () => {
  test.each([
    ['I.1', ['2020-05', '7.2', '5.8', '-1.3', '-18.7', '7.3', '15.4', 'clear']],
    ['I.2', ['2020-05', '7428', '7457', '28', '0.4', '7757', '7378', 'near']],
    ['II', ['2020-05', '16264932', '16457971', '193039', '1.2', '16967482', '38673447', 'unrated']],
    ['III.1', ['2020-08', '770', '848', '78', '10.1', '786', '1246', 'clear']],
    ['III.2', ['2020-08', '171', '129', '-42', '-24.6', '175', '197', 'clear']],
  ])('%s', (id, expected) => {
    expect(row(id)).toEqual(expected);
  });

  test('K2 names 579 integrations, 770 in the prior year', () => {
    const { judged } = of('I.1');
    expect(judged.parts.map((part) => `${shown(part.value)} ${part.label}`)[0]).toBe('579 Integrationen');
    expect(shown(judged.priorYearParts[0]?.value)).toBe('770');
    expect(percent(judged.priorYearChange)).toBe('-1.5');
  });

  test('the sum of benefits changed by −3,0 percent against the prior year', () => {
    const { judged } = of('II');
    expect(percent(judged.priorYear && judged.priorYearChange?.div(judged.priorYear))).toBe('-3.0');
  });

  test('BG per coach: 11,6 of 13,3, from 42 BG and 3,625 coaches', () => {
    const { judged, outlook } = of('IV.1');
    expect(
      [judged.plan, judged.actual, judged.variance, judged.priorYear].map((each) => shown(each, 1)),
    ).toEqual(['13.3', '11.6', '-1.7', '13.5']);
    expect(judged.parts.map(({ value, label, precision }) => `${shown(value, precision)} ${label}`)).toEqual([
      '42 BG',
      '3.625 Coaches im Mittel',
    ]);
    expect(judged.rating).toBe('clear');
    expect(outlook.computed).toBeNull();
  });

  test('the other reading: 18,3 on 31 August (73 BG, 4 coaches), 19,3 in the prior year', () => {
    const reading = of('IV.1').readings[0]?.judged;
    expect(monthText(reading?.month ?? of('I.1').judged.month)).toBe('2020-08');
    expect([shown(reading?.actual, 1), shown(reading?.priorYear, 1)]).toEqual(['18.3', '19.3']);
    expect(reading?.parts.map(({ value, label }) => `${shown(value)} ${label}`)).toEqual([
      '73 BG',
      '4 Coaches',
    ]);
    expect([reading?.plan, reading?.rating]).toEqual([null, 'unrated']);
  });

  test.each([
    ['IV.3', '33', '45', '73.3', '34', '50'],
    ['IV.4', '62', '64', '96.9', '68', '72'],
    ['IV.5', '110', '115', '95.7', '137', '145'],
  ])('%s: %s of %s places', (id, occupied, places, rate, before, placesBefore) => {
    const { judged } = of(id);
    expect([shown(judged.actual), shown(judged.capacity)]).toEqual([occupied, places]);
    expect(percent(judged.capacity && judged.actual?.div(judged.capacity))).toBe(rate);
    expect([shown(judged.priorYear), shown(judged.priorYearCapacity)]).toEqual([before, placesBefore]);
    expect([judged.plan, judged.variance, judged.attainment, judged.rating]).toEqual([
      null,
      null,
      null,
      'unrated',
    ]);
  });

  test('sites: Sangerhausen 11 of 15, Eisleben & Hettstedt 22 of 30; Eisleben 22, Sangerhausen 19', () => {
    const sites = (id: string) =>
      of(id).judged.sites.map((each) => `${each.name} ${each.occupied}/${each.capacity}`);
    expect(sites('IV.3')).toEqual(['Sangerhausen 11/15', 'Eisleben & Hettstedt 22/30']);
    expect(sites('IV.2')).toEqual(['Eisleben 22/null', 'Sangerhausen 19/null']);
    expect([shown(of('IV.2').judged.actual), shown(of('IV.2').judged.priorYear)]).toEqual(['41', '42']);
  });

  test('what the remaining months must bring', () => {
    const required = ['I.1', 'I.2', 'II', 'III.1', 'III.2', 'IV.1'].map((id) =>
      shown(of(id).outlook.requiredPerMonth),
    );
    expect(required).toEqual(['null', '7241', 'null', '71', '33', '8']);
  });

  test('every target will be missed, by the estimate of the management', () => {
    const missed = ['I.1', 'I.2', 'II', 'III.1', 'III.2', 'IV.1', 'IV.3'].map(
      (id) => of(id).outlook.missesTarget,
    );
    expect(missed).toEqual([true, true, null, true, true, true, null]);
  });
});

describe('what was known when', () => {
  test('goals with a waiting time stop at May, for June is not final', () => {
    const gaps = ['I.1', 'I.2', 'II'].map((id) => {
      const { judged, computable, gap, delivery } = of(id).reach;
      return [judged, computable, gap?.month]
        .map((each) => each && monthText(each))
        .concat(gap?.why ?? '', delivery ?? '');
    });
    const expected = ['2020-05', '2020-08', '2020-06', 'not-final', '2020-09-22'];
    expect(gaps).toEqual([expected, expected, expected]);
  });

  test('cumulating provisional integrations would give a false alarm, so they are drawn and not rated', () => {
    const august = of('I.1').months[7];
    expect([percent(august?.actual), shown(august?.parts[0]?.value), percent(august?.plan)]).toEqual([
      '8.8',
      '875',
      '12.1',
    ]);
    expect([august?.status, august?.rating]).toEqual(['provisional', 'unrated']);
  });

  test('June of Jobperspektive 58+ is missing and August is judged', () => {
    const june = of('IV.4').months[5];
    expect([june?.actual, june?.status, june?.rating]).toEqual([null, 'missing', 'not-computable']);
    expect(of('IV.4').reach.gap).toBeNull();
  });

  test('revised values show before and after', () => {
    const revised = (id: string) =>
      of(id).revisions.map(
        ({ before, after }) => `${before.metric} ${monthText(before.month)} ${before.value} → ${after.value}`,
      );
    expect(revised('IV.3')).toEqual(['stabil_eilhet_belegt 2020-05 21 → 20']);
    expect(revised('I.1')[0]).toBe('integrationen 2020-05 83 → 94');
    expect(revised('III.1')).toEqual([]);
  });

  test('each figure knows the cells behind it', () => {
    const { inputs } = of('I.1').judged;
    expect(inputs.map(({ metric, month }) => `${metric} ${monthText(month)}`)).toEqual([
      'integrationen 2020-01',
      'integrationen 2020-02',
      'integrationen 2020-03',
      'integrationen 2020-04',
      'integrationen 2020-05',
      'elb 2019-12',
      'elb 2020-01',
      'elb 2020-02',
      'elb 2020-03',
      'elb 2020-04',
    ]);
  });
});
