import { create, type Font } from 'fontkit';
import { sha256Hex } from '../../domain/sha256.ts';
import { isPrintable, lettersOf, SOFT_HYPHEN } from './characters.ts';
import { type FontFacts, factsOf, type ReadyFont } from './font-facts.ts';
import { isPaired, LetterPairs, type Paired, packedPairs, standsForItself } from './letter-pairs.ts';
import { READY } from './ready-fonts.ts';

/** Lengths in thousandths of the font size. */
export interface Glyph {
  readonly id: number;
  readonly codePoint: number;
  /** What stands for it in every file; null for a glyph that is not its character's usual one. */
  readonly code: number | null;
  readonly width: number;
  /** Added after the glyph. */
  readonly kern: number;
  /** The same as it stands between two glyphs of a TJ array; empty for none. */
  readonly gap: string;
  /** How far it stands above the baseline: accents on capitals. */
  readonly rise: number;
}

/** Codes have two bytes. */
const LAST_CODE = 0xffff;

/** Glyph and letter stay one to one, so that every glyph has exactly one meaning. */
const PLAIN = { liga: false, clig: false, dlig: false };

/** Latin letters and the signs between them: dashes, quotation marks, €. */
const USUAL = 0x2600;

/**
 * A font as far as it has been asked for.
 *
 * Parsing is the greater part of the work with fonts and depends on the font's bytes alone, so it outlives the
 * document: a second report finds it done. Of the fonts that come with the programme enough is known beforehand
 * for nearly all reports.
 */
export class SharedFont {
  readonly bytes: Uint8Array;
  #program: Font | undefined;
  readonly #covered = new Map<string, boolean>();
  /** Codes of letters known to be covered, of those that nearly all texts are written with. */
  readonly #usual = new Uint8Array(USUAL);
  #facts: FontFacts | undefined;
  /**
   * By the number of a letter and of the one behind it (0 for none): the glyph of the first; null for a pair that is more
   * than two letters side by side.
   */
  readonly #pairs = new Map<number, Glyph | null>();
  readonly #ready: LetterPairs | null;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
    const ready = READY[sha256Hex(bytes)];
    if (!ready) this.#program = opened(bytes);
    this.#facts = ready?.facts;
    this.#ready = ready ? new LetterPairs(ready.pairs) : null;
    for (const letter of this.#ready?.letters ?? []) this.#usual[letter.charCodeAt(0)] = 1;
  }

  get program(): Font {
    this.#program ??= opened(this.bytes);
    return this.#program;
  }

