import type { EmbeddedFont, FontProgram, Reference } from './pdfmake.ts';

/** The optional hyphen. At a line's end it is printed and read back as itself, so that text extraction can join the word again. */
export const SOFT_HYPHEN = '\u00AD';

/** A character that the document's font cannot print. */
export class MissingGlyph extends Error {
  readonly character: string;
  readonly text: string;

  constructor(character: string, text: string, font: string) {
    const code = character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0');
    super(`${font} has no glyph for „${character}“ (U+${code}) in „${text}“`);
    this.name = 'MissingGlyph';
    this.character = character;
    this.text = text;
  }
}

/** Widths in thousandths of the font size. `kern` is added after the glyph. */
interface Glyph {
  readonly id: number;
  readonly codePoint: number;
  readonly width: number;
  readonly kern: number;
}

interface Shape {
  readonly glyphs: readonly Glyph[];
  readonly advance: number;
}

/** Glyph and letter stay one to one, so that every glyph has exactly one meaning. */
const PLAIN = { liga: false, clig: false, dlig: false };

/**
 * A parsed font and the shapes of the words met so far.
 *
 * Parsing and shaping are the greater part of the work with fonts and depend on the font's bytes alone,
 * so they outlive the document: a second report finds them done.
 */
export class SharedFont {
  readonly program: FontProgram;
  readonly embedded: EmbeddedFont['constructor'];
  readonly #shapes = new Map<string, Shape>();

  constructor(first: EmbeddedFont) {
    this.program = first.font;
    this.embedded = first.constructor;
  }

  shape(text: string): Shape {
    const known = this.#shapes.get(text);
    if (known) return known;
    const glyphs = this.#glyphs(text);
    const advance = glyphs.reduce((sum, { width, kern }) => sum + width + kern, 0);
    const shape = { glyphs, advance };
    this.#shapes.set(text, shape);
    return shape;
  }

  #glyphs(text: string): readonly Glyph[] {
    if (text === SOFT_HYPHEN) return [this.#softHyphen()];
    const characters = [...text];
    const { glyphs, positions } = this.program.layout(text, PLAIN);
    if (glyphs.length !== characters.length)
      return characters.flatMap((character) => this.#glyphs(character));
    const scale = 1000 / this.program.unitsPerEm;
    return glyphs.map(({ id, advanceWidth }, index) => {
      const character = characters[index] ?? '';
      if (id === 0) throw new MissingGlyph(character, text, this.program.postscriptName);
      const kern = ((positions[index]?.xAdvance ?? advanceWidth) - advanceWidth) * scale;
      return { id, codePoint: character.codePointAt(0) ?? 0, width: advanceWidth * scale, kern };
    });
  }

  /** Layout hides this character; the glyph itself is wanted here. */
  #softHyphen(): Glyph {
    const { id, advanceWidth } = this.program.glyphForCodePoint(0xad);
    if (id === 0) throw new MissingGlyph(SOFT_HYPHEN, SOFT_HYPHEN, this.program.postscriptName);
    return { id, codePoint: 0xad, width: (advanceWidth * 1000) / this.program.unitsPerEm, kern: 0 };
  }
}

/** A font in one document. Codes are given in the order of first use. German: Schriftschnitt. */
export class Face {
  readonly #shared: SharedFont;
  readonly #embedded: EmbeddedFont;
  readonly #codes = new Map<string, number>();
  readonly #texts = new Map<string, string>();

  constructor(shared: SharedFont, embedded: EmbeddedFont) {
    this.#shared = shared;
    this.#embedded = embedded;
  }

  get name(): string {
    return this.#embedded.id;
  }

  reference(): Reference {
    return this.#embedded.ref();
  }

  /** Width in points. */
  widthOf(text: string, size: number): number {
    return (this.#shared.shape(text).advance * size) / 1000;
  }

  /** The text as elements of a TJ array: `<0001002A> -12 <0007>`. */
  encode(text: string): string {
    const known = this.#texts.get(text);
    if (known !== undefined) return known;
    let array = '<';
    for (const glyph of this.#shared.shape(text).glyphs) {
      array += this.#code(glyph).toString(16).padStart(4, '0');
      if (glyph.kern !== 0) array += `>${Math.round(-glyph.kern * 10) / 10}<`;
    }
    this.#texts.set(text, `${array}>`);
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
