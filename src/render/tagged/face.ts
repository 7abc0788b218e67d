import type { EmbeddedFont, Reference } from './pdfmake.ts';
import { type Piece, type Pieces, pieceOf, piecesOf } from './pieces.ts';
import type { Glyph, SharedFont } from './shared-font.ts';
import type { Shape, Typeface } from './typeface.ts';

/** A font in one document. Codes are given in the order of first use. */
export class UsedFont {
  readonly #embedded: EmbeddedFont;
  readonly #codes = new Map<string, number>();

  constructor(embedded: EmbeddedFont) {
    this.#embedded = embedded;
  }

  get name(): string {
    return this.#embedded.id;
  }

  reference(): Reference {
    return this.#embedded.ref();
  }

  /** Glyphs as elements of a TJ array: `<0001002A> -12 <0007>`. */
  array(glyphs: readonly Glyph[]): string {
    let array = '<';
    for (const glyph of glyphs) {
      array += this.#code(glyph).toString(16).padStart(4, '0');
      if (glyph.kern !== 0) array += `>${Math.round(-glyph.kern * 10) / 10}<`;
    }
    return `${array}>`;
  }

  /**
   * One code for each pair of glyph and character: hyphen and soft hyphen, or blank and no-break blank,
   * share a glyph but must be read back as what they are.
   */
  #code({ id, codePoint, width }: Glyph): number {
    const key = `${id} ${codePoint}`;
    const known = this.#codes.get(key);
    if (known !== undefined) return known;
    const code = this.#embedded.subset.glyphs.push(id) - 1;
    this.#embedded.widths[code] = width;
    this.#embedded.unicode[code] = [codePoint];
    this.#codes.set(key, code);
    return code;
  }
}

/** What one TJ operator writes: glyphs of one font, `rise` thousandths of its size above the baseline. */
export interface Letters {
  readonly font: UsedFont;
  readonly rise: number;
  readonly array: string;
}

/** A face in one document: its font, and the fallback font for the letters it lacks. German: Schriftschnitt. */
export class Face {
  readonly #typeface: Typeface;
  readonly #use: (font: SharedFont) => UsedFont;
  readonly #shapes = new Map<Shape, readonly Letters[]>();

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
    return this.lettersOf(this.#typeface.shape(text));
  }

  /** The same for a text that was shaped before. */
  lettersOf(shape: Shape): readonly Letters[] {
    const known = this.#shapes.get(shape);
    if (known) return known;
    const letters = shape.stretches.map(({ font, rise, glyphs }) => {
      const used = this.#use(font);
      return { font: used, rise, array: used.array(glyphs) };
    });
    this.#shapes.set(shape, letters);
    return letters;
  }
}

/** Neighbours that one operator can write. */
export function joined(letters: readonly Letters[]): readonly Letters[] {
  const found: { font: UsedFont; rise: number; array: string }[] = [];
  for (const { font, rise, array } of letters) {
    const last = found.at(-1);
    if (last?.font === font && last.rise === rise) last.array += array;
    else found.push({ font, rise, array });
  }
  return found.map((each) => ({ ...each, array: each.array.replaceAll('><', '') }));
}
