import { expect, test } from 'vitest';
import { planMarks, planText } from '../../../../src/compose/view/plan-texts.ts';
import { decimal } from '../../../../src/domain/decimal.ts';
import { agreedAs, draftOf, plan, steps } from '../../../support/agreed.ts';
import { assessmentOf } from '../../../support/assessed.ts';
import { series } from '../../../support/draft-fixture.ts';
import { goal } from '../../../support/goal-fixture.ts';

const dated = {
  art: 'meilensteine',
  meilensteine: [
    { titel: 'Konzept', termin: '2020-03-31', 'erledigt-am': '2020-03-27' },
    { titel: 'Träger', termin: '2020-06-30' },
  ],
};

test('milestones follow their days: no linear plan is claimed, and nothing is asked for each month', () => {
  const milestones = goal('IV.1', dated, { target: decimal(2), planPath: 'linear', section: 'IV' });
  expect([planText(milestones, 2020), planMarks(milestones, 2020)]).toEqual(['nach den Terminen', []]);
  const found = assessmentOf(
    draftOf('2020-06', [milestones], series('anders', 2020, Array(6).fill(1))),
    'IV.1',
  );
  expect([found.judged?.actual?.toFixed(), found.judged?.plan?.toFixed()]).toEqual(['1', '2']);
  expect(found.outlook.requiredPerMonth).toBeNull();
});

test('steps of a stock are a plan of their own, with „linear“ as well', () => {
  const levels = steps({ '2020-01': '100', '2020-07': '80' });
  const mean = goal('I.1', { art: 'durchschnittsbestand', messgroesse: 'zu' }, { direction: 'at-most' });
  const level = goal('I.1', { art: 'stichtagsbestand', messgroesse: 'zu' }, { direction: 'at-most' });
  const texts = [mean, level].map((each) => {
    const { indicator } = assessmentOf(
      draftOf('2020-01', [agreedAs(each, levels, plan('linear'))], series('zu', 2020, [100])),
    );
    return [planText(indicator, 2020), ...planMarks(indicator, 2020)];
  });
  expect(texts).toEqual([
    ['nach Stufen (Mittel der Stufen seit Januar)'],
    ['nach Stufen (der Wert der Stufe gilt in jedem Monat)'],
  ]);
});
