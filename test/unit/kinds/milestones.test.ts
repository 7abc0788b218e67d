import { describe, expect, test } from 'vitest';
import { milestoneCount, milestoneViews } from '../../../src/compose/view/milestones.ts';
import { decimal, decimalText } from '../../../src/domain/decimal.ts';
import { month, yearToDate } from '../../../src/domain/month.ts';
import { assessmentOf, exact } from '../../support/assessed.ts';
import { draftWith, series } from '../../support/draft-fixture.ts';
import { count, formulaFrom, goal } from '../../support/goal-fixture.ts';

const steps = {
  art: 'meilensteine',
  meilensteine: [
    { titel: 'Konzept', termin: '2020-02-29', 'erledigt-am': '2020-02-29' },
    { titel: 'Ausschreibung', termin: '2020-03-31', 'erledigt-am': '2020-04-02', hinweis: 'im Umlauf' },
    { titel: 'Beginn', termin: '2020-09-01' },
  ],
};
const nothing = () => {
  throw new RangeError('milestones ask for no reported value');
};
const doneBy = (text: string) => {
  const actual = formulaFrom(steps).actual(nothing, yearToDate(month(text)));
  return actual && decimalText(actual);
};
const states = (text: string) => milestoneViews(goal('I.1', steps), month(text)).map(({ stand }) => stand);

describe('milestones', () => {
  test('are counted by the days on which they were done, the leap day included', () => {
    expect(['2020-01', '2020-02', '2020-03', '2020-04'].map(doneBy)).toEqual(['0', '1', '1', '2']);
  });

  test('have no value before the year of the first', () => {
    expect(doneBy('2019-12')).toBeNull();
  });

  test('an earlier report keeps the state of its month', () => {
    expect(states('2020-03')).toEqual(['erledigt am 29.02.2020', 'überfällig', 'offen']);
    expect(states('2020-04')).toEqual(['erledigt am 29.02.2020', 'erledigt am 02.04.2020', 'offen']);
    expect(milestoneViews(goal('I.1', steps), month('2020-03'))[1]).toMatchObject({
      titel: 'Ausschreibung',
      termin: '31.03.2020',
      ueberfaellig: true,
      hinweis: 'im Umlauf',
    });
  });

  test('are told in one phrase', () => {
    const phrase = (text: string) => milestoneCount(formulaFrom(steps).milestones?.(month(text)) ?? []);
    expect(phrase('2020-03')).toBe('1 von 3 Meilensteinen erledigt, 1 überfällig');
    expect(phrase('2020-04')).toBe('2 von 3 Meilensteinen erledigt');
  });

  const something = series('anderes', 2020, [1, 1, 1]);
  const own = { unit: count('Meilensteine'), planPath: 'none', outlook: 'none' } as const;

  test('with a Zielwert are rated by what was due', () => {
    const { judged, months } = assessmentOf(
      draftWith('2020-03', [goal('I.1', steps, { ...own, target: decimal(3) })], something),
    );
    expect(months.map(({ plan }) => exact(plan)).join(' ')).toBe('0 1 2 2 2 2 2 2 3 3 3 3');
    expect([exact(judged?.actual), exact(judged?.plan), judged?.rating]).toEqual(['1', '2', 'clear']);
  });

  test('without one are shown and not rated', () => {
    const unrated = goal('I.1', steps, { ...own, nature: 'qualitative', direction: 'none' });
    const { judged } = assessmentOf(draftWith('2020-03', [unrated], something));
    expect([exact(judged?.actual), judged?.plan, judged?.rating]).toEqual(['1', null, 'unrated']);
  });
});
