import { describe, expect, test } from 'vitest';
import { benchmarkText } from '../../../src/compose/view/benchmark.ts';
import { decimal } from '../../../src/domain/decimal.ts';
import { monthText } from '../../../src/domain/month.ts';
import type { Observation } from '../../../src/domain/observation.ts';
import { catalogueEntry } from '../../../src/kinds/catalogue/index.ts';
import { calculationSchema } from '../../../src/kinds/index.ts';
import { definitionOf } from '../../../src/read/agreement/catalogue-parts.ts';
import { assessmentOf, exact, percent } from '../../support/assessed.ts';
import { draftWith, observed, series } from '../../support/draft-fixture.ts';
import { goal } from '../../support/goal-fixture.ts';
import { scenarioDraft } from '../../support/scenario-draft.ts';

/** A goal as the catalogue gives it, with its month value beside it. */
function fromCatalogue(id: string, own: Parameters<typeof goal>[2] = {}) {
  const entry = catalogueEntry(id);
  if (!entry) throw new RangeError(id);
  const formula = entry.monthValue(calculationSchema.parse(entry.calculation), (metric) => metric);
  if (!formula) throw new RangeError(`${id} has no month value`);
  const definition = definitionOf(entry);
  return goal('I.1', entry.calculation, { ...own, definition, benchmark: { definition, formula } });
}

const ratio = { unit: { kind: 'ratio' }, precision: 1, target: decimal('0.189') } as const;
const k2 = fromCatalogue('K2', ratio);
const k3 = fromCatalogue('K3', { direction: 'at-most', target: decimal(7331) });
const withGoal = (report: Parameters<typeof scenarioDraft>[0], indicator: typeof k2) => {
  const draft = scenarioDraft(report);
  const own = { ...indicator, id: 'I.1' };
  const { estimates, ...head } = draft.head;
  return {
    ...draft,
    head: { ...head, estimates: estimates.filter(({ indicator: id }) => id === own.id), pending: [] },
    comments: draft.comments.filter(({ indicator: id }) => id === own.id),
    agreement: { ...draft.agreement, indicators: [own] },
  };
};

describe('the month value of § 48a beside the year-progress value', () => {
  test('of K2 runs over twelve final months: 1.795 Integrationen, stocks from May to April', () => {
    const { judged, benchmark } = assessmentOf(withGoal('2020-08', k2));
    const integrations = 163 + 154 + 201 + 232 + 178 + 152 + 136 + 121 + 127 + 149 + 88 + 94;
    const stocks = 10367 + 10298 + 10271 + 10214 + 10096 + 10003 + 9938 + 9897 + 9934 + 9921 + 9868 + 9983;
    expect(benchmark?.month && monthText(benchmark.month)).toBe('2020-05');
    expect(percent(benchmark?.value, 8)).toBe(((integrations / (stocks / 12)) * 100).toFixed(8));
    expect([percent(judged?.actual), percent(benchmark?.value)]).toEqual(['5.8', '17.8']);
  });

  test('of K2 coincides with the year-progress value in December', () => {
    const { judged, benchmark } = assessmentOf(withGoal('jahr', k2));
    expect([percent(judged?.actual), percent(benchmark?.value)]).toEqual(['16.4', '16.4']);
    expect(exact(benchmark?.value)).toBe(exact(judged?.actual));
    expect(exact(benchmark?.priorYear)).toBe(exact(judged?.priorYear));
  });

  test('of K3 is the month against the same month of the prior year, not the means', () => {
    const { judged, benchmark } = assessmentOf(withGoal('2020-08', k3));
    expect(percent(benchmark?.value, 4)).toBe(((7437 / 7702 - 1) * 100).toFixed(4));
    expect(exact(judged?.actual)).toBe('7456.6');
    expect(benchmark?.priorYear).toBeNull();
  });

  test('reads final values alone: what is provisional from June on stays out', () => {
    const { benchmark } = assessmentOf(withGoal('2020-08', k2));
    expect(benchmark?.gap).toMatchObject({ why: 'not-final' });
    expect(new Set(benchmark?.inputs.map(({ status }) => status))).toEqual(new Set(['final']));
  });

  test('changes nothing of the goal: Soll, Ist and rating are those without it', () => {
    const { benchmark: _, definition: __, ...plain } = k2;
    const [one, other] = [assessmentOf(withGoal('2020-08', k2)), assessmentOf(withGoal('2020-08', plain))];
    const figures = ({ judged, months, outlook }: typeof one) =>
      JSON.stringify([
        judged?.rating,
        judged?.plan,
        months.map(({ actual, plan }) => [actual, plan]),
        outlook,
      ]);
    expect(figures(one)).toBe(figures(other));
    expect(other.benchmark).toBeNull();
  });
});

