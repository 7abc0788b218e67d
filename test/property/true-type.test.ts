import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sharedFont } from '../../src/render/tagged/shared-font.ts';
import { TrueTypeSubset } from '../../src/render/tagged/true-type.ts';
import { testDesign } from '../support/design.ts';

const CASES = Number(process.env['ZIELBERICHT_FAELLE'] ?? (process.env['ZIELBERICHT_LANG'] ? 20_000 : 200));
const { fonts, fallbackFonts } = testDesign();
const FACES = [...Object.entries(fonts), ...Object.entries(fallbackFonts)];
/** Glyphs of letters with accents consist of others; those with the highest numbers share an advance. */
const MOST = 1_800;

describe.each(FACES)('%s', (_name, bytes) => {
  const { program } = sharedFont(bytes);

  test('a part of the font is the one that fontkit makes', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(MOST), { maxLength: 60 }), (glyphs) => {
        const [ours, theirs] = [new TrueTypeSubset(bytes), program.createSubset()];
        expect(glyphs.map((glyph) => ours.include(glyph))).toEqual(
          glyphs.map((glyph) => theirs.includeGlyph(glyph)),
        );
        expect(Buffer.compare(ours.encode(), theirs.encode())).toBe(0);
      }),
      { numRuns: CASES },
    );
  });
});
