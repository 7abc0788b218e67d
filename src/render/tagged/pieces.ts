import { charactersIn, lettersOf, visible } from './characters.ts';
import { TextBreaker } from './pdfmake.ts';
import { Remembered } from './remembered.ts';
import type { Shape, Typeface } from './typeface.ts';

/** How far glyphs go; `advance` in thousandths of the font size. */
export interface Reach {
  readonly advance: number;
  readonly characters: number;
}

/** Text between two places where a line may end, shaped in one typeface, whatever its size. */
export interface Piece {
  readonly text: string;
  readonly shape: Shape;
  readonly all: Reach;
  /** Blanks at its beginning and at its end. */
  readonly leading: Reach;
  readonly trailing: Reach;
  /** Ends its line. */
  readonly lineEnd: boolean;
  /** No line may end behind it. */
  readonly clings: boolean;
}

/** A text taken apart. */
export interface Pieces {
  readonly pieces: readonly Piece[];
  readonly firstWord: string;
  /** Null where the text ends with the end of a line. */
  readonly lastWord: string | null;
}

const NONE: Reach = { advance: 0, characters: 0 };

/** Letters of a word that are measured at once: more than fit into any line. */
const MOST_LETTERS = 200;

/** Texts whose pieces are remembered in each typeface. A report has about 2,000, of which every next one has most. */
const MOST_TEXTS = 4_000;

/** Words whose pieces are remembered in each typeface: a text that no report had before is made of words they all have. */
const MOST_WORDS = 4_000;

interface Known {
  readonly texts: Remembered<string, Pieces>;
  readonly words: Remembered<string, Piece>;
}

const remembered = new WeakMap<Typeface, Known>();

function knownOf(typeface: Typeface): Known {
  const known = remembered.get(typeface);
  if (known) return known;
  const fresh = {
    texts: new Remembered<string, Pieces>(MOST_TEXTS),
    words: new Remembered<string, Piece>(MOST_WORDS),
  };
  remembered.set(typeface, fresh);
  return fresh;
}

/**
 * A text in composed letters, taken apart where a line may end (UAX 14).
 *
 * What a text is made of depends on its letters and its typeface alone, so the next report finds most of it done; it was
 * a sixth of the time of a report. Throws `MissingGlyph`.
 */
export function piecesOf(text: string, typeface: Typeface): Pieces {
  if (NUMBER.test(text)) return numberPieces(text, typeface);
  const { texts } = knownOf(typeface);
  const known = texts.get(text);
  if (known) return known;
  const pieces = takenApart(text, typeface);
  texts.set(text, pieces);
  return pieces;
}

/**
 * A number with its sign and its unit: no line ends inside, and the next report has another one, so nothing about it is
 * remembered.
 */
const NUMBER = /^\(?[+−±]?\d[\d.]*(?:,\d+)?(?:\u00A0[%€])?\)?$/;

function numberPieces(text: string, typeface: Typeface): Pieces {
  const shape = typeface.shapeAnew(text);
  const all = { advance: shape.advance, characters: text.length };
  const piece = { text, shape, all, leading: NONE, trailing: NONE, lineEnd: false, clings: false };
  return { pieces: [piece], firstWord: text, lastWord: text };
}

function takenApart(text: string, typeface: Typeface): Pieces {
  const words = breaksOf(text);
  const last = words.at(-1);
  return {
    pieces: words.some((word) => word.text.length > MOST_LETTERS)
      ? words.flatMap((word) => partsOf(word, typeface))
      : words.map((word) => pieceOf(word.text, typeface, word.lineEnd)),
    firstWord: words[0]?.text ?? '',
    lastWord: last?.lineEnd ? null : (last?.text ?? null),
  };
}

function partsOf({ text, lineEnd = false }: Broken, typeface: Typeface): readonly Piece[] {
  return measurable(text).map((part, index, { length }) =>
    pieceOf(part, typeface, lineEnd && index === length - 1, index < length - 1),
  );
}

/** Text until a place where a line may end, or, as `lineEnd` says, must. */
interface Broken {
  readonly text: string;
  readonly lineEnd?: boolean;
}

const breaker = new TextBreaker();

function breaksOf(text: string): readonly Broken[] {
  return breaker.getBreaks([{ text }]);
}

/** Answers by pair of words: some ends and beginnings meet in every report. */
const met = new Remembered<string, { readonly unbroken: boolean }>(2000);

/** Whether a line may not end between the last word of one text and the first of the next. */
export function cling(last: string, first: string): boolean {
  const text = last + first;
  const known = met.get(text) ?? { unbroken: breaksOf(text).length === 1 };
  met.set(text, known);
  return known.unbroken;
}

/** A piece by itself. Throws `MissingGlyph`. */
export function pieceOf(text: string, typeface: Typeface, lineEnd = false, clings = false): Piece {
  const piece = knownPiece(text, typeface);
  return lineEnd || clings ? { ...piece, lineEnd, clings } : piece;
}

function knownPiece(text: string, typeface: Typeface): Piece {
  const { words } = knownOf(typeface);
  const known = words.get(text);
  if (known) return known;
  const piece = plainPiece(text, typeface);
  words.set(text, piece);
  return piece;
}

function plainPiece(text: string, typeface: Typeface): Piece {
  const shape = typeface.shapeAnew(text);
  const reach = (part: string): Reach =>
    part === '' ? NONE : { advance: typeface.shape(part).advance, characters: charactersIn(part) };
  return {
    text,
    shape,
    all: { advance: shape.advance, characters: charactersIn(visible(text)) },
    leading: reach(text.slice(0, text.length - text.trimStart().length)),
    trailing: reach(text.slice(text.trimEnd().length)),
    lineEnd: false,
    clings: false,
  };
}

/** The word itself, or parts of it that are about as long as each other. */
function measurable(text: string): readonly string[] {
  if (text.length <= MOST_LETTERS) return [text];
  const letters = lettersOf(text);
  const size = Math.ceil(letters.length / Math.ceil(letters.length / MOST_LETTERS));
  const count = Math.ceil(letters.length / size);
  return Array.from({ length: count }, (_, part) => letters.slice(part * size, (part + 1) * size).join(''));
}
