import type { ContentBytes } from './content-bytes.ts';
import { writeFont } from './font-objects.ts';
import type { Reference } from './pdfmake.ts';
import type { Glyph, SharedFont } from './shared-font.ts';

/** Codes that no printed character has, for glyphs without one of their own: controls, then private characters. */
const SPARE_CODES = [1, 0x1f, 0x80, 0x9f, 0xe000, 0xf8ff] as const;

/** Codes of Latin letters and of the signs between them: dashes, quotation marks, €. */
const LOWER = 0x2200;

/** A font in one document, and the letters that were used of it. */
export class UsedFont {
  readonly name: string;
  readonly #font: SharedFont;
  readonly #document: { ref(data?: Record<string, unknown>): Reference };
  readonly #codes = new Map<number, Glyph>();
  /** Which of the lower codes are among them: asked for each letter of a report, a list is quicker than a map. */
  readonly #known = new Uint8Array(LOWER);
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
    if (this.#dictionary) writeFont(this.#font, this.name, this.#codes, this.#dictionary, this.#document);
  }

  /** Glyphs as a TJ array has them, `AZ)-12(B` with two bytes for each letter; the file will hold them. */
  write(glyphs: readonly Glyph[], content: ContentBytes): void {
    for (const glyph of glyphs) {
      const code = glyph.code ?? this.#spareCodeOf(glyph);
      if (this.#known[code] !== 1) this.#enter(code, glyph);
      content.putCode(code);
      if (glyph.gap !== '') content.put(glyph.gap);
    }
  }

  #enter(code: number, glyph: Glyph): void {
    this.#codes.set(code, glyph);
    if (code < LOWER) this.#known[code] = 1;
  }

  /** Codes are given in the order of use to glyphs that have none: one for each pair of glyph and character. */
  #spareCodeOf({ id, codePoint }: Glyph): number {
    const key = `${id} ${codePoint}`;
    const code = this.#spare.get(key) ?? spareCode(this.#spare.size);
    this.#spare.set(key, code);
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
