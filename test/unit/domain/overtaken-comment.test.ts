import { describe, expect, test } from 'vitest';
import { unruled } from '../../../src/check/check.ts';
import { reportedData } from '../../../src/check/reported-data.ts';
import type { Indicator } from '../../../src/domain/agreement.ts';
import { decimal } from '../../../src/domain/decimal.ts';
import type { Comment } from '../../../src/domain/draft.ts';
import { day, month, monthText, yearOf } from '../../../src/domain/month.ts';
import type { Observation } from '../../../src/domain/observation.ts';
import { overtaken } from '../../../src/domain/overtaken-comment.ts';
import type { Amendment } from '../../../src/domain/target.ts';
import { agreedAs, amendment, change, draftOf, level, plan } from '../../support/agreed.ts';
import { comment, observed, series } from '../../support/draft-fixture.ts';
import { goal } from '../../support/goal-fixture.ts';

const flow = goal('I.1', { art: 'fluss-kumuliert', messgroesse: 'zu' }, { target: decimal(120) });
const known = [
  ...series('zu', 2019, Array(12).fill(10), { delivery: '2020-08-20' }),
  ...series('zu', 2020, [1, 2, 3, 4], { delivery: '2020-08-20' }),
];
const written = (at: string, dataStatus = ''): Comment => ({ ...comment('I.1'), day: day(at), dataStatus });
const found = (own: Comment, later: readonly Observation[], judged = '2020-04') =>
  overtaken(own, flow, reportedData([...known, ...later]), {
    judged: month(judged),
    reportMonth: month('2020-08'),
  });

/** What is overtaken in the report of 28 September about August, whose agreement and reach `check` has settled. */
function inReport(
  own: Comment,
  indicator: Indicator,
  values: readonly Observation[],
  amendments: readonly Amendment[] = [],
) {
  const {
    agreement,
    data,
    reach,
    month: reportMonth,
  } = unruled(draftOf('2020-08', [indicator], values, { amendments }));
  const [resolved] = agreement.indicators;
  const judged = reach.get('I.1')?.judged ?? null;
  return resolved ? overtaken(own, resolved, data, { judged, reportMonth }) : null;
}

const told = (result: ReturnType<typeof overtaken>) =>
  result?.changes.map(({ before, after }) => `${monthText(after.month)}: ${before.value} → ${after.value}`);

describe('a comment', () => {
  test('that knows every delivery behind its figure still fits', () => {
    expect(found(written('2020-08-21'), [])).toBeNull();
    const corrected = observed('zu', '2020-03', '5', { delivery: '2020-08-21' });
    expect(found(written('2020-08-21'), [corrected])).toBeNull();
  });

  test('is overtaken by a value that was corrected after its day', () => {
    const result = found(written('2020-08-21'), [observed('zu', '2020-03', '5', { delivery: '2020-09-22' })]);
    expect(result?.changes.map(({ before, after }) => `${before.value} → ${after.value}`)).toEqual(['3 → 5']);
    expect([result?.months, result?.since]).toEqual([[], '2020-09-22']);
  });

  test('is overtaken by a correction of the prior year that moves its plan', () => {
    const result = found(written('2020-08-21'), [
      observed('zu', '2019-11', '12', { delivery: '2020-09-22' }),
    ]);
    expect(result?.changes.map(({ after }) => monthText(after.month))).toEqual(['2019-11']);
  });

  test('is overtaken by a month that became final after its day', () => {
    const may = observed('zu', '2020-05', '5', { delivery: '2020-09-22' });
    expect(found(written('2020-08-21'), [may], '2020-05')?.months.map(monthText)).toEqual(['2020-05']);
    expect(found(written('2020-08-21'), [may], '2020-04')).toBeNull();
  });

  test('is overtaken where its Datenstand names an earlier month than the one that is judged', () => {
    const result = found(written('2020-09-23', 'Februar 2020, endgültig'), []);
    expect(result?.months.map(monthText)).toEqual(['2020-03', '2020-04']);
    expect(found(written('2020-09-23', 'April 2020, endgültig'), [])).toBeNull();
    expect(found(written('2020-09-23', 'siehe Tabelle'), [])).toBeNull();
  });

  test('on a goal that cannot be judged, and could not then, fits whatever comes', () => {
    const open = observed('zu', '2020-01', '1', { delivery: '2020-08-20', status: 'provisional' });
    const later = observed('zu', '2020-03', '5', { delivery: '2020-09-22' });
    const data = reportedData([...known.filter((each) => each.month !== open.month), open, later]);
    const standing = { judged: null, reportMonth: month('2020-08') };
    expect(overtaken(written('2020-08-21'), flow, data, standing)).toBeNull();
  });
});

