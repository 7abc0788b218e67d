import { describe, expect, it } from 'vitest';
import { readExport } from '../../src/read/csv/read-export.ts';
import { throwMany } from '../support/fuzz.ts';
import { mutated } from '../support/mutator.ts';
import { type SmallExport, smallExports } from '../support/small-exports.ts';

const ALL = smallExports.map(({ bytes }) => bytes);

function read(bytes: Uint8Array, { profile, source, metrics }: SmallExport) {
  return readExport({ file: 'data/exporte/2020-08/probe.csv', bytes, sha256: '' }, profile, source, metrics);
}

describe('the reader of exports', () => {
  it.each(smallExports)('reads the unharmed sample for profile $profile.id', (sample) => {
    const outcome = read(sample.bytes, sample);
    const errors = outcome.diagnostics.filter(({ severity }) => severity === 'error');
    expect(errors).toEqual([]);
    expect(outcome.ok && outcome.value.observations.length).toBeGreaterThan(3);
  });

  it('never crashes, never hangs and never ends without a value or a code, whatever happened to a file', () => {
    throwMany({ short: 4_000, whole: 1_000_000 }, (dice) => {
      const sample = smallExports[dice(smallExports.length)];
      if (!sample) throw new Error('there are three samples');
      const bytes = mutated(sample.bytes, dice, ALL);
      const { ok, diagnostics } = read(bytes, sample);
      const uncoded = diagnostics.find(
        ({ code, message, hint }) =>
          !/^CSV-\d{3}$/u.test(code) || message === '' || hint === '' || message.includes('undefined'),
      );
      if (uncoded) throw new Error(`uncoded: ${JSON.stringify(uncoded)}`);
      const refused = diagnostics.some(({ severity }) => severity === 'error');
      if (ok === refused) throw new Error('neither a value nor an error, or both');
    });
  }, 1_800_000);
});
