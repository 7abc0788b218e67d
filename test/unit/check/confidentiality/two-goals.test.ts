import { describe, expect, test } from 'vitest';
import { check } from '../../../../src/check/check.ts';
import type { Indicator } from '../../../../src/domain/agreement.ts';
import { decimalText } from '../../../../src/domain/decimal.ts';
import type { Checked, Draft } from '../../../../src/domain/draft.ts';
import { month } from '../../../../src/domain/month.ts';
import type { Observation } from '../../../../src/domain/observation.ts';
import { scopedDraft } from '../../../../src/read/scope/scoped-draft.ts';
import { draftWith, series } from '../../../support/draft-fixture.ts';
import { goal } from '../../../support/goal-fixture.ts';

const flow = (messgroesse: string | readonly string[]) => ({ art: 'fluss-kumuliert', messgroesse });
const plain = { planPath: 'none', outlook: 'none' } as const;

function withTable(id: string, own: Partial<Indicator>, ...columns: readonly string[]): Indicator {
  const table = { columns: columns.map((each) => ({ metric: each, label: each })) };
  return goal(id, flow(columns.at(-1) ?? ''), { ...plain, ...own, siteTable: table });
}

const all = withTable('I.1', { owner: 'BA' }, 'a', 'b', 'c', 'abc');
const two = withTable('IV.1', { owner: 'Kommune' }, 'a', 'b', 'ab');

/** Three sites, their sum, and that of the first two; a year before that tells nothing. */
function sites(a: readonly number[], b: readonly number[], c: readonly number[]): readonly Observation[] {
  const sum = (...tables: readonly (readonly number[])[]) =>
    a.map((_, index) => tables.reduce((total, values) => total + (values[index] ?? 0), 0));
  return [
    ...series('a', 2020, a),
    ...series('b', 2020, b),
    ...series('c', 2020, c),
    ...series('abc', 2020, sum(a, b, c)),
    ...series('ab', 2020, sum(a, b)),
  ];
}

/** In February the third site has two cases. */
const smallThird = sites([7, 7, 8], [9, 20, 9], [20, 2, 20]);
/** In February the first site has two cases. */
const smallFirst = sites([7, 2, 8], [9, 14, 9], [20, 13, 20]);

function checked(draft: Draft): Checked {
  const outcome = check(draft);
  if (!outcome.ok) throw new Error(outcome.diagnostics.map(({ message }) => message).join('\n'));
  return outcome.value;
}

function shown({ data }: Checked, ids: string, at = '2020-02'): string {
  return ids
    .split(' ')
    .map((id) => {
      const each = data.newest(id, month(at));
      return each?.status === 'suppressed' ? '*' : each?.value ? decimalText(each.value) : '–';
    })
    .join(' ');
}

const told = (draft: Draft) => check(draft).diagnostics.filter(({ code }) => code === 'CHK-348');

