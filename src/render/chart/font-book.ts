import type { FontFace } from '../../domain/design.ts';
import { type Fonts, type Typeface, typefaceOf } from '../tagged/typeface.ts';

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
  const opened = new Map<FontFace, Opened>();
  const open = (face: FontFace): Opened => {
    const known = opened.get(face) ?? { typeface: typefaceOf(fonts, face), advances: new Map() };
    opened.set(face, known);
    return known;
  };
  return {
    width: (text, face, size) => (advanceOf(text, open(face)) * size) / 1000,
    vertical: (face, size) => {
      const { unitsPerEm, ascent, descent, capHeight } = open(face).typeface.own.facts;
      const scale = size / unitsPerEm;
      return { ascent: ascent * scale, descent: -descent * scale, capHeight: capHeight * scale };
    },
  };
}

/** A typeface, and how far the texts of one chart go in it: each is measured several times until it stands. */
interface Opened {
  readonly typeface: Typeface;
  readonly advances: Map<string, number>;
}

function advanceOf(text: string, { typeface, advances }: Opened): number {
  const known = advances.get(text);
  if (known !== undefined) return known;
  const { advance } = typeface.shape(text);
  advances.set(text, advance);
  return advance;
}
