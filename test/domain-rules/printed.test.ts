import { beforeAll, describe, expect, test } from 'vitest';
import { comparison } from '../../src/compose/json-figures.ts';
import { ratingMark } from '../../src/compose/rating-words.ts';
import { actualText, DASH, planText, targetText, varianceTexts } from '../../src/compose/view/figures.ts';
import { decimal } from '../../src/domain/decimal.ts';
import { month } from '../../src/domain/month.ts';
import { render } from '../../src/render/render.ts';
import { assessmentOf } from '../support/assessed.ts';
import { testDesign } from '../support/design.ts';
import { draftWith, series } from '../support/draft-fixture.ts';
import { EURO, goal } from '../support/goal-fixture.ts';
import { readPdf } from '../support/read-pdf.ts';
import { openSample, variedReport } from '../support/sample-report.ts';

const flow = goal('I.1', { art: 'fluss-kumuliert', messgroesse: 'zu' }, { target: decimal(120) });
const tens = series('zu', 2019, Array(12).fill(10));
/** The goal, changed, in January; another metric is always delivered, so that there is a report. */
function judgedWith(own: Partial<typeof flow>, values: readonly (number | null)[] = [9]) {
  const observations = [...tens, ...series('zu', 2020, values), ...series('anderes', 2020, [1])];
  return assessmentOf(draftWith('2020-01', [{ ...flow, ...own }], observations));
}

describe('what is printed', () => {
  test('small numbers say their distance in cases, and no percent', () => {
    const { indicator, judged } = judgedWith({ smallNumbers: true });
    expect(varianceTexts(indicator, judged)).toEqual({ value: '−1', unit: '', relative: '' });
    const large = judgedWith({});
    expect(varianceTexts(large.indicator, large.judged).relative).toBe('−10,0\u00a0%');
  });

  test('a value that is not there is a dash, never a zero', () => {
    const { indicator, judged, months } = judgedWith({}, [null]);
    expect(judged).toBeNull();
    expect([actualText(indicator, months[0] ?? null), varianceTexts(indicator, judged).value]).toEqual([
      DASH,
      DASH,
    ]);
    expect(planText(indicator, months[0] ?? null)).toBe('10');
  });

  test('38.219.839 € is written with its dots, and held against no target', () => {
    const { indicator, judged } = judgedWith({
      nature: 'forecast',
      direction: 'at-most',
      unit: EURO,
      target: decimal(38219839),
    });
    expect(targetText(indicator, month('2020-01'))).toBe('38.219.839\u00a0€');
    expect(judged && [judged.rating, judged.attainment]).toEqual(['unrated', null]);
  });

  test('a fall has the true minus, an overshoot its plus, and nothing at all both', () => {
    const written = [9, 11, 10].map((value) => {
      const { indicator, judged } = judgedWith({}, [value]);
      return judged && comparison(indicator, judged).abweichung?.text;
    });
    expect(written).toEqual(['−1', '+1', '±0']);
  });

  test('every rating is a word with a sign, so that no colour is needed', () => {
    const marks = (
      ['on-plan', 'near', 'clear', 'reached', 'missed', 'unrated', 'not-computable'] as const
    ).map((rating) => ratingMark(flow, { rating, plan: null }));
    expect(new Set(marks.map(({ word }) => word)).size).toBe(7);
    expect(marks.every(({ symbol, word }) => symbol.length === 1 && word !== '')).toBe(true);
  });
});

describe('a comment of three pages', () => {
  let words: string;
  let pages: readonly number[];
  beforeAll(async () => {
    const sample = openSample();
    const long = Array.from({ length: 1400 }, (_, at) => `Wort${at}`).join(' ');
    const variation = variedReport(sample, {
      change: (draft) => ({
        ...draft,
        comments: draft.comments.map((each) =>
          each.indicator === 'I.1' && each.party === 'jobcenter' ? { ...each, markdown: long } : each,
        ),
      }),
    });
    const plain = await render(variedReport(sample, {}), testDesign());
    const whole = await render(variation, testDesign());
    pages = [plain.pages, whole.pages];
    words = JSON.stringify((await readPdf(whole.bytes)).trees);
  });

  test('is printed whole, over as many pages as it needs', () => {
    expect(words).toContain('Wort0 ');
    expect(words).toContain('Wort1399');
    expect((pages[1] ?? 0) - (pages[0] ?? 0)).toBeGreaterThanOrEqual(2);
  });
});
