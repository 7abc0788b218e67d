import fc from 'fast-check';
import german from 'hyphen/de-1996/index.js';
import { expect, test } from 'vitest';
import { germanPatterns } from '../../src/render/tagged/german-patterns.ts';
import { hyphenPlaces } from '../../src/render/tagged/hyphen-patterns.ts';

const CASES = Number(
  process.env['ZIELBERICHT_FAELLE'] ?? (process.env['ZIELBERICHT_LANG'] ? 200_000 : 5_000),
);
const patterns = germanPatterns();

/** Where the library puts its soft hyphens. */
function placesOfLibrary(word: string): readonly number[] {
  const parts = german.hyphenateSync(word, { minWordLength: 6 }).split('\u00AD');
  return parts.slice(0, -1).map((_, index) => parts.slice(0, index + 1).join('').length);
}

const syllable = fc.constantFrom(
  ...'ziel ver ein ba rung lang zeit leis tungs be zug ar beit ge ber ser vice mitt schaft kräf te schiff fahrt un ab er'.split(
    ' ',
  ),
  ...'trag aus ver mitt lung jahr es be richt maß nah me quo te sta tis tik über ent scheid öff fent lich ßen ck st'.split(
    ' ',
  ),
);
const letter = fc.constantFrom(...'abcdefghijklmnopqrstuvwxyzäöüßéèáàçñïAÄSchZžøαя');

test('words are broken where the library breaks them', () => {
  const word = fc.array(fc.oneof({ weight: 4, arbitrary: syllable }, letter), {
    minLength: 2,
    maxLength: 14,
  });
  fc.assert(
    fc.property(word, (parts) => {
      const text = parts.join('');
      fc.pre(text.length >= 6);
      expect(hyphenPlaces(text, patterns)).toEqual(placesOfLibrary(text));
    }),
    { numRuns: CASES },
  );
});
