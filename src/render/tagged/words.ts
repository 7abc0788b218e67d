import { type Dress, DressedWord, dressOf, type Faces } from './dressed-word.ts';
import { cling } from './line-ends.ts';
import type { Run, Word } from './node.ts';
import { type Extent, extentOf, type Piece } from './pieces.ts';

/**
 * Breaks runs into words that cling together where no line may end, and measures them.
 *
 * A word without end, such as a picture pasted as letters, becomes several that cling together: what is measured and
 * remembered for one line never grows with the word.
 */
export function wordsOf(runs: readonly Run[], alignment: Word['alignment'], faces: Faces): Words {
  const [only] = runs;
  if (only && runs.length === 1) return wordsOfRun(only, dressOf(only, alignment, faces));
  const words: DressedWord[] = [];
  let [lineHeight, ascent] = [0, 0];
  for (const run of runs) {
    const dress = dressOf(run, alignment, faces);
    const { pieces } = dress.typeSize.piecesOf(run.text);
    joinTo(words, pieces[0]);
    for (const piece of pieces) words.push(new DressedWord(piece, dress));
    lineHeight = Math.max(lineHeight, dress.height);
    ascent = Math.max(ascent, dress.ascent);
  }
  return { words, extent: extentOf(words), lineHeight, ascent };
}

/** The words of a text, and how much room they take at most. */
export interface Words {
  readonly words: readonly Word[];
  readonly extent: Extent;
  /** Of a line with all of them. */
  readonly lineHeight: number;
  readonly ascent: number;
}

/** A text, when its words are known. */
export interface WordedText {
  worded: Words;
}

function wordsOfRun(run: Run, dress: Dress): Words {
  const { pieces, extent } = dress.typeSize.piecesOf(run.text);
  const words = pieces.map((piece) => new DressedWord(piece, dress));
  return { words, extent, lineHeight: dress.height, ascent: dress.ascent };
}

/** No line may end between some words and the first of the next run. */
function joinTo(words: DressedWord[], next: Piece | undefined): void {
  const last = words.at(-1);
  if (!last || !next || last.lineEnd || !cling(last.text, next.text)) return;
  words[words.length - 1] = new DressedWord({ ...last.piece, noNewLine: true }, last.dress);
}
