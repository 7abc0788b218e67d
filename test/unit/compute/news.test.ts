import { describe, expect, test } from 'vitest';
import { check } from '../../../src/check/check.ts';
import { knownBefore } from '../../../src/check/known-before.ts';
import { compute } from '../../../src/compute/compute.ts';
import { newsOf } from '../../../src/compute/news.ts';
import { decimal, decimalText } from '../../../src/domain/decimal.ts';
import type { Checked, Delivery } from '../../../src/domain/draft.ts';
import type { EarlierGoal, EarlierReport } from '../../../src/domain/earlier-report.ts';
import { day, month, monthText } from '../../../src/domain/month.ts';
import type { Observation } from '../../../src/domain/observation.ts';
import { draftWith, observed, series } from '../../support/draft-fixture.ts';
import { goal } from '../../support/goal-fixture.ts';

const flow = goal('I.1', { art: 'fluss-kumuliert', messgroesse: 'zu' }, { target: decimal(120) });
const files = { '2020-08-20': 'data/exporte/alt.csv', '2020-09-22': 'data/exporte/neu.csv' } as const;
type DeliveryDay = keyof typeof files;

/** A value as the file of its delivery holds it. */
function inFile(observation: Observation): Observation {
  const file = files[observation.delivery as string as DeliveryDay];
  const { origin } = observation;
  return { ...observation, origin: { ...origin, place: { ...origin.place, file } } };
}

const delivery = (at: DeliveryDay, sha256: string): Delivery => ({
  file: files[at],
  sha256,
  source: 'quelle',
  day: day(at),
  bytes: new Uint8Array(),
});
const [old, fresh] = [delivery('2020-08-20', 'a'), delivery('2020-09-22', 'b')];
const july = [
  ...series('zu', 2019, Array(12).fill(10), { delivery: '2020-08-20' }),
  ...series('zu', 2020, [9, 9, 9, 9], { delivery: '2020-08-20' }),
  observed('zu', '2020-05', '83', { delivery: '2020-08-20', status: 'provisional' }),
];
const september = (id: string, at: string, value: string | null, own: Parameters<typeof observed>[3] = {}) =>
  observed(id, at, value, { delivery: '2020-09-22', ...own });

const before: EarlierGoal = {
  id: 'I.1',
  agreed: { value: decimal(120), text: '120' },
  judged: month('2020-04'),
  rating: 'clear',
  ratingText: 'deutlich unter Soll',
};
const earlier: EarlierReport = {
  reportId: '1'.repeat(64),
  month: month('2020-05'),
  edition: 'monat',
  version: 1,
  day: day('2020-08-25'),
  goals: [before],
  deliveries: [old],
  observations: [],
};

function checkedWith(later: readonly Observation[], deliveries: readonly Delivery[] = [old, fresh]): Checked {
  const outcome = check(draftWith('2020-06', [flow], [...july, ...later].map(inFile), { deliveries }));
  if (!outcome.ok) throw new Error(outcome.diagnostics.map(({ message }) => message).join('\n'));
  return outcome.value;
}

function newsSince(report: EarlierReport, checked: Checked) {
  const { data } = knownBefore(checked, report);
  return newsOf(checked, compute(checked, data), { report, data });
}

const may = september('zu', '2020-05', '94');
const june = september('zu', '2020-06', '62', { status: 'provisional' });