describe('two goals whose sites overlap', () => {
  const draft = draftWith('2020-03', [all, two], smallThird);

  test('do not tell a site by the difference of their totals: the later one is withheld', () => {
    expect(shown(checked(draft), 'a b c abc ab')).toBe('* * * 29 *');
    expect(shown(checked(draft), 'a b c abc ab', '2020-03')).toBe('8 9 20 37 17');
  });

  test('the later goal is not computable from that month on, and says why', () => {
    const { reach } = checked(draft);
    expect(reach.get('I.1')).toMatchObject({ judged: month('2020-03'), gap: null });
    expect(reach.get('IV.1')).toMatchObject({
      judged: month('2020-01'),
      gap: { why: 'suppressed', metric: 'ab' },
    });
  });

  test('the order of the agreement decides', () => {
    const turned = draftWith('2020-03', [two, all], smallThird);
    expect(shown(checked(turned), 'abc ab')).toBe('* 27');
  });

  test('the controller hears of it, with both goals and the month (CHK-348)', () => {
    const [warning, ...others] = told(draft);
    expect(others).toEqual([]);
    expect(warning?.severity).toBe('warning');
    expect(warning?.message).toBe(
      'IV.1 Kennzahl IV.1: „ab“ ist für Februar 2020 gesperrt. Aus dem Unterschied zu I.1 Kennzahl I.1 ließe sich ein Wert errechnen, der geheim bleiben muss.',
    );
  });

  test('a correction later does not bring the total back: an earlier report has hidden it', () => {
    const later = smallThird.map((each) => ({ ...each, delivery: '2020-09-23' as typeof each.delivery }));
    const grown = later.map((each) => {
      const value = sites([7, 7, 8], [9, 20, 9], [20, 20, 20]).find(
        ({ metric, month: at }) => metric === each.metric && at === each.month,
      )?.value;
      return { ...each, value: value ?? null };
    });
    expect(shown(checked(draftWith('2020-03', [all, two], [...smallThird, ...grown])), 'a b c abc ab')).toBe(
      '* * * 47 *',
    );
  });

  test('without a small count nothing is withheld, and nobody is warned', () => {
    const open = draftWith('2020-03', [all, two], sites([7, 7, 8], [9, 20, 9], [20, 3, 20]));
    expect(shown(checked(open), 'a b c abc ab')).toBe('7 20 3 30 27');
    expect(told(open)).toEqual([]);
  });

  test('a sum that a formula adds up goes like a total that is delivered', () => {
    const summed = goal('IV.1', flow(['a', 'b']), { ...plain, owner: 'Kommune' });
    const { reach } = checked(draftWith('2020-03', [all, summed], smallThird));
    expect(reach.get('IV.1')).toMatchObject({ judged: month('2020-01'), gap: { why: 'suppressed' } });
    expect(told(draftWith('2020-03', [all, summed], smallThird))[0]?.message).toContain('„a + b“');
  });
});

describe('a goal without a table, about some sites of another one', () => {
  const part = goal('IV.1', flow('ab'), { ...plain, owner: 'Kommune' });
  const long = sites([7, 7, 8, 9, 4, 5, 6, 7], [9, 20, 9, 8, 7, 6, 5, 11], [20, 2, 20, 21, 22, 23, 24, 25]);

  test('is recognised by its months', () => {
    expect(shown(checked(draftWith('2020-08', [all, part], long)), 'a b c abc ab')).toBe('* * * 29 *');
  });

  test('after a slip in one month of ten, too', () => {
    const years = [
      ...long,
      ...sites([7, 8], [9, 7], [8, 8]).map((each) => ({ ...each, month: each.month - 12 })),
    ];
    const slip = years.map((each) =>
      each.metric === 'ab' && each.month === month('2020-07')
        ? { ...each, value: each.value?.plus(each.value) ?? null }
        : each,
    );
    expect(shown(checked(draftWith('2020-08', [all, part], slip as readonly Observation[])), 'ab')).toBe('*');
  });

  test('is not taken for one by the chance of a few months, or of numbers that never change', () => {
    expect(shown(checked(draftWith('2020-03', [all, part], smallThird)), 'ab')).toBe('27');
    const same = (value: number) => Array<number>(8).fill(value);
    const still = sites(same(7), same(20), [20, 2, 20, 20, 20, 20, 20, 20]);
    expect(shown(checked(draftWith('2020-08', [all, part], still)), 'ab')).toBe('27');
  });
});

describe('the edition of one side', () => {
  const draft = draftWith('2020-03', [all, two], smallFirst);
  const edition = (scope: 'BA' | 'Kommune') => checked(scopedDraft(draft, scope));

  test('withholds what the whole one withholds', () => {
    expect(shown(checked(draft), 'a b c abc ab')).toBe('* * * 29 *');
    expect(shown(edition('BA'), 'a b c abc')).toBe('* * * 29');
    expect(shown(edition('Kommune'), 'a b ab')).toBe('* * *');
  });

  test('holds nothing of the other side once it is checked', () => {
    const kommune = edition('Kommune');
    expect(kommune).not.toHaveProperty('whole');
    expect(kommune.data.metrics.toSorted()).toEqual(['a', 'ab', 'b']);
    expect(kommune.agreement.indicators.map(({ id }) => id)).toEqual(['IV.1']);
  });

  test('is warned of its own goals alone, and no goal of the other side is named', () => {
    expect(told(scopedDraft(draft, 'BA'))).toEqual([]);
    const [warning] = told(scopedDraft(draft, 'Kommune'));
    expect(warning?.message).toContain('Aus dem Unterschied zu einem Ziel des anderen Bereichs');
    expect(warning?.message).not.toContain('I.1 Kennzahl I.1');
  });
});