describe('a comment on a figure that is gone: its last month', () => {
  const june = [...series('zu', 2020, [1, 2, 3, 4, 5, 6], { delivery: '2020-07-08' }), ...known.slice(0, 12)];
  const own = written('2020-08-21', 'Juni 2020, endgültig');
  const later = (value: string | null, status?: Observation['status']) =>
    observed('zu', '2020-06', value, { delivery: '2020-09-08', ...(status && { status }) });

  test('is provisional again', () => {
    const result = inReport(own, flow, [...june, later('6', 'provisional')]);
    expect([told(result), result?.since]).toEqual([['2020-06: 6 → 6'], '2020-09-08']);
  });

  test('was taken back', () => {
    expect(told(inReport(own, flow, [...june, later(null)]))).toEqual(['2020-06: 6 → null']);
  });

  test('is held back', () => {
    expect(inReport(own, flow, [...june, later(null, 'suppressed')])?.since).toBe('2020-09-08');
  });

  test('is only one it names as provisional, and still fits when that moves on', () => {
    const open = observed('zu', '2020-06', '6', { delivery: '2020-07-08', status: 'provisional' });
    const moved = [...june.filter((each) => each.month !== open.month || yearOf(each.month) < 2020), open];
    const early = written('2020-08-21', 'Juni 2020, vorläufig');
    expect(inReport(early, flow, [...moved, later('7', 'provisional')])).toBeNull();
  });
});

describe('a comment on a plan that is another one now', () => {
  const years = [2018, 2019].flatMap((year) =>
    series('zu', year, Array(12).fill(10), { delivery: '2020-09-08' }),
  );
  const values = [...years, ...series('zu', 2020, Array(8).fill(10), { delivery: '2020-09-08' })];
  const own = written('2020-09-10', 'August 2020, endgültig');
  const revised = (at: string) => observed('zu', at, '50', { delivery: '2020-09-14' });

  test('by an amendment signed after it', () => {
    const linear = agreedAs(flow, level('120'), plan('linear'));
    const signed = [
      amendment('2020-07', [{ indicator: 'I.1', target: level('180') }], { signed: '2020-09-15' }),
    ];
    const result = inReport(own, linear, values, signed);
    expect([result?.amendments.map(({ title }) => title), result?.since]).toEqual([['1. Nachtrag'], null]);
    expect(inReport(written('2020-09-15'), linear, values, signed)).toBeNull();
  });

  test('because its value follows a prior year that was revised', () => {
    const relative = agreedAs(flow, change('0'), plan('linear'));
    expect(told(inReport(own, relative, [...values, revised('2019-11')]))).toEqual(['2019-11: 10 → 50']);
    const fixed = agreedAs(flow, change('0', '120'), plan('linear'));
    expect(inReport(own, fixed, [...values, revised('2019-11')])).toBeNull();
  });

  test('because a reference year was revised', () => {
    const path = agreedAs(flow, level('120'), plan('reference-years', { years: [2018] }));
    expect(told(inReport(own, path, [...values, revised('2018-02')]))).toEqual(['2018-02: 10 → 50']);
    expect(inReport(own, path, [...values, revised('2019-11')])).toBeNull();
  });

  test('because it was delivered anew', () => {
    const delivered = { kind: 'metric', metric: 'soll', monthly: false } as const;
    const path = agreedAs(flow, level('120'), plan('delivered', { delivered }));
    const before = series('soll', 2020, [10, 20, 30, 40, 50, 60, 70, 80], { delivery: '2020-09-08' });
    const august = observed('soll', '2020-08', '96', { delivery: '2020-09-14' });
    expect(told(inReport(own, path, [...values, ...before, august]))).toEqual(['2020-08: 80 → 96']);
    expect(inReport(own, path, [...values, ...before])).toBeNull();
  });
});
