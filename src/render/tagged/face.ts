import { type Piece, type Pieces, pieceOf, piecesOf } from './pieces.ts';
import type { Glyph, SharedFont } from './shared-font.ts';
import type { Shape, Typeface } from './typeface.ts';
import type { UsedFont } from './used-font.ts';

/** A face in one document: its font, and the fallback font for the letters it lacks. German: Schriftschnitt. */
export class Face {
  readonly #typeface: Typeface;
  readonly #use: (font: SharedFont) => UsedFont;

  constructor(typeface: Typeface, use: (font: SharedFont) => UsedFont) {
    this.#typeface = typeface;
    this.#use = use;
  }

  /** Width in points. Throws `MissingGlyph`. */
  widthOf(text: string, size: number): number {
    return (this.#typeface.shape(text).advance * size) / 1000;
  }

  /** The text taken apart where a line may end. Throws `MissingGlyph`. */
  piecesOf(text: string): Pieces {
    return piecesOf(text, this.#typeface);
  }

  /** The text as one piece. Throws `MissingGlyph`. */
  pieceOf(text: string): Piece {
    return pieceOf(text, this.#typeface);
  }

  /** Its glyphs one by one, as wide as they are within the text. Throws `MissingGlyph`. */
  glyphsOf(text: string): readonly Glyph[] {
    return this.#typeface.shape(text).stretches.flatMap(({ glyphs }) => glyphs);
  }

  /** Throws `MissingGlyph`. */
  shapeOf(text: string): Shape {
    return this.#typeface.shape(text);
  }

  /** The document's own copy of a font, into which what is written of it is entered. */
  use(font: SharedFont): UsedFont {
    return this.#use(font);
  }
}
