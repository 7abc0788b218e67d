import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dueAgain, isOver, isPaused, waitedBetween } from '../../../src/deliver/back-off.ts';

const AT = '2020-09-28T08:00:00Z';

function seconds(messageId: string, refusals: number): number {
  return (Date.parse(dueAgain(messageId, refusals, AT)) - Date.parse(AT)) / 1000;
}

describe('the pause before a message is tried again', () => {
  it('grows from 1000 s to at most 4000 s', () => {
    const id = fc.stringMatching(/^<[0-9a-f]{40}@example\.org>$/);
    fc.assert(
      fc.property(id, fc.integer({ min: 1, max: 400 }), (messageId, refusals) => {
        const [least, most] = refusals === 1 ? [1000, 1250] : refusals === 2 ? [2000, 2500] : [3200, 4000];
        expect(seconds(messageId, refusals)).toBeGreaterThanOrEqual(least);
        expect(seconds(messageId, refusals)).toBeLessThanOrEqual(most);
      }),
    );
  });

  it('is the same for the same message, and spread over the messages', () => {
    const pauses = Array.from({ length: 300 }, (_, index) => seconds(`<${index}@example.org>`, 5));
    expect(seconds('<7@example.org>', 5)).toBe(pauses[7]);
    expect(new Set(pauses).size).toBeGreaterThan(200);
  });
});

describe('five days', () => {
  it('are over to the second', () => {
    expect(isOver(5 * 24 * 3600 - 1)).toBe(false);
    expect(isOver(5 * 24 * 3600)).toBe(true);
  });

  it.each([
    ['2020-09-28T09:00:00Z', 3600],
    ['2020-09-29T08:00:01Z', 24 * 3600],
    ['2099-01-01T00:00:00Z', 24 * 3600],
    ['1970-01-01T00:00:00Z', 0],
  ])(
    'count a pause until %s as %s s: a day at the most, and nothing for a clock that went back',
    (now, waited) => {
      expect(waitedBetween(AT, now)).toBe(waited);
    },
  );
});

describe('a pause', () => {
  it('keeps a message back until its end', () => {
    expect(isPaused('2020-09-28T08:16:40Z', AT)).toBe(true);
    expect(isPaused(AT, AT)).toBe(false);
  });

  it('that a wrong clock made keeps nothing back', () => {
    expect(isPaused('2099-01-01T00:16:40Z', AT)).toBe(false);
    expect(isPaused('2020-09-29T08:00:01Z', AT)).toBe(false);
    expect(isPaused('2020-09-29T08:00:00Z', AT)).toBe(true);
  });
});
