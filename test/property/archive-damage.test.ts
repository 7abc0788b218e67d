import fc from 'fast-check';
import { expect, it } from 'vitest';
import { archive } from '../../src/archive/archive.ts';
import { openArchive } from '../../src/archive/open-archive.ts';
import { verifyArchive } from '../../src/archive/verify.ts';
import { memoryFiles } from '../support/memory-files.ts';
import { sampleFiling } from '../support/sample-filing.ts';

const clock = { now: () => '2020-09-28T08:00:00Z' };

/** Ways in which bytes go bad; each gives other bytes than before. */
const DAMAGES: readonly ((bytes: Uint8Array, at: number) => Uint8Array)[] = [
  (bytes, at) => bytes.map((byte, index) => (index === at ? byte ^ (1 << (at % 8)) : byte)),
  (bytes, at) => bytes.slice(0, at),
  (bytes, at) => Uint8Array.from([...bytes.slice(0, at), 65, ...bytes.slice(at)]),
  (bytes, at) => Uint8Array.from([...bytes.slice(0, at), ...bytes.slice(at + 1)]),
];

/** Such a journal still is one; its witness is the head of the chain in the mails. */
function isCutAtALineEnd(bad: Uint8Array, good: Uint8Array): boolean {
  return (bad.length === 0 || bad.at(-1) === 10) && Buffer.compare(bad, good.subarray(0, bad.length)) === 0;
}

it('any damage to any file of the archive is found, and the file is named', () => {
  const output = memoryFiles('output');
  const box = openArchive(output);
  for (const month of ['2020-07', '2020-08']) archive(sampleFiling(box, { month }), box, clock);
  const files = output.entries();
  expect(verifyArchive(output)).toEqual([]);
  fc.assert(
    fc.property(fc.nat(), fc.nat(), fc.constantFrom(...DAMAGES), (pick, place, damage) => {
      const [path, bytes] = files[pick % files.length] ?? ['', new Uint8Array()];
      const bad = damage(bytes, place % bytes.length);
      fc.pre(!(path.endsWith('journal.jsonl') && isCutAtALineEnd(bad, bytes)));
      output.write(path, bad);
      const found = verifyArchive(output).map(({ message }) => message);
      output.write(path, bytes);
      expect(found.some((message) => message.includes(path))).toBe(true);
    }),
    { numRuns: 400 },
  );
  expect(verifyArchive(output)).toEqual([]);
});
