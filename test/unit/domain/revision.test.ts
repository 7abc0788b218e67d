import { describe, expect, test } from 'vitest';
import { reportedData } from '../../../src/check/reported-data.ts';
import { changeKind, revisedFrom } from '../../../src/domain/revision.ts';
import { observed } from '../../support/draft-fixture.ts';

const final = (value: string | null, delivery: string) => observed('int', '2020-05', value, { delivery });
const open = (value: string, delivery: string, status: 'provisional' | 'extrapolated' | 'estimated') =>
  observed('int', '2020-05', value, { delivery, status });
const then = '2020-08-20';
const now = '2020-09-22';

describe('what became of a value', () => {
  test('a final one with another final figure is corrected', () => {
    expect(changeKind({ before: final('21', then), after: final('20', now) })).toBe('corrected');
  });

  test('a provisional one that became final and changed is settled', () => {
    expect(changeKind({ before: open('83', then, 'provisional'), after: final('94', now) })).toBe('settled');
  });

  test('a provisional one that became final unchanged has not changed', () => {
    expect(changeKind({ before: open('94', then, 'provisional'), after: final('94', now) })).toBeNull();
  });

  test.each(['provisional', 'extrapolated', 'estimated'] as const)(
    'a final one that is %s is open again',
    (status) => {
      expect(changeKind({ before: final('94', then), after: open('94', now, status) })).toBe('reopened');
    },
  );

  test('a provisional one that only moves on is told apart', () => {
    const [before, after] = [open('62', then, 'provisional'), open('80', now, 'provisional')];
    expect(changeKind({ before, after })).toBe('moved');
  });

  test('an empty cell takes it back, a sign for secret holds it back', () => {
    expect(changeKind({ before: final('2', then), after: final(null, now) })).toBe('withdrawn');
    const secret = { ...final(null, now), status: 'suppressed' } as const;
    expect(changeKind({ before: final('2', then), after: secret })).toBe('suppressed');
    expect(changeKind({ before: secret, after: final('2', now) })).toBeNull();
  });
});

describe('a revised value', () => {
  const revised = (...values: readonly Parameters<typeof reportedData>[0][number][]) => {
    const data = reportedData(values);
    const newest = data.newest('int', values[0]?.month ?? final('0', then).month);
    return newest && revisedFrom(newest, data);
  };

  test('differs from a final one of an earlier delivery, and stays revised when it is told again', () => {
    const before = final('21', then);
    expect(revised(before, final('20', now))).toBe(before);
    expect(revised(before, final('20', now), final('20', '2020-10-20'))).toBe(before);
  });

  test('is none where it was provisional before, or was told again unchanged', () => {
    expect(revised(open('83', then, 'provisional'), final('94', now))).toBeNull();
    expect(revised(final('94', then), final('94', now))).toBeNull();
  });
});
