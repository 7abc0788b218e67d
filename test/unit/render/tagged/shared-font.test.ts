import { describe, expect, test } from 'vitest';
import { SharedFont } from '../../../../src/render/tagged/shared-font.ts';
import { testDesign } from '../../../support/design.ts';

// The macron is beyond the letters whose pairs are known beforehand: the whole text is laid out by the rules of the font.
const TEXT = 'Rīga-Mitte, Jelgava-Süd';

describe('a font', () => {
  test.each(Object.entries(testDesign().fonts))(
    '%s gives the same glyphs, whatever was asked before: a hyphen stays one after a soft hyphen',
    (_face, bytes) => {
      const [fresh, used] = [new SharedFont(bytes), new SharedFont(bytes)];
      used.glyphs('\u00AD');
      expect(used.glyphs(TEXT)).toEqual(fresh.glyphs(TEXT));
      const hyphen = used.glyphs(TEXT)[4];
      expect(hyphen).toMatchObject({ codePoint: 0x2d, code: 0x2d });
    },
  );
});
