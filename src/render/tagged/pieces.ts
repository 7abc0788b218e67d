import { Remembered } from '../../domain/remembered.ts';
import { charactersIn, composed, lettersOf, visible } from './characters.ts';
import { type Broken, brokenAt, everydayWords } from './line-ends.ts';
import type { Shape, Typeface } from './typeface.ts';

/** Text between two places where a line may end, in one typeface and size. Lengths in points. */
export interface Piece {
  readonly text: string;
  readonly shape: Shape;
  readonly width: number;
  /** Blanks at its beginning and at its end. */
  readonly leadingCut: number;
  readonly trailingCut: number;
  /** Ends its line. */
  readonly lineEnd: boolean;
  /** No line may end behind it. */
  readonly noNewLine: boolean;
}

/** How much room pieces take at most, whatever the width of their lines. Lengths in points. */
export interface Extent {
  /** All of them in one line. */
  readonly width: number;
  readonly lineEnds: number;
  readonly widestWord: number;
  /** The widest line of those that end only where they must. */
  readonly widestLine: number;
  /** Blanks before the first word and behind the last one. */
  readonly leadingCut: number;
  readonly trailingCut: number;
}

/** A text taken apart. */
export interface Pieces {
  readonly pieces: readonly Piece[];
  readonly extent: Extent;
}

/** Letters of a word that are measured at once: more than fit into any line. */
const MOST_LETTERS = 200;

/** Texts whose pieces are remembered in each size. A report has about 1,000, of which every next one has most. */
const MOST_TEXTS = 4_000;
/** Words, which texts that no report had before are made of. */
const MOST_WORDS = 4_000;
/** Parts of words, before a hyphen and behind it. */
const MOST_PARTS = 1_000;

/**
 * A number with its sign and its unit: no line ends inside, and the next report has another one, so nothing about it is
 * remembered.
 */
const NUMBER = /^\(?[+−±]?\d[\d.]*(?:,\d+)?(?:\u00A0[%€])?\)?$/;

/**
 * A typeface in one size, and what was measured in it. German: Schriftgrad.
 *
 * What a text is made of depends on its letters, typeface and size alone, so the next report finds most of it done.
 */
export class TypeSize {
  readonly #typeface: Typeface;
  readonly #size: number;
  /** Space added after each letter. */
  readonly #tracking: number;
  readonly #texts = new Remembered<Pieces>(MOST_TEXTS);
  readonly #words = new Remembered<readonly Piece[]>(MOST_WORDS);
  readonly #parts = new Remembered<Piece>(MOST_PARTS);
  readonly #newText = (text: string): Pieces => together(this.#takenApart(composed(text)));
  readonly #newWord = (word: string) => brokenAt(word).flatMap((broken) => this.#piecesIn(broken));
  readonly #newPart = (text: string): Piece => this.#measured(text);

  constructor(typeface: Typeface, size: number, tracking: number) {
    this.#typeface = typeface;
    this.#size = size;
    this.#tracking = tracking;
  }

  /** A text taken apart where a line may end. Throws `MissingGlyph`. */
  piecesOf(text: string): Pieces {
    if (NUMBER.test(text)) return together([this.#measured(text)]);
    return this.#texts.of(text, this.#newText);
  }

  /** A part of a word as one piece. Throws `MissingGlyph`. */
  pieceOf(text: string): Piece {
    return this.#parts.of(text, this.#newPart);
  }

  #takenApart(text: string): readonly Piece[] {
    const words = everydayWords(text);
    if (words === null) return brokenAt(text).flatMap((broken) => this.#piecesIn(broken));
    const pieces: Piece[] = [];
    for (const word of words) pieces.push(...this.#words.of(word, this.#newWord));
    return pieces;
  }

  /** One, unless the text is endless. */
  #piecesIn({ text, lineEnd = false }: Broken): readonly Piece[] {
    return measurable(text).map((part, index, { length }) => {
      const last = index === length - 1;
      return { ...this.#measured(part), lineEnd: lineEnd && last, noNewLine: !last };
    });
  }

  #measured(text: string): Piece {
    const shape = this.#typeface.shapeAnew(text);
    return {
      text,
      shape,
      width: this.#widthOf(shape.advance, this.#tracking === 0 ? '' : visible(text)),
      leadingCut: this.#widthOfBlanks(text.slice(0, text.length - text.trimStart().length)),
      trailingCut: this.#widthOfBlanks(text.slice(text.trimEnd().length)),
      lineEnd: false,
      noNewLine: false,
    };
  }

  #widthOfBlanks(blanks: string): number {
    return blanks === '' ? 0 : this.#widthOf(this.#typeface.shape(blanks).advance, blanks);
  }

  #widthOf(advance: number, spaced: string): number {
    const width = (advance * this.#size) / 1000;
    return this.#tracking === 0 ? width : width + this.#tracking * charactersIn(spaced);
  }
}

/** How much room words take, whoever measured them. */
export function extentOf(words: readonly Omit<Piece, 'text' | 'shape'>[]): Extent {
  let [width, lineEnds, widestWord, widestLine, line] = [0, 0, 0, 0, 0];
  for (const word of words) {
    width += word.width;
    line += word.width;
    widestWord = Math.max(widestWord, word.width - word.leadingCut - word.trailingCut);
    widestLine = Math.max(widestLine, line - word.trailingCut);
    if (!word.lineEnd) continue;
    lineEnds += 1;
    line = 0;
  }
  const { leadingCut = 0 } = words[0] ?? {};
  const { trailingCut = 0 } = words.at(-1) ?? {};
  return { width, lineEnds, widestWord, widestLine, leadingCut, trailingCut };
}

function together(pieces: readonly Piece[]): Pieces {
  return { pieces, extent: extentOf(pieces) };
}

const sizes = new WeakMap<Typeface, Map<string | number, TypeSize>>();

/** The size of a typeface, which outlives every document. */
export function typeSizeOf(typeface: Typeface, size: number, tracking: number): TypeSize {
  const known = sizes.get(typeface) ?? new Map<string | number, TypeSize>();
  sizes.set(typeface, known);
  const key = tracking === 0 ? size : `${size} ${tracking}`;
  const typeSize = known.get(key) ?? new TypeSize(typeface, size, tracking);
  known.set(key, typeSize);
  return typeSize;
}

/** The word itself, or parts of it that are about as long as each other. */
function measurable(text: string): readonly string[] {
  if (text.length <= MOST_LETTERS) return [text];
  const letters = lettersOf(text);
  const size = Math.ceil(letters.length / Math.ceil(letters.length / MOST_LETTERS));
  const count = Math.ceil(letters.length / size);
  return Array.from({ length: count }, (_, part) => letters.slice(part * size, (part + 1) * size).join(''));
}
