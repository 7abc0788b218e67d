import { describe, expect, test } from 'vitest';
import { isFor, scopeField, standsIn } from '../../../src/domain/scope.ts';

describe('an edition', () => {
  test('of one side is for that side and for the Jobcenter', () => {
    const parties = ['agentur', 'landkreis', 'jobcenter', 'presse'];
    expect(parties.map((party) => isFor('BA', party))).toEqual([true, false, true, false]);
    expect(parties.map((party) => isFor('Kommune', party))).toEqual([false, true, true, false]);
  });

  test('that is whole is for everybody', () => {
    expect(isFor(undefined, 'landkreis')).toBe(true);
  });

  test('of one side holds what is marked for it or for all, and nothing else', () => {
    const marks = [undefined, 'alle', 'BA', 'Kommune'] as const;
    expect(marks.map((mark) => standsIn('BA', mark))).toEqual([false, true, true, false]);
    expect(marks.map((mark) => standsIn(undefined, mark))).toEqual([true, true, true, true]);
  });

  test('that is whole has no scope at all', () => {
    expect(scopeField('BA')).toStrictEqual({ scope: 'BA' });
    expect(scopeField(undefined)).toStrictEqual({});
  });
});
