import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawn, WHOLE } from '../../../src/archive/drawn-share.ts';
import type { JournalRecord } from '../../../src/domain/journal.ts';
import { sha256Hex } from '../../../src/domain/sha256.ts';

const OBJECTS = Array.from({ length: 300 }, (_, index) => sha256Hex(`Objekt ${index}`));

function journalOf(month: number): readonly JournalRecord[] {
  const at = `${2020 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-15T08:00:00Z`;
  return [{ at } as JournalRecord];
}

function drawnIn(share: number, month: number): readonly string[] {
  return OBJECTS.filter(drawn(share, OBJECTS, journalOf(month)).includes);
}

describe('the drawn share of an archive', () => {
  it('is about as large as it was asked for, and the same when the journal is the same', () => {
    expect(drawnIn(1_000, 8).length).toBeGreaterThan(15);
    expect(drawnIn(1_000, 8).length).toBeLessThan(45);
    expect(drawnIn(1_000, 8)).toEqual(drawnIn(1_000, 8));
    expect(drawnIn(1_000, 9)).not.toEqual(drawnIn(1_000, 8));
  });

  it('comes round to every object, whatever the share and the first month', () => {
    fc.assert(
      fc.property(fc.integer({ min: 100, max: WHOLE }), fc.nat(1_200), (share, first) => {
        const rounds = Math.ceil(WHOLE / share);
        const read = new Set<string>();
        for (let round = 0; round < rounds; round++)
          for (const sha256 of drawnIn(share, first + round)) read.add(sha256);
        expect(read.size).toBe(OBJECTS.length);
      }),
      { numRuns: 15 },
    );
  });

  it('is never empty, unless nothing was asked for', () => {
    const few = OBJECTS.slice(0, 2);
    for (let month = 0; month < 24; month++) {
      expect(few.filter(drawn(100, few, journalOf(month)).includes).length).toBeGreaterThan(0);
    }
    expect(few.filter(drawn(0, few, journalOf(3)).includes)).toEqual([]);
    expect(few.filter(drawn(WHOLE, few, []).includes)).toEqual(few);
  });
});
