import { describe, expect, test } from 'vitest';
import { isSamePerson } from '../../../src/domain/approval-rules.ts';

describe('one and the same person', () => {
  test.each([
    ['M. Muster', 'M. Muster'],
    ['M. Muster', ' m.  MUSTER '],
    ['M. Muster', 'M.Muster'],
    ['M. Muster', 'M.\u00a0Muster\u200b'],
    ['Müller', 'Mu\u0308ller'],
    ['Ｍuster', 'Muster'],
    ['Jana Weiß', 'JANA WEISS'],
    ['Jana Weiß', 'JANA WEIẞ'],
  ])('is %j, and %j', (one, other) => {
    expect(isSamePerson(one, other)).toBe(true);
  });

  test.each([
    ['M. Muster', 'N. Muster'],
    ['M. Muster', 'M. Musterfrau'],
    ['M. Müller', 'M. Muller'],
    ['', ''],
    [' ', '\u200b'],
    ['M. Muster', ''],
    ['', 'M. Muster'],
  ])('is not %j and %j', (one, other) => {
    expect(isSamePerson(one, other)).toBe(false);
  });
});
