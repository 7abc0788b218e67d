import { describe, expect, test } from 'vitest';
import { reportedData } from '../../../src/check/reported-data.ts';
import { decimal } from '../../../src/domain/decimal.ts';
import type { Comment } from '../../../src/domain/draft.ts';
import { day, month, monthText } from '../../../src/domain/month.ts';
import type { Observation } from '../../../src/domain/observation.ts';
import { overtaken } from '../../../src/domain/overtaken-comment.ts';
import { comment, observed, series } from '../../support/draft-fixture.ts';
import { goal } from '../../support/goal-fixture.ts';

const flow = goal('I.1', { art: 'fluss-kumuliert', messgroesse: 'zu' }, { target: decimal(120) });
const known = [
  ...series('zu', 2019, Array(12).fill(10), { delivery: '2020-08-20' }),
  ...series('zu', 2020, [1, 2, 3, 4], { delivery: '2020-08-20' }),
];
const written = (at: string, dataStatus = ''): Comment => ({ ...comment('I.1'), day: day(at), dataStatus });
const found = (own: Comment, later: readonly Observation[], judged = '2020-04') =>
  overtaken(own, flow, reportedData([...known, ...later]), month(judged));

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

  test('on a goal that cannot be judged fits whatever comes', () => {
    const later = [observed('zu', '2020-03', '5', { delivery: '2020-09-22' })];
    expect(overtaken(written('2020-08-21'), flow, reportedData([...known, ...later]), null)).toBeNull();
  });
});
