import { describe, expect, test } from 'vitest';
import { decimal } from '../../../src/domain/decimal.ts';
import { monthText } from '../../../src/domain/month.ts';
import { agreedAs, change, plan } from '../../support/agreed.ts';
import { assessmentOf, exact } from '../../support/assessed.ts';
import { draftWith, observed, series } from '../../support/draft-fixture.ts';
import { goal } from '../../support/goal-fixture.ts';

const own = { planPath: 'linear', direction: 'at-most', target: decimal(100) } as const;
const strict = goal('I.1', { art: 'durchschnittsbestand', messgroesse: 'b' }, own);
const lenient = goal(
  'I.1',
  { art: 'durchschnittsbestand', messgroesse: 'b', 'fehlende-monate': 'auslassen' },
  own,
);
const judgedOf = (indicator: typeof strict, values: readonly (number | null)[]) => {
  const { judged } = assessmentOf(
    draftWith('2020-04', [indicator], [...series('b', 2020, values), observed('anderes', '2020-04', '1')]),
  );
  return (
    judged && [
      monthText(judged.month),
      exact(judged.actual),
      judged.parts.map(({ value, label }) => `${exact(value)} ${label}`),
    ]
  );
};

describe('the mean of a stock with a month missing', () => {
  test('stops at the last complete month', () => {
    expect(judgedOf(strict, [90, 100, null, 80])).toEqual(['2020-02', '95', []]);
  });

  test('is taken over the delivered months only if configured, and says n of m', () => {
    expect(judgedOf(lenient, [90, 100, null, 80])).toEqual(['2020-04', '90', ['3 von 4 Monaten']]);
  });

  test('says nothing where all are there', () => {
    expect(judgedOf(lenient, [90, 100, 110, 80])).toEqual(['2020-04', '95', []]);
  });

  test('is not told for a month nobody reported', () => {
    expect(judgedOf(lenient, [90, null, 110, null])).toEqual(['2020-03', '100', ['2 von 3 Monaten']]);
  });

  test('of the prior year is what a change is agreed on', () => {
    const own = agreedAs(lenient, change('-0.1'), plan('linear'));
    const before = series('b', 2019, [90, null, ...Array(9).fill(90), 200]);
    const { indicator } = assessmentOf(draftWith('2020-01', [own], [...before, ...series('b', 2020, [90])]));
    expect(exact(indicator.target)).toBe('90');
  });

  test('does not leave out what is only provisional', () => {
    const values = [
      ...series('b', 2020, [90]),
      observed('b', '2020-02', '50', { status: 'extrapolated' }),
      observed('b', '2020-03', '80'),
    ];
    const { judged, months } = assessmentOf(draftWith('2020-03', [lenient], values));
    expect(judged && monthText(judged.month)).toBe('2020-01');
    expect(months[2]?.status).toBe('extrapolated');
  });
});