describe('a month value that cannot be formed', () => {
  const flat = { ...k2, planPath: 'linear', outlook: 'none' } as const;
  const stocks = [
    observed('elb', '2018-12', '100'),
    ...series('elb', 2019, Array(12).fill(100)),
    ...series('elb', 2020, [100, 100, 100]),
  ];
  const months = (prior: readonly (string | null)[], own: readonly Observation[]) => [
    ...stocks,
    ...series('integrationen', 2019, prior),
    ...own,
  ];
  const told = (observations: readonly Observation[]) => {
    const assessment = assessmentOf(draftWith('2020-03', [flat], observations));
    return [assessment.judged && monthText(assessment.judged.month), benchmarkText(assessment)];
  };
  const three = series('integrationen', 2020, [2, 2, 2]);

  test('says which month is missing while the goal itself is judged', () => {
    const gap = Array(12).fill('1').with(7, null);
    expect(told(months(gap, three))).toEqual([
      '2020-03',
      'nicht berechenbar: der Wert für August\u00a02019 fehlt.',
    ]);
  });

  test('says which month is suppressed', () => {
    const masked = [
      ...months(Array(12).fill('1'), three),
      observed('integrationen', '2019-11', null, { status: 'suppressed', delivery: '2020-10-01' }),
    ];
    expect(told(masked)[1]).toBe(
      'nicht berechenbar: der Wert für November\u00a02019 ist aus Gründen der statistischen Geheimhaltung gesperrt.',
    );
  });

  test('says that nobody delivered that far back', () => {
    const short = [...stocks, ...three];
    expect(told(short)[1]).toBe('nicht berechenbar: für Februar\u00a02019 wurde noch nichts geliefert.');
  });

  test('is told by itself where all twelve months are there', () => {
    expect(told(months(Array(12).fill('1'), three))).toEqual([
      '2020-03',
      '15,0\u00a0% im März\u00a02020 (zwölf Monate).',
    ]);
  });

  test('asks for no month outside its twelve', () => {
    const lagging = [
      ...months(Array(12).fill('1'), three),
      observed('integrationen', '2019-03', null, { delivery: '2020-10-01' }),
    ];
    expect(told(lagging)).toEqual(['2020-03', '15,0\u00a0% im März\u00a02020 (zwölf Monate).']);
  });

  test('of K3 stays that of the last month with a prior year, and says why it goes no further', () => {
    const stock = { ...k3, planPath: 'linear', outlook: 'none' } as const;
    const prior = series('lzb', 2019, [100, 100, null, ...Array(9).fill(100)]);
    const draft = draftWith('2020-03', [stock], [...prior, ...series('lzb', 2020, [98, 98, 98])]);
    const assessment = assessmentOf(draft);
    expect(assessment.judged && monthText(assessment.judged.month)).toBe('2020-03');
    expect(benchmarkText(assessment)).toBe(
      '−2,0\u00a0% im Februar\u00a02020 (Veränderung zum Vorjahresmonat); danach nicht berechenbar: der Wert für März\u00a02019 fehlt.',
    );
  });

  test('of an empty stock is not computable', () => {
    const none = [
      ...series('elb', 2019, Array(12).fill(0)),
      observed('elb', '2018-12', '0'),
      ...series('elb', 2020, [0, 0, 0]),
      ...series('integrationen', 2019, Array(12).fill('1')),
      ...three,
    ];
    expect(told(none)).toEqual([null, 'nicht berechenbar: im Januar\u00a02020 ist die Bezugsgröße null.']);
  });
});
