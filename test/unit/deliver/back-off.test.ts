import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dueAgain, isOver } from '../../../src/deliver/back-off.ts';

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

describe('five days after the first try', () => {
  it('are over to the second', () => {
    expect(isOver(AT, '2020-10-03T07:59:59Z')).toBe(false);
    expect(isOver(AT, '2020-10-03T08:00:00Z')).toBe(true);
  });

  it('are never over for a clock that went back', () => {
    expect(isOver(AT, '1970-01-01T00:00:00Z')).toBe(false);
  });
});
