import { type TypeSize, typeSizeOf } from './pieces.ts';
import type { SharedFont } from './shared-font.ts';
import type { Shape, Typeface } from './typeface.ts';
import type { UsedFont } from './used-font.ts';

/** A face in one document: its font, and the fallback font for the letters it lacks. German: Schriftschnitt. */
export class Face {
  readonly #typeface: Typeface;
  readonly #use: (font: SharedFont) => UsedFont;
  readonly #sizes = new Map<number, TypeSize>();

  constructor(typeface: Typeface, use: (font: SharedFont) => UsedFont) {
    this.#typeface = typeface;
    this.#use = use;
  }

  /** Width in points. Throws `MissingGlyph`. */
  widthOf(text: string, size: number): number {
    return (this.#typeface.shape(text).advance * size) / 1000;
  }

  inSize(size: number, tracking = 0): TypeSize {
    if (tracking !== 0) return typeSizeOf(this.#typeface, size, tracking);
    const known = this.#sizes.get(size);
    if (known) return known;
    const typeSize = typeSizeOf(this.#typeface, size, 0);
    this.#sizes.set(size, typeSize);
    return typeSize;
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
