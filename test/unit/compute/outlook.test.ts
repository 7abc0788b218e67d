import { describe, expect, test } from 'vitest';
import type { Indicator } from '../../../src/domain/agreement.ts';
import { decimal } from '../../../src/domain/decimal.ts';
import { monthText } from '../../../src/domain/month.ts';
import type { Observation } from '../../../src/domain/observation.ts';
import { assessmentOf, shown } from '../../support/assessed.ts';
import { draftWith, emptyHead, series } from '../../support/draft-fixture.ts';
import { goal } from '../../support/goal-fixture.ts';

const flow = goal('I.1', { art: 'fluss-kumuliert', messgroesse: 'zu' }, { target: decimal(120) });
const stock = goal(
  'I.1',
  { art: 'durchschnittsbestand', messgroesse: 'zu' },
  { target: decimal(100), direction: 'at-most' },
);
const tens = series('zu', 2019, Array(12).fill(10));

function outlook(
  indicator: Indicator,
  values: readonly number[],
  before: readonly Observation[] = tens,
  estimate?: [string, string],
) {
  const at = `2020-${String(values.length).padStart(2, '0')}`;
  const estimates = estimate
    ? [
        {
          indicator: 'I.1',
          from: decimal(estimate[0]),
          until: decimal(estimate[1]),
          reason: '',
          author: 'Geschäftsführung',
          place: emptyHead.place,
        },
      ]
    : [];
  const observations = [...before, ...series('zu', 2020, values)];
  return assessmentOf(draftWith(at, [indicator], observations, { head: { ...emptyHead, estimates } }));
}

describe('the computed outlook', () => {
  test('is given from the third final month on', () => {
    expect(outlook(flow, [12, 12]).outlook.computed).toBeNull();
    expect(shown(outlook(flow, [12, 12, 12]).outlook.computed)).toBe('144');
  });

  test('of a flow divides by the share of the prior year', () => {
    const uneven = series('zu', 2019, [30, 20, 10, 5, 5, 5, 5, 5, 5, 5, 3, 2]);
    expect(shown(outlook(flow, [15, 10, 5], uneven).outlook.computed)).toBe('50');
  });

  test('of a mean stock continues the stock with the movement of the prior year', () => {
    const falling = series('zu', 2019, [120, 118, 116, 114, 112, 110, 108, 106, 104, 102, 100, 98]);
    const found = outlook(stock, [118, 117, 116], falling);
    const ahead = [114, 112, 110, 108, 106, 104, 102, 100, 98].reduce((total, each) => total + each, 0);
    expect(shown(found.outlook.computed, 4)).toBe(((118 + 117 + 116 + ahead) / 12).toFixed(4));
    expect(found.outlookPath.map(({ month, value }) => `${monthText(month)} ${shown(value, 2)}`)[0]).toBe(
      '2020-04 116.25',
    );
  });

  test('runs month by month after the judged one and ends at the computed value', () => {
    const { outlookPath, outlook: end } = outlook(flow, [12, 12, 12]);
    expect(outlookPath.map(({ value }) => shown(value))).toEqual([
      '48',
      '60',
      '72',
      '84',
      '96',
      '108',
      '120',
      '132',
      '144',
    ]);
    expect(outlookPath.at(-1)?.value).toEqual(end.computed);
  });

  test('is absent without a method, and where the prior year began with zero', () => {
    expect(outlook({ ...flow, outlook: 'none' }, [12, 12, 12]).outlookPath).toEqual([]);
    const late = series('zu', 2019, [0, 0, 0, ...Array(9).fill(10)]);
    expect(outlook(flow, [1, 1, 1], late).outlook.computed).toBeNull();
  });
});

describe('will the target be missed', () => {
  test('the estimate decides before the computed value', () => {
    expect(outlook(flow, [12, 12, 12]).outlook.missesTarget).toBe(false);
    expect(outlook(flow, [12, 12, 12], tens, ['110', '115']).outlook.missesTarget).toBe(true);
    expect(outlook(flow, [1, 1, 1]).outlook.missesTarget).toBe(true);
    expect(outlook(flow, [1, 1, 1], tens, ['120', '130']).outlook.missesTarget).toBe(false);
  });

  test('an estimate on both sides of the target leaves it open', () => {
    expect(outlook(flow, [12, 12, 12], tens, ['110', '125']).outlook.missesTarget).toBeNull();
  });

  test('a limit is missed above it', () => {
    expect(outlook(stock, [12, 12, 12], tens, ['100', '100']).outlook.missesTarget).toBe(false);
    expect(outlook(stock, [12, 12, 12], tens, ['101', '110']).outlook.missesTarget).toBe(true);
  });

  test('is not asked of a forecast, and unknown in January', () => {
    expect(outlook({ ...flow, nature: 'forecast' }, [1, 1, 1]).outlook.missesTarget).toBeNull();
    expect(outlook(flow, [1]).outlook.missesTarget).toBeNull();
  });
});

describe('what each remaining month must bring', () => {
  test('a flow shares what is left', () => {
    const { outlook: found } = outlook(flow, [12, 12, 12]);
    expect([shown(found.requiredPerMonth, 3), found.remainingMonths]).toEqual(['9.333', 9]);
  });

  test('a mean stock needs the mean of the rest', () => {
    expect(shown(outlook(stock, [110, 110, 110]).outlook.requiredPerMonth, 4)).toBe('96.6667');
  });

  test('a level, a forecast and a finished year ask for nothing', () => {
    const level = goal('I.1', { art: 'stichtagsbestand', messgroesse: 'zu' }, { target: decimal(100) });
    expect(outlook(level, [110, 110]).outlook.requiredPerMonth).toBeNull();
    expect(outlook({ ...flow, nature: 'forecast' }, [1, 1, 1]).outlook.requiredPerMonth).toBeNull();
    expect(outlook(flow, Array(12).fill(10)).outlook.requiredPerMonth).toBeNull();
  });

  test('a limit already passed leaves less than nothing', () => {
    const limit = { ...flow, direction: 'at-most' } as const;
    expect(shown(outlook(limit, Array(10).fill(13)).outlook.requiredPerMonth)).toBe('-5');
  });
});