  /** True when the font prints every character of the text. */
  covers(text: string): boolean {
    for (let at = 0; at < text.length; at += 1) {
      if (this.#usual[text.charCodeAt(at)] === 1) continue;
      const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
      if (!this.#has(character)) return false;
      at += character.length - 1;
    }
    return true;
  }

  get facts(): FontFacts {
    this.#facts ??= factsOf(this.program);
    return this.#facts;
  }

  /** The glyphs of a text that the font covers. */
  glyphs(text: string): readonly Glyph[] {
    if (text === '') return [];
    if (text === SOFT_HYPHEN) return [this.#readyPair(text.charCodeAt(0), 0) ?? this.#alone(text)];
    return this.plainGlyphs(text) ?? this.#laidOut(text);
  }

  /**
   * The same from what is known of each pair: all on the baseline, each with its own code. Null where that does not tell, or
   * where the font lacks a letter. Numbers are new in every report, and their layout by all rules of the font was a tenth of
   * its time.
   */
  plainGlyphs(text: string): readonly Glyph[] | null {
    if (!isPaired(text)) return null;
    const glyphs: Glyph[] = [];
    for (let at = 0; at < text.length; at++) {
      const glyph = this.#pair(text, at);
      if (glyph === null) return null;
      glyphs.push(glyph);
    }
    return glyphs;
  }

  #pair(text: string, at: number): Glyph | null {
    const next = at + 1 < text.length ? text.charCodeAt(at + 1) : 0;
    const key = text.charCodeAt(at) * 0x10000 + next;
    const known = this.#pairs.get(key);
    if (known !== undefined) return known;
    const glyph = this.#ready
      ? this.#readyPair(text.charCodeAt(at), next)
      : this.#firstOf(text.slice(at, at + 2));
    this.#pairs.set(key, glyph);
    return glyph;
  }

  /** What `ready-fonts.ts` is to know of the font. */
  ready(): ReadyFont {
    const pairs = packedPairs((letters) => this.#firstOf(letters), this.facts.unitsPerEm);
    return { facts: this.facts, pairs };
  }

  #readyPair(letter: number, next: number): Glyph | null {
    const pair = this.#ready?.first(letter, next) ?? null;
    return pair && this.#glyph(pair, letter, letter);
  }

  /**
   * The first of one or two letters by all rules of the font; null where these make more of the two than a distance, or
   * where the font lacks one.
   */
  #firstOf(letters: string): Glyph | null {
    if (!standsForItself(letters) || !this.covers(letters)) return null;
    const [first, second, ...more] =
      letters === SOFT_HYPHEN ? [this.#alone(letters)] : this.#laidOut(letters);
    const plain =
      first !== undefined &&
      more.length === 0 &&
      [first, second].every((each) => !each || this.#isPlain(each));
    return plain ? first : null;
  }

  #isPlain({ code, rise }: Glyph): boolean {
    return code !== null && rise === 0;
  }

  #laidOut(text: string): readonly Glyph[] {
    const characters = [...text];
    const { glyphs, positions } = this.program.layout(text, PLAIN);
    if (glyphs.length !== characters.length) return this.#oneToOne(text);
    return glyphs.map(({ id, advanceWidth }, index) => {
      const { xAdvance = advanceWidth, xOffset = 0, yOffset = 0 } = positions[index] ?? {};
      // An accent is moved back over its letter, and what follows is moved on again.
      const moved = (positions[index + 1]?.xOffset ?? 0) - (index === 0 ? 0 : xOffset);
      const codePoint = characters[index]?.codePointAt(0) ?? 0;
      const placed = { id, advance: advanceWidth, kern: xAdvance - advanceWidth + moved };
      return this.#glyph(placed, codePoint, this.#codeOf(id, codePoint), yOffset);
    });
  }

  /** From units of the font. */
  #glyph({ id, advance, kern }: Paired, codePoint: number, code: number | null, rise = 0): Glyph {
    const scale = 1000 / this.facts.unitsPerEm;
    const added = kern * scale;
    const gap = added === 0 ? '' : `)${Math.round(-added * 10) / 10}(`;
    return { id, codePoint, code, width: advance * scale, kern: added, gap, rise: rise * scale };
  }

  /**
   * The character's own number, which tells apart what shares a glyph: hyphen and soft hyphen, or blank and no-break
   * blank, must be read back as what they are.
   */
  #codeOf(id: number, codePoint: number): number | null {
    return codePoint <= LAST_CODE && this.program.glyphForCodePoint(codePoint).id === id ? codePoint : null;
  }

  #has(character: string): boolean {
    const known = this.#covered.get(character);
    if (known !== undefined) return known;
    const has = isPrintable(character) && this.program.hasGlyphForCodePoint(character.codePointAt(0) ?? 0);
    this.#covered.set(character, has);
    if (has) this.#usual[character.charCodeAt(0)] = 1;
    return has;
  }

  /** Some letters have a glyph of their own, of which layout makes two. */
  #oneToOne(text: string): readonly Glyph[] {
    const letters = lettersOf(text);
    return letters.length > 1
      ? letters.flatMap((letter) => this.glyphs(letter))
      : [...text].map((character) => this.#alone(character));
  }

  /** The glyph itself, also where layout would hide it. */
  #alone(character: string): Glyph {
    const codePoint = character.codePointAt(0) ?? 0;
    const { id, advanceWidth } = this.program.glyphForCodePoint(codePoint);
    const width = (advanceWidth * 1000) / this.facts.unitsPerEm;
    return { id, codePoint, code: this.#codeOf(id, codePoint), width, kern: 0, gap: '', rise: 0 };
  }
}

const fonts = new WeakMap<Uint8Array, SharedFont>();

/** The font of these bytes, opened once. Throws for bytes that are no font. */
export function sharedFont(bytes: Uint8Array): SharedFont {
  const known = fonts.get(bytes) ?? new SharedFont(bytes);
  fonts.set(bytes, known);
  return known;
}

/**
 * The font as fontkit knows it. A glyph remembers the letters of whoever asked for it first, and fontkit hides every one that
 * belongs to a soft hyphen: the hyphen, which shares its glyph, must come before it.
 */
function opened(bytes: Uint8Array): Font {
  const font = create(bytes);
  font.glyphForCodePoint(HYPHEN);
  return font;
}

const HYPHEN = 0x2d;
