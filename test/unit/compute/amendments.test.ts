import { describe, expect, test } from 'vitest';
import { check } from '../../../src/check/check.ts';
import { decimal } from '../../../src/domain/decimal.ts';
import { month, monthText } from '../../../src/domain/month.ts';
import { agreedAs, amendment, draftOf, level, plan, steps } from '../../support/agreed.ts';
import { assessmentOf, exact, shown } from '../../support/assessed.ts';
import { series } from '../../support/draft-fixture.ts';
import { goal } from '../../support/goal-fixture.ts';

const tens = series('zu', 2019, Array(12).fill(10));
const sixMonths = [...tens, ...series('zu', 2020, [10, 9, 8, 8, 8, 8])];
const flow = goal('I.1', { art: 'fluss-kumuliert', messgroesse: 'zu' }, { target: decimal(120) });
const to = (value: string) => ({ indicator: 'I.1', target: level(value) });
const april = amendment('2020-04', [to('96')]);

describe('an amendment', () => {
  const found = assessmentOf(draftOf('2020-06', [flow], sixMonths, { amendments: [april] }));

  test('judges each month by what was valid then', () => {
    const plans = found.months.map(({ plan: soll }) => shown(soll));
    expect(plans).toEqual(['10', '20', '30', '32', '40', '48', '56', '64', '72', '80', '88', '96']);
    expect(found.months.slice(0, 6).map(({ rating }) => rating)).toEqual([
      'on-plan',
      'near',
      'clear',
      'on-plan',
      'on-plan',
      'on-plan',
    ]);
  });

  test('keeps the plan that was agreed first beside it', () => {
    const first = found.months.map(({ firstPlan }) => shown(firstPlan));
    expect(first).toEqual(['10', '20', '30', '40', '50', '60', '70', '80', '90', '100', '110', '120']);
  });

  test('ends the year at the value in force in December', () => {
    expect([exact(found.indicator.target), exact(found.months[11]?.plan)]).toEqual(['96', '96']);
    expect(found.indicator.versions?.map(({ from, amendment: by }) => [monthText(from), by?.id])).toEqual([
      ['2020-01', undefined],
      ['2020-04', 'nachtrag-1'],
    ]);
  });

  test('decides the outlook of the year', () => {
    expect([found.outlook.missesTarget, exact(found.outlook.requiredPerMonth)]).toEqual([false, '7.5']);
  });

  test('leaves other goals alone', () => {
    const other = goal('I.2', { art: 'fluss-kumuliert', messgroesse: 'zu' }, { target: decimal(120) });
    const draft = draftOf('2020-06', [flow, other], sixMonths, { amendments: [april] });
    const second = assessmentOf(draft, 'I.2');
    expect([second.indicator.versions, second.months[5]?.firstPlan]).toEqual([undefined, undefined]);
    expect(exact(second.months[5]?.plan)).toBe('60');
  });
});

test('a report of an earlier day does not know a later amendment', () => {
  const late = amendment('2020-04', [to('96')], { signed: '2020-09-30' });
  const draft = draftOf('2020-06', [flow], sixMonths, { amendments: [late], reportDay: '2020-09-28' });
  expect([exact(assessmentOf(draft).judged?.plan), assessmentOf(draft).judged?.firstPlan]).toEqual([
    '60',
    undefined,
  ]);
  expect(check(draft).diagnostics.map(({ code }) => code)).toEqual(['CHK-346']);
});

test('an amendment valid from a month to come judges no month before it', () => {
  const autumn = amendment('2020-10', [to('96')], { signed: '2020-06-30' });
  const found = assessmentOf(draftOf('2020-06', [flow], sixMonths, { amendments: [autumn] }));
  expect([exact(found.judged?.plan), exact(found.months[9]?.plan), exact(found.indicator.target)]).toEqual([
    '60',
    '80',
    '96',
  ]);
});

