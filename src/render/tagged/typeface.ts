import type { Design, FallbackFace, FontFace } from '../../domain/design.ts';
import { Remembered } from '../../domain/remembered.ts';
import { composed, lettersOf, visible } from './characters.ts';
import { type Glyph, type SharedFont, sharedFont } from './shared-font.ts';

/** The fonts of a design: its own, and those that step in. */
export type Fonts = Pick<Design, 'fonts' | 'fallbackFonts'>;

/** A character that neither the document's font nor its fallback can print. */
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

/** Glyphs of one font, all as high above the baseline. */
export interface Stretch {
  readonly font: SharedFont;
  readonly rise: number;
  readonly glyphs: readonly Glyph[];
}

/** A text as it is printed; `advance` is its width in thousandths of the font size. */
export interface Shape {
  readonly stretches: readonly Stretch[];
  readonly advance: number;
}

/**
 * Latin, Greek, Cyrillic, and signs that belong to no script. The fallback also knows scripts whose letters
 * change their form and order with their neighbours; printed one by one they would be wrong.
 */
const WRITTEN_LETTER_BY_LETTER =
  /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Common}\p{Script=Inherited}]+$/u;

/** Texts whose shape is remembered. A report has some thousand words; a server prints reports without end. */
const MOST_SHAPES = 4_000;

/** A font with the fallback font for the letters it lacks, and the shapes of the texts met so far. */
export class Typeface {
  readonly own: SharedFont;
  readonly #fallback: () => SharedFont;
  readonly #shapes = new Remembered<Shape>(MOST_SHAPES);
  readonly #anew = (text: string): Shape => this.shapeAnew(text);

  constructor(own: SharedFont, fallback: () => SharedFont) {
    this.own = own;
    this.#fallback = fallback;
  }

  /** Throws `MissingGlyph`. */
  shape(text: string): Shape {
    return this.#shapes.of(text, this.#anew);
  }

  /** The same without remembering it, for what no other report has. Throws `MissingGlyph`. */
  shapeAnew(text: string): Shape {
    const plain = this.own.plainGlyphs(text);
    const stretches = plain
      ? [{ font: this.own, rise: 0, glyphs: plain }]
      : this.#partsOf(composed(visible(text)), text).flatMap(stretchesOf);
    let advance = 0;
    for (const { glyphs } of stretches)
      for (const { width, kern } of glyphs) advance = advance + width + kern;
    return { stretches, advance };
  }

  /** Characters of a text that neither font has, each once. */
  missingIn(text: string): readonly string[] {
    const printed = composed(visible(text));
    if (this.own.covers(printed)) return [];
    return [...new Set(printed)].filter((character) => this.#fontFor(character) === null);
  }

  #partsOf(printed: string, text: string): readonly Part[] {
    if (this.own.covers(printed)) return [{ font: this.own, text: printed }];
    const parts: Part[] = [];
    for (const piece of lettersOf(printed).flatMap((letter) =>
      this.#fontFor(letter) ? [letter] : [...letter],
    )) {
      const font = this.#fontFor(piece);
      if (!font) throw new MissingGlyph(piece, text, this.own.facts.postscriptName);
      const last = parts.at(-1);
      if (last?.font === font) parts[parts.length - 1] = { font, text: last.text + piece };
      else parts.push({ font, text: piece });
    }
    return parts;
  }

  /** The fallback is opened only when the first letter asks for it. */
  #fontFor(letter: string): SharedFont | null {
    if (this.own.covers(letter)) return this.own;
    if (!WRITTEN_LETTER_BY_LETTER.test(letter)) return null;
    const fallback = this.#fallback();
    return fallback.covers(letter) ? fallback : null;
  }
}

interface Part {
  readonly font: SharedFont;
  readonly text: string;
}

function stretchesOf({ font, text }: Part): readonly Stretch[] {
  const stretches: { font: SharedFont; rise: number; glyphs: Glyph[] }[] = [];
  for (const glyph of font.glyphs(text)) {
    const last = stretches.at(-1);
    if (last?.rise === glyph.rise) last.glyphs.push(glyph);
    else stretches.push({ font, rise: glyph.rise, glyphs: [glyph] });
  }
  return stretches;
}

/** The fallback has no slanted fonts: a name in Greek stands upright in a slanted sentence. */
export const FALLBACK: Readonly<Record<FontFace, FallbackFace>> = {
  regular: 'regular',
  italic: 'regular',
  semibold: 'semibold',
  semiboldItalic: 'semibold',
};

/** By the bytes of the own font, then of the fallback: a design may give two faces the same own font. */
const typefaces = new WeakMap<Uint8Array, WeakMap<Uint8Array, Typeface>>();

/** A face of the design with its fallback, opened once. */
export function typefaceOf({ fonts, fallbackFonts }: Fonts, face: FontFace): Typeface {
  const [own, fallback] = [fonts[face], fallbackFonts[FALLBACK[face]]];
  const known = typefaces.get(own) ?? new WeakMap<Uint8Array, Typeface>();
  typefaces.set(own, known);
  const typeface = known.get(fallback) ?? new Typeface(sharedFont(own), () => sharedFont(fallback));
  known.set(fallback, typeface);
  return typeface;
}
