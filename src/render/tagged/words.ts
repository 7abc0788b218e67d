import type { FontFace } from '../../domain/design.ts';
import { composed, visible } from './characters.ts';
import type { Face } from './face.ts';
import type { Look, Run, Word } from './node.ts';
import { TextBreaker } from './pdfmake.ts';

/** Gives the document's own font for a face. */
export type Faces = (face: FontFace) => Face;

/** Share of the font size above the baseline when the letters stand in the middle of their line. */
const ASCENT = 0.76;
const LEADING_SPACE = /^\s+/;
const TRAILING_SPACE = /\s+$/;

/** Breaks runs into words that cling together where no line may end, and measures them. */
export function wordsOf(runs: readonly Run[], alignment: Word['alignment'], faces: Faces): readonly Word[] {
  const pieces = new TextBreaker().getBreaks(runs.map(inComposedLetters));
  return pieces.map(({ text, look, content, lineEnd, noNewLine }) => ({
    ...measured(text, { text, look, content }, alignment, faces(look.face)),
    ...(lineEnd ? { lineEnd } : {}),
    ...(noNewLine ? { noNewLine } : {}),
  }));
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