describe('against the last approved report', () => {
  test('a month that became final and a month that is there for the first time are new', () => {
    const [news] = newsSince(earlier, checkedWith([may, june])).goals;
    expect(news?.months.map(({ month: at, ...rest }) => ({ at: monthText(at), ...rest }))).toEqual([
      { at: '2020-05', final: true, known: true },
      { at: '2020-06', final: false, known: false },
    ]);
  });

  test('a value that arrives late is a new month and no changed value', () => {
    const hole = { ...earlier, observations: [] };
    const late = checkedWith([may, september('zu', '2020-06', '62')]);
    const news = newsSince(hole, late);
    expect(news.goals[0]?.months.map(({ month: at }) => monthText(at))).toContain('2020-06');
    expect(news.revised.map(({ after }) => monthText(after.month))).toEqual(['2020-05']);
  });

  test('changed values stand once with old, new and reason, for every goal that uses them', () => {
    const corrected = september('zu', '2020-02', '8', { reason: 'doppelt gezählt' });
    const twin = { ...flow, id: 'I.2' };
    const outcome = check(
      draftWith('2020-06', [flow, twin], [...july, may, june, corrected].map(inFile), {
        deliveries: [old, fresh],
      }),
    );
    if (!outcome.ok) throw new Error('the draft is whole');
    const news = newsSince(earlier, outcome.value);
    expect(
      news.revised.map(({ goals, before: was, after }) => [
        goals.join(' '),
        monthText(after.month),
        `${was.value} → ${after.value}`,
        after.reason,
      ]),
    ).toEqual([
      ['I.1 I.2', '2020-02', '9 → 8', 'doppelt gezählt'],
      ['I.1 I.2', '2020-05', '83 → 94', undefined],
    ]);
    expect(news.goals.map(({ added }) => added)).toEqual([false, true]);
  });

  test('a provisional value that only moves on stands apart from those that changed', () => {
    const moved = september('zu', '2020-05', '90', { status: 'provisional' });
    const news = newsSince(earlier, checkedWith([moved, june]));
    expect(news.revised).toEqual([]);
    expect(news.moved).toMatchObject([{ goals: ['I.1'], after: { month: month('2020-05') } }]);
  });

  test('an agreed value without end is the same as the one archived with forty places', () => {
    const third = decimal(100).div(decimal(3));
    const checked = checkedWith([may, june]);
    const indicators = checked.agreement.indicators.map((each) => ({ ...each, target: third }));
    const endless = { ...checked, agreement: { ...checked.agreement, indicators } };
    const written = { ...before, agreed: { value: decimal(decimalText(third)), text: '33' } };
    const news = newsSince({ ...earlier, goals: [written] }, endless);
    expect(news.goals[0]?.agreedBefore).toBeNull();
  });

  test('a value taken back or open again is told', () => {
    const back = september('zu', '2020-03', null);
    const open = september('zu', '2020-04', '9', { status: 'estimated' });
    const { revised } = newsSince(earlier, checkedWith([back, open, june]));
    expect(revised.map(({ after }) => [monthText(after.month), after.status])).toEqual([
      ['2020-03', 'missing'],
      ['2020-04', 'estimated'],
    ]);
  });

  test('another target and another rating name what was printed before', () => {
    const other = {
      ...earlier,
      goals: [
        {
          ...before,
          agreed: { value: decimal(132), text: '132' },
          rating: 'near',
          ratingText: 'knapp unter Soll',
        },
      ],
    } as const;
    const [news] = newsSince(other, checkedWith([may, june])).goals;
    expect(news?.agreedBefore).toEqual({ text: '132' });
    expect(news?.ratingBefore).toEqual({ rating: 'near', text: 'knapp unter Soll' });
    const [same] = newsSince(earlier, checkedWith([september('zu', '2020-05', '8'), june])).goals;
    expect([same?.agreedBefore, same?.ratingBefore]).toEqual([null, null]);
  });

  test('a goal that is gone is named', () => {
    const more = { ...earlier, goals: [before, { ...before, id: 'I.9' }] };
    expect(newsSince(more, checkedWith([may, june])).dropped).toEqual(['I.9']);
  });
});

describe('the deliveries of the earlier report', () => {
  test('are known by their content, whatever the files are called now', () => {
    const renamed = { ...earlier, deliveries: [{ ...old, file: 'data/exporte/anders.csv' }] };
    const checked = checkedWith([may, june]);
    expect(knownBefore(checked, renamed).diagnostics).toEqual([]);
    expect(newsSince(renamed, checked).revised).toHaveLength(1);
  });

  test('that were overwritten are a warning, and what the report itself said takes their place', () => {
    const overwritten = delivery('2020-08-20', 'c');
    const said = {
      ...earlier,
      observations: [inFile(september('zu', '2020-02', '7', { delivery: '2020-08-20' }))],
    };
    const checked = checkedWith([may, june], [overwritten, fresh]);
    const { data, diagnostics } = knownBefore(checked, said);
    expect(diagnostics.map(({ code, message }) => `${code} ${message}`)).toEqual([
      'CHK-364 „data/exporte/alt.csv“ (Lieferung vom 20.08.2020) war Grundlage des Berichts Mai 2020, Fassung 1 und liegt nicht mehr unverändert vor.',
    ]);
    expect(data.newest('zu', month('2020-02'))?.value?.toFixed()).toBe('7');
    const { revised } = newsSince(said, checked);
    expect(revised.map(({ before: was, after }) => `${was.value} → ${after.value}`)).toEqual(['7 → 9']);
  });

  test('without a new one beside them are told: the report shows the same values again', () => {
    const checked = checkedWith([june], [old]);
    expect(
      knownBefore(checked, earlier).diagnostics.map(({ code, severity }) => `${code} ${severity}`),
    ).toEqual(['CHK-365 notice']);
    expect(newsSince(earlier, checked).newDeliveries).toEqual([]);
  });
});

test('without an earlier report, each delivery is compared with the one before it', () => {
  const checked = checkedWith([may, june]);
  const news = newsOf(checked, compute(checked), null);
  expect([news.against, news.goals[0]?.months, news.goals[0]?.added]).toEqual([null, [], false]);
  expect(news.revised.map(({ before: was, after }) => `${was.value} → ${after.value}`)).toEqual(['83 → 94']);
});
