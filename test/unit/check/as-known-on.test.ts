import { describe, expect, test } from 'vitest';
import { asKnownOn } from '../../../src/check/as-known-on.ts';
import { unruled } from '../../../src/check/check.ts';
import { decimal } from '../../../src/domain/decimal.ts';
import { day, month } from '../../../src/domain/month.ts';
import { agreedAs, amendment, change, draftOf, level } from '../../support/agreed.ts';
import { draftWith, observed, series } from '../../support/draft-fixture.ts';
import { goal } from '../../support/goal-fixture.ts';

const flow = goal(
  'I.1',
  { art: 'fluss-kumuliert', messgroesse: 'zu' },
  { target: decimal(120), planPath: 'linear' },
);
const draft = draftWith(
  '2020-02',
  [flow],
  [
    observed('zu', '2020-01', '83', { status: 'provisional', delivery: '2020-08-20' }),
    observed('zu', '2020-01', '94', { delivery: '2020-09-22' }),
  ],
);

describe('what was known on a day', () => {
  test('is what had been delivered by then', () => {
    const known = (on: string) =>
      unruled(asKnownOn(day(on), draft))
        .data.newest('zu', month('2020-01'))
        ?.value?.toFixed();
    expect([known('2020-08-19'), known('2020-08-20'), known('2020-09-21'), known('2020-09-22')]).toEqual([
      undefined,
      '83',
      '83',
      '94',
    ]);
  });

  test('moves how far a goal can be judged', () => {
    const judged = (on: string) => unruled(asKnownOn(day(on), draft)).reach.get('I.1')?.judged ?? null;
    expect([judged('2020-08-31'), judged('2020-09-30')]).toEqual([null, month('2020-01')]);
  });

  test('before the report’s day holds no estimate of the report', () => {
    const estimate = {
      indicator: 'I.1',
      from: decimal(1),
      until: decimal(1),
      reason: '',
      author: '',
      place: flow.place,
    };
    const withEstimate = { ...draft, head: { ...draft.head, estimates: [estimate] } };
    expect(asKnownOn(day('2020-09-01'), withEstimate).head.estimates).toEqual([]);
    expect(asKnownOn(day('2020-12-01'), withEstimate).head.estimates).toHaveLength(1);
  });

  test('moves a target that follows the prior year', () => {
    const relative = agreedAs(goal('I.1', { art: 'fluss-kumuliert', messgroesse: 'zu' }), change('0.1'));
    const revised = draftOf(
      '2020-02',
      [relative],
      [
        ...series('zu', 2019, Array(12).fill(10), { delivery: '2020-08-20' }),
        observed('zu', '2019-12', '20', { delivery: '2020-09-22' }),
      ],
    );
    const target = (on: string) =>
      unruled(asKnownOn(day(on), revised)).agreement.indicators[0]?.target?.toFixed() ?? null;
    expect([target('2020-08-19'), target('2020-08-20'), target('2020-09-22')]).toEqual([null, '132', '143']);
  });

  test('does not know an amendment that was signed later', () => {
    const amended = draftOf('2020-02', [{ ...flow, target: decimal(120) }], [], {
      amendments: [
        amendment('2020-02', [{ indicator: 'I.1', target: level('90') }], { signed: '2020-09-15' }),
      ],
    });
    const target = (on: string) =>
      unruled(asKnownOn(day(on), amended)).agreement.indicators[0]?.target?.toFixed();
    expect([target('2020-09-14'), target('2020-09-15')]).toEqual(['120', '90']);
  });
});
