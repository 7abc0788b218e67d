import type { FontFace } from '../../domain/design.ts';
import { composed, glyphsIn, lettersOf, visible } from './characters.ts';
import type { Face } from './face.ts';
import type { Look, Run, Word } from './node.ts';
import { TextBreaker } from './pdfmake.ts';

/** Gives the document's own font for a face. */
export type Faces = (face: FontFace) => Face;

/** Share of the font size above the baseline when the letters stand in the middle of their line. */
const ASCENT = 0.76;
const LEADING_SPACE = /^\s+/;
const TRAILING_SPACE = /\s+$/;

/** Letters of a word that are measured at once: more than fit into any line. */
const MOST_LETTERS = 200;

/**
 * Breaks runs into words that cling together where no line may end, and measures them.
 *
 * A word without end, such as a picture pasted as letters, becomes several that cling together: what is measured and
 * remembered for one line never grows with the word.
 */
export function wordsOf(runs: readonly Run[], alignment: Word['alignment'], faces: Faces): readonly Word[] {
  const words = new TextBreaker().getBreaks(runs.map(inComposedLetters));
  return words.flatMap(({ text, look, content, lineEnd, noNewLine }) => {
    const parts = measurable(text);
    return parts.map((part, index) => {
      const last = index === parts.length - 1;
      return {
        ...measured(part, { text: part, look, content }, alignment, faces(look.face)),
        ...(last && lineEnd ? { lineEnd } : {}),
        ...(last && !noNewLine ? {} : { noNewLine: true }),
      };
    });
  });
}

/** The word itself, or parts of it that are about as long as each other. */
function measurable(text: string): readonly string[] {
  if (text.length <= MOST_LETTERS) return [text];
  const letters = lettersOf(text);
  const size = Math.ceil(letters.length / Math.ceil(letters.length / MOST_LETTERS));
  const count = Math.ceil(letters.length / size);
  return Array.from({ length: count }, (_, part) => letters.slice(part * size, (part + 1) * size).join(''));
}

/** No line may end between a letter and its accent. */
function inComposedLetters(run: Run): Run {
  const text = composed(run.text);
  return text === run.text ? run : { ...run, text };
}

/** A piece of a word, in the look and with the meaning of the whole. */
export function pieceOf(word: Word, text: string): Word {
  return measured(text, word.run, word.alignment, word.face);
}

/** A beginning of a word that ends with a whole letter. */
export interface Beginning {
  /** Where it ends, as an index into the word's text. */
  readonly until: number;
  readonly width: number;
}

/** All beginnings of a word, shortest first: one walk along its glyphs, without measuring any of them apart. */
export function beginningsOf({ text, run, face }: Word): readonly Beginning[] {
  const { size, tracking = 0 } = run.look;
  const glyphs = face.glyphsOf(text);
  let [until, at, advance] = [0, 0, 0];
  return lettersOf(text).map((letter) => {
    until += letter.length;
    const own = glyphs.slice(at, at + glyphsIn(letter));
    at += own.length;
    advance += own.reduce((sum, { width, kern }) => sum + width + kern, 0);
    // A letter draws nearer to its neighbour only where one follows; an accent brings its own move back.
    const kern = own.length === 1 ? (own[0]?.kern ?? 0) : 0;
    return { until, width: ((advance - kern) * size) / 1000 + tracking * at };
  });
}

/** The same line's distance from its top to its baseline. */
function baselineOf({ size, leading }: Look): number {
  return (size * (leading - 1)) / 2 + size * ASCENT;
}

function measured(text: string, run: Run, alignment: Word['alignment'], face: Face): Word {
  const { look } = run;
  return {
    text,
    run,
    face,
    alignment,
    width: widthOf(visible(text), look, face),
    height: look.rise ? 0 : look.size * look.leading,
    leadingCut: cutOf(LEADING_SPACE, text, look, face),
    trailingCut: cutOf(TRAILING_SPACE, text, look, face),
    font: { ascender: look.rise ? 0 : (baselineOf(look) * 1000) / look.size },
    fontSize: look.size,
  };
}

export function widthOf(text: string, look: Look, face: Face): number {
  const { size, tracking = 0 } = look;
  return face.widthOf(text, size) + (tracking === 0 ? 0 : tracking * [...text].length);
}

function cutOf(space: RegExp, text: string, look: Look, face: Face): number {
  const match = space.exec(text);
  return match ? widthOf(match[0], look, face) : 0;
}
