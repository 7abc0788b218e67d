import { create, type Font } from 'fontkit';
import type { Design, FontFace } from '../../domain/design.ts';

/** Measures text in the very fonts that print it, kerning included. Lengths in points. */
export interface FontBook {
  width(text: string, face: FontFace, size: number): number;
  /** Heights above the baseline, and the depth below it as a positive number. */
  vertical(
    face: FontFace,
    size: number,
  ): { readonly ascent: number; readonly descent: number; readonly capHeight: number };
}

type Fonts = Design['fonts'];

const books = new WeakMap<Fonts, FontBook>();

/** The font book of a design, opened once. Throws for bytes that are no font. */
export function fontBook(fonts: Fonts): FontBook {
  const known = books.get(fonts);
  if (known) return known;
  const book = openBook(fonts);
  books.set(fonts, book);
  return book;
}

function openBook(fonts: Fonts): FontBook {
  const faces = new Map<FontFace, Font>();
  const fontOf = (face: FontFace): Font => {
    const font = faces.get(face) ?? create(fonts[face]);
    faces.set(face, font);
    return font;
  };
  const advances = new Map<string, number>();
  const advance = (text: string, face: FontFace): number => {
    const key = `${face} ${text}`;
    const measured = advances.get(key) ?? fontOf(face).layout(text).advanceWidth;
    advances.set(key, measured);
    return measured;
  };
  return {
    width: (text, face, size) => (advance(text, face) / fontOf(face).unitsPerEm) * size,
    vertical: (face, size) => {
      const font = fontOf(face);
      const scale = size / font.unitsPerEm;
      return {
        ascent: font.ascent * scale,
        descent: -font.descent * scale,
        capHeight: font.capHeight * scale,
      };
    },
  };
}
