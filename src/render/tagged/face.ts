import { writeFont } from './font-objects.ts';
import type { Reference } from './pdfmake.ts';
import { type Piece, type Pieces, pieceOf, piecesOf } from './pieces.ts';
import type { Glyph, SharedFont } from './shared-font.ts';
import { arrayOf, type Shape, type Stretch, type Typeface } from './typeface.ts';

/** Codes that no printed character has, for glyphs without one of their own: controls, then private characters. */
const SPARE_CODES = [1, 0x1f, 0x80, 0x9f, 0xe000, 0xf8ff] as const;

/** A font in one document, and the letters that were used of it. */
export class UsedFont {
  readonly name: string;
  readonly #font: SharedFont;
  readonly #document: { ref(data?: Record<string, unknown>): Reference };
  readonly #codes = new Map<number, Glyph>();
  readonly #spare = new Map<string, number>();
  #dictionary: Reference | undefined;

  constructor(font: SharedFont, name: string, document: { ref(data?: Record<string, unknown>): Reference }) {
    this.name = name;
    this.#font = font;
    this.#document = document;
  }

  reference(): Reference {
    this.#dictionary ??= this.#document.ref();
    return this.#dictionary;
  }

  /** Writes it, with the letters used until now. */
  finalize(): void {
    if (this.#dictionary)
      writeFont(this.#font.program, this.name, this.#codes, this.#dictionary, this.#document);
  }

  /** Letters as elements of a TJ array; the file will hold them. */
  array({ glyphs, array }: Stretch): string {
    if (array === null) return arrayOf(glyphs, (glyph) => this.#codeOf(glyph));
    for (const glyph of glyphs) if (glyph.code !== null) this.#codes.set(glyph.code, glyph);
    return array;
  }

  /** Codes are given in the order of use to glyphs that have none: one for each pair of glyph and character. */
  #codeOf(glyph: Glyph): number {
    const key = `${glyph.id} ${glyph.codePoint}`;
    const code = glyph.code ?? this.#spare.get(key) ?? spareCode(this.#spare.size);
    if (glyph.code === null) this.#spare.set(key, code);
    this.#codes.set(code, glyph);
    return code;
  }
}

function spareCode(index: number): number {
  let left = index;
  for (let range = 0; range < SPARE_CODES.length; range += 2) {
    const [first = 0, last = 0] = SPARE_CODES.slice(range, range + 2);
    if (first + left <= last) return first + left;
    left -= last - first + 1;
  }
  throw new Error('more unusual glyphs than a font has room for');
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
    const letters = shape.stretches.map((stretch) => {
      const font = this.#use(stretch.font);
      return { font, rise: stretch.rise, array: font.array(stretch) };
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
    if (last?.font === font && last.rise === rise) last.array = togetherIn(last.array, array);
    else found.push({ font, rise, array });
  }
  return found;
}

/** Two arrays as one: `<0001>` and `<0002>` are `<00010002>`. */
function togetherIn(one: string, other: string): string {
  return one.endsWith('<>') ? `${one.slice(0, -2)}${other}` : `${one.slice(0, -1)}${other.slice(1)}`;
}
