import type { Font } from 'fontkit';

/** What a font says of itself, in its own units. */
export interface FontFacts
  extends Pick<
    Font,
    'postscriptName' | 'unitsPerEm' | 'ascent' | 'descent' | 'capHeight' | 'xHeight' | 'italicAngle'
  > {
  readonly isItalic: boolean;
  /** Left, bottom, right and top. */
  readonly box: readonly number[];
}

/** What is known of a font before it is parsed. */
export interface ReadyFont {
  readonly facts: FontFacts;
  /** As `LetterPairs` reads them. */
  readonly pairs: string;
}

/** fontkit looks each of them up in the font's tables anew. */
export function factsOf(font: Font): FontFacts {
  const { postscriptName, unitsPerEm, ascent, descent, capHeight, xHeight, italicAngle } = font;
  const { minX, minY, maxX, maxY } = font.bbox;
  return {
    postscriptName,
    unitsPerEm,
    ascent,
    descent,
    capHeight,
    xHeight,
    italicAngle,
    isItalic: font.head.macStyle.italic,
    box: [minX, minY, maxX, maxY],
  };
}
