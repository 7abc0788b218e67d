import { type Piece, type Pieces, pieceOf, piecesOf } from './pieces.ts';
import type { Glyph, SharedFont } from './shared-font.ts';
import type { Shape, Typeface } from './typeface.ts';
import type { UsedFont } from './used-font.ts';

/** What one TJ operator writes: glyphs of one font, `rise` thousandths of its size above the baseline. */
export interface Letters {
  readonly font: UsedFont;
  readonly rise: number;
  /** The array without its first `<` and its last `>`, so that two of them one behind the other are one. */
  readonly inner: string;
}

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

  /** The text as it is written, mostly with one operator. */
  encode(text: string): readonly Letters[] {
    return this.lettersOf([{ shape: this.#typeface.shape(text) }]);
  }

  /** The same for words that were shaped before: neighbours are one where one operator can write them. */
  lettersOf(words: readonly { readonly shape: Shape }[]): readonly Letters[] {
    const letters: Letters[] = [];
    let last: { font: UsedFont; rise: number; inner: string } | undefined;
    for (const { shape } of words) {
      for (const stretch of shape.stretches) {
        const [font, rise] = [this.#use(stretch.font), stretch.rise];
        const inner = font.innerOf(stretch);
        if (last?.font === font && last.rise === rise) {
          last.inner += inner;
        } else {
          last = { font, rise, inner };
          letters.push(last);
        }
      }
    }
    return letters;
  }
}
