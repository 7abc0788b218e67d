import fc from 'fast-check';
import { expect, test } from 'vitest';
import { brokenAt, everydayWords } from '../../src/render/tagged/line-ends.ts';

const everyday = [
  ...'aÄßz09 .,:;!?%+−–()€/§&·„“‚‘"»«≥≤±→-\u00A0',
  ...[' ', ' ', ' ', 'Soll-Ist', 'ab ', ' (', '1.2', ' – ', '5 %', '. '],
];
const others = ['\n', '\u00AD', 'e\u0301', 'Ω', '字', '🙂', '[', "'"];

function taken(text: string): readonly unknown[] {
  return (everydayWords(text) ?? [text]).flatMap(brokenAt);
}

test('words are taken apart as the whole text would be', () => {
  const texts = fc.array(fc.constantFrom(...everyday), { minLength: 1, maxLength: 16 });
  fc.assert(
    fc.property(texts, (signs) => {
      const text = signs.join('');
      expect(taken(text)).toEqual(brokenAt(text));
    }),
    { numRuns: 20_000, seed: 51 },
  );
});

test('a text with other signs is taken apart as a whole', () => {
  const texts = fc.array(fc.constantFrom(...everyday, ...others), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(texts, fc.constantFrom(...others), (signs, other) => {
      expect(everydayWords(signs.join('') + other)).toBeNull();
    }),
    { numRuns: 300 },
  );
});

test('blanks alone are no words', () => {
  expect(everydayWords('  ')).toBeNull();
});
