import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LETTERS, LetterPairs } from '../../src/render/tagged/letter-pairs.ts';
import { sharedFont } from '../../src/render/tagged/shared-font.ts';
import { testDesign } from '../support/design.ts';

const CASES = Number(
  process.env['ZIELBERICHT_FAELLE'] ?? (process.env['ZIELBERICHT_LANG'] ? 100_000 : 1_000),
);
const { fonts, fallbackFonts } = testDesign();
const FACES = Object.entries({
  ...fonts,
  ...Object.fromEntries(Object.entries(fallbackFonts).map(([k, v]) => [`${k} (Ersatz)`, v])),
});
/** What fontkit makes of the text by all rules of the font: place and advance of each glyph, in units of the font. */
function byAllRules(bytes: Uint8Array, text: string) {
  const { program } = sharedFont(bytes);
  const { glyphs, positions } = program.layout(text, { liga: false, clig: false, dlig: false });
  return glyphs.map(({ id }, index) => [id, positions[index]?.xAdvance, positions[index]?.yOffset]);
}

function byPairs(bytes: Uint8Array, text: string) {
  const font = sharedFont(bytes);
  const units = font.program.unitsPerEm / 1000;
  return font
    .glyphs(text)
    .map(({ id, width, kern, rise }) => [id, Math.round((width + kern) * units), rise * units]);
}

describe.each(FACES)('%s', (_name, bytes) => {
  const letters = [...LETTERS].filter((letter) => sharedFont(bytes).covers(letter));

  test('words told from their pairs of letters stand as all rules of the font would have them', () => {
    const word = fc
      .array(fc.constantFrom(...letters), { minLength: 1, maxLength: 12 })
      .map((each) => each.join(''));
    fc.assert(
      fc.property(word, (text) => {
        expect(byPairs(bytes, text)).toEqual(byAllRules(bytes, text));
      }),
      { numRuns: CASES },
    );
  });

  test('so do three letters in a row wherever the first two and the last two are kerned', () => {
    for (const first of 'AFLPTVWYfrty10')
      for (const middle of 'AVTovaey,.-“1')
        for (const last of 'AVTYovaefwy.,“17') {
          const text = first + middle + last;
          expect(byPairs(bytes, text), text).toEqual(byAllRules(bytes, text));
        }
  });

  test('the pairs kept when the programme is packed are those of the font', () => {
    const font = sharedFont(bytes);
    const packed = new LetterPairs(font.ready().pairs);
    const units = font.program.unitsPerEm / 1000;
    const next = fc.constantFrom('', ...LETTERS);
    fc.assert(
      fc.property(fc.constantFrom(...LETTERS), next, (letter, behind) => {
        const [glyph] = font.plainGlyphs(letter + behind) ?? [];
        expect(packed.first(letter.charCodeAt(0), behind === '' ? 0 : behind.charCodeAt(0))).toEqual(
          glyph ? { id: glyph.id, advance: glyph.width * units, kern: Math.round(glyph.kern * units) } : null,
        );
      }),
      { numRuns: CASES },
    );
  });
});
