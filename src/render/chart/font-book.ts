import type { FontFace } from '../../domain/design.ts';
import { type Fonts, typefaceOf } from '../tagged/typeface.ts';

/** Measures text in the very fonts that print it, kerning included. Lengths in points. */
export interface FontBook {
  /** Throws `MissingGlyph`. */
  width(text: string, face: FontFace, size: number): number;
  /** Heights above the baseline, and the depth below it as a positive number. */
  vertical(
    face: FontFace,
    size: number,
  ): { readonly ascent: number; readonly descent: number; readonly capHeight: number };
}

/** The font book of a design. Throws for bytes that are no font. */
export function fontBook(fonts: Fonts): FontBook {
  let last = { text: '', face: 'regular', advance: 0 };
  return {
    width: (text, face, size) => {
      // A label is measured several times in a row until it has its size and its place.
      if (text !== last.text || face !== last.face)
        last = { text, face, advance: typefaceOf(fonts, face).shape(text).advance };
      return (last.advance * size) / 1000;
    },
    vertical: (face, size) => {
      const { unitsPerEm, ascent, descent, capHeight } = typefaceOf(fonts, face).own.facts;
      const scale = size / unitsPerEm;
      return { ascent: ascent * scale, descent: -descent * scale, capHeight: capHeight * scale };
    },
  };
}
