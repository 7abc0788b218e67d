import type { FontFace } from '../../domain/design.ts';
import { composed, glyphsIn, lettersOf } from './characters.ts';
import type { Face } from './face.ts';
import type { Look, Run, Word } from './node.ts';
import { cling, type Piece, type Reach } from './pieces.ts';

/** Gives the document's own font for a face. */
export type Faces = (face: FontFace) => Face;

/** Share of the font size above the baseline when the letters stand in the middle of their line. */
const ASCENT = 0.76;

/**
 * Breaks runs into words that cling together where no line may end, and measures them.
 *
 * A word without end, such as a picture pasted as letters, becomes several that cling together: what is measured and
 * remembered for one line never grows with the word.
 */
export function wordsOf(runs: readonly Run[], alignment: Word['alignment'], faces: Faces): readonly Word[] {
  const [only] = runs;
  if (only && runs.length === 1) return wordsOfRun(only, alignment, faces(only.look.face));
  const words: Building[] = [];
  let before: string | null = null;
  for (const run of runs) {
    const face = faces(run.look.face);
    const { pieces, firstWord, lastWord } = face.piecesOf(composed(run.text));
    const last = words.at(-1);
    if (last && before && cling(before, firstWord)) last.noNewLine = true;
    const dress = dressOf(run, alignment, face);
    for (const piece of pieces) words.push(measured(piece, dress));
    before = lastWord;
  }
  return words;
}

function wordsOfRun(run: Run, alignment: Word['alignment'], face: Face): readonly Word[] {
  const dress = dressOf(run, alignment, face);
  return face.piecesOf(composed(run.text)).pieces.map((piece) => measured(piece, dress));
}

/** A word whose right neighbour is not known yet. */
type Building = { -readonly [Key in keyof Word]: Word[Key] };

/** What all words of a run have in common. */
type Dress = Pick<Word, 'run' | 'face' | 'alignment' | 'height' | 'font' | 'fontSize'>;

function dressOf(run: Run, alignment: Word['alignment'], face: Face): Dress {
  const { look } = run;
  return {
    run,
    face,
    alignment,
    height: look.rise ? 0 : look.size * look.leading,
    font: { ascender: look.rise ? 0 : (baselineOf(look) * 1000) / look.size },
    fontSize: look.size,
  };
}

/** A piece of a word, in the look and with the meaning of the whole. */
export function pieceOf(word: Word, text: string): Word {
  return measured(word.face.pieceOf(text), word);
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

function measured(piece: Piece, { run, face, alignment, height, font, fontSize }: Dress): Building {
  const { look } = run;
  return {
    text: piece.text,
    shape: piece.shape,
    run,
    face,
    alignment,
    width: widthOf(piece.all, look),
    height,
    leadingCut: widthOf(piece.leading, look),
    trailingCut: widthOf(piece.trailing, look),
    font,
    fontSize,
    lineEnd: piece.lineEnd,
    noNewLine: piece.clings,
  };
}

function widthOf({ advance, characters }: Reach, { size, tracking = 0 }: Look): number {
  return (advance * size) / 1000 + (tracking === 0 ? 0 : tracking * characters);
}