test('the amendment signed last supersedes everything from its month on, in whatever order they are written', () => {
  const second = amendment('2020-02', [to('108')], { id: 'nachtrag-2', signed: '2020-06-01' });
  const plans = (amendments: readonly (typeof april)[]) =>
    assessmentOf(draftOf('2020-06', [flow], sixMonths, { amendments })).months.map(({ plan: soll }) =>
      shown(soll),
    );
  expect(plans([april, second]).slice(0, 6)).toEqual(['10', '18', '27', '36', '45', '54']);
  expect(plans([second, april])).toEqual(plans([april, second]));
});

test('an amendment of the plan alone keeps the target', () => {
  const linear = amendment('2020-04', [{ indicator: 'I.1', plan: plan('linear') }]);
  const winter = series('zu', 2019, [60, ...Array(11).fill(0)]);
  const found = assessmentOf(
    draftOf('2020-06', [flow], [...winter, ...series('zu', 2020, [60, 0, 0, 0, 0, 0])], {
      amendments: [linear],
    }),
  );
  expect(found.months.slice(1, 5).map(({ plan: soll }) => shown(soll))).toEqual(['120', '120', '40', '50']);
  expect(exact(found.indicator.target)).toBe('120');
});

test('an amendment of the term alone changes until when the goal is reported', () => {
  const longer = {
    indicator: 'I.1',
    validity: { from: month('2020-01'), until: month('2020-05') },
  };
  const draft = draftOf('2020-06', [flow], sixMonths, { amendments: [amendment('2020-04', [longer])] });
  expect(check(draft).diagnostics.map(({ code }) => code)).toContain('CHK-318');
  expect(exact(assessmentOf(draft).judged?.plan)).toBe('60');
});

test('steps of an amendment begin with the one in force in its month', () => {
  const point = goal(
    'I.1',
    { art: 'stichtagsbestand', messgroesse: 'zu' },
    { planPath: 'linear', target: decimal(10) },
  );
  const stepped = amendment('2020-04', [
    { indicator: 'I.1', target: steps({ '2020-01': '9', '2020-05': '8' }), plan: plan('none') },
  ]);
  const found = assessmentOf(draftOf('2020-06', [point], sixMonths, { amendments: [stepped] }));
  expect(found.months.slice(2, 6).map(({ plan: soll }) => exact(soll))).toEqual(['10', '9', '8', '8']);
});

test('a delivered plan keeps its course and ends at the amended value', () => {
  const values = [5, 15, 25, 35, 45, 55, 65, 75, 85, 95, 105, 120].map(decimal);
  const delivered = agreedAs(
    flow,
    level('120'),
    plan('delivered', { delivered: { kind: 'values', values } }),
  );
  const found = assessmentOf(draftOf('2020-06', [delivered], sixMonths, { amendments: [april] }));
  // 35 × 96 ÷ 120 = 28
  expect(found.months.map(({ plan: soll }) => shown(soll)).slice(2, 5)).toEqual(['25', '28', '36']);
  expect(exact(found.months[11]?.plan)).toBe('96');
});

test('a delivered plan that is amended twice is stretched from what it was made for', () => {
  const values = [10, 20, 30, 40, 50, 60, 70, 80, 90, 100, 110, 120].map(decimal);
  const delivered = agreedAs(
    flow,
    level('120'),
    plan('delivered', { delivered: { kind: 'values', values } }),
  );
  const second = amendment('2020-06', [to('60')], { id: 'nachtrag-2', signed: '2020-05-02' });
  const found = assessmentOf(draftOf('2020-06', [delivered], sixMonths, { amendments: [april, second] }));
  expect(found.months.map(({ plan: soll }) => shown(soll)).slice(3, 7)).toEqual(['32', '40', '30', '35']);
});

test('the year-end edition holds December against the amended value and shows the first one', () => {
  const year = [...tens, ...series('zu', 2020, Array(12).fill(9))];
  const found = assessmentOf(
    draftOf('2020-12', [flow], year, { amendments: [april], edition: 'jahr', reportDay: '2021-04-20' }),
  );
  expect([found.judged?.rating, exact(found.judged?.plan), exact(found.judged?.firstPlan)]).toEqual([
    'reached',
    '96',
    '120',
  ]);
});
