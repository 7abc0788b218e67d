import { describe, expect, test } from 'vitest';
import { checkedAsOf } from '../../../../src/check/as-of.ts';
import { check } from '../../../../src/check/check.ts';
import { knownBefore } from '../../../../src/check/known-before.ts';
import { compute } from '../../../../src/compute/compute.ts';
import { decimalText } from '../../../../src/domain/decimal.ts';
import type { Checked } from '../../../../src/domain/draft.ts';
import type { EarlierReport } from '../../../../src/domain/earlier-report.ts';
import { day, month } from '../../../../src/domain/month.ts';
import type { Observation } from '../../../../src/domain/observation.ts';
import { changeKind } from '../../../../src/domain/revision.ts';
import { draftWith, observed } from '../../../support/draft-fixture.ts';
import { goal } from '../../../support/goal-fixture.ts';

const SITES = ['sgh', 'eil'];
const programme = goal(
  'IV.2',
  { art: 'qualitativ', angaben: SITES.map((id) => ({ messgroesse: id, standort: id })) },
  { nature: 'qualitative', planPath: 'none', outlook: 'none' },
);

/** January at both sites as one delivery gives it. */
function row(delivery: string, sgh: string, eil: string): readonly Observation[] {
  return [observed('sgh', '2020-01', sgh, { delivery }), observed('eil', '2020-01', eil, { delivery })];
}
const open = row('2020-02-01', '9', '5');
const small = row('2020-03-01', '9', '2');

function checkedFrom(observations: readonly Observation[]): Checked {
  const outcome = check(draftWith('2020-01', [programme], observations));
  if (!outcome.ok) throw new Error(outcome.diagnostics.map(({ message }) => message).join('\n'));
  return outcome.value;
}

describe('a value that is withheld today', () => {
  const today = checkedFrom([...open, ...small]);
  const before = checkedAsOf(today, day('2020-02-15'));

  test('is withheld in every earlier state of the data, though it was shown then', () => {
    const cells = SITES.map((id) => before.data.newest(id, month('2020-01')));
    expect(cells.map((cell) => [cell?.value, cell?.status, cell?.origin.raw])).toEqual([
      [null, 'suppressed', '*'],
      [null, 'suppressed', '*'],
    ]);
    expect(before.observations.filter(({ value }) => value !== null)).toEqual([]);
  });

  test('enters the sum of that day, which is right', () => {
    const [assessment] = compute(before);
    expect(assessment?.judged?.actual && decimalText(assessment.judged.actual)).toBe('14');
    expect(assessment?.judged?.sites.map(({ occupied }) => occupied)).toEqual([null, null]);
  });

  test('has no history, as of any day', () => {
    const days = ['2020-02-15', '2020-03-15'].map((at) => today.data.asOf(day(at)));
    const told = days.flatMap((data) => SITES.flatMap((id) => data.history(id, month('2020-01'))));
    expect(told).toHaveLength(6);
    expect(told.filter(({ value }) => value !== null)).toEqual([]);
  });
});

test('what the source holds back now is not told from an earlier delivery, be it the goal itself', () => {
  const flow = goal('III.1', { art: 'fluss-kumuliert', messgroesse: 'zu' });
  const outcome = check(
    draftWith(
      '2020-01',
      [flow],
      [
        observed('zu', '2020-01', '20', { delivery: '2020-02-01' }),
        observed('zu', '2020-01', null, { delivery: '2020-03-01', status: 'suppressed' }),
      ],
    ),
  );
  const data = outcome.ok ? outcome.value.data : null;
  expect(data?.history('zu', month('2020-01')).map(({ value }) => value)).toEqual([null, null]);
  expect(data?.asOf(day('2020-02-15')).newest('zu', month('2020-01'))?.value).toBeNull();
});

describe('the report before, which printed what is withheld now', () => {
  const printed: EarlierReport = {
    reportId: '1'.repeat(64),
    month: month('2020-01'),
    edition: 'monat',
    version: 1,
    day: day('2020-02-10'),
    goals: [],
    deliveries: [{ file: open[0]?.origin.place.file ?? '', day: day('2020-02-01'), sha256: 'a'.repeat(64) }],
    observations: open,
  };

  test('gives no number of it, even where its delivery is gone', () => {
    const { data } = knownBefore(checkedFrom([...open, ...small]), printed);
    expect(data.newest('sgh', month('2020-01'))).toMatchObject({ value: null, origin: { raw: '*' } });
  });

  test('says that there was one: it is told as withheld now, and nothing else of it', () => {
    const today = checkedFrom([...open, ...small]);
    const [then, now] = [knownBefore(today, printed).data, today.data].map((data) =>
      data.newest('sgh', month('2020-01')),
    );
    expect(then && now && changeKind({ before: then, after: now })).toBe('suppressed');
  });

  test('says nothing of what it had withheld itself', () => {
    const today = checkedFrom([...small, ...row('2020-04-01', '9', '8')]);
    const masked = checkedFrom(small).observations;
    const [then, now] = [knownBefore(today, { ...printed, observations: masked }).data, today.data].map(
      (data) => data.newest('sgh', month('2020-01')),
    );
    expect(then && now && changeKind({ before: then, after: now })).toBeNull();
  });
});
