import type { Word } from './node.ts';
import { Line } from './pdfmake.ts';

/** Widths are sums of many parts; this little more still fits. */
export const TOLERANCE = 0.001;

/**
 * A line that leaves its words as they are, so that the same words serve every trial of the layout.
 *
 * pdfmake writes into each word where it stands, and asks all words anew for the height of their line.
 */
export class WordLine extends Line {
  declare inlines: Word[];
  override x = 0;
  override y = 0;
  #begun = false;
  height = 0;
  ascent = 0;

  /** All words, when they fit into one line; they are not copied. */
  static of(words: readonly Word[], width: number): WordLine | null {
    if (words.length === 0) return null;
    const line = new WordLine(width);
    let ended = false;
    for (const word of words) {
      if (ended || !line.fits(word)) return null;
      line.#measure(word);
      ended = word.lineEnd;
    }
    line.inlines = words as Word[];
    return line;
  }

  /** Whether the word has room behind what stands already. */
  fits({ width, leadingCut, trailingCut }: Word): boolean {
    const leading = this.#begun ? this.leadingCut : leadingCut;
    return this.inlineWidths - leading + width - trailingCut <= this.maxWidth + TOLERANCE;
  }

  take(word: Word): void {
    this.#measure(word);
    this.inlines.push(word);
  }

  #measure(word: Word): void {
    if (!this.#begun) this.leadingCut = word.leadingCut;
    this.#begun = true;
    this.trailingCut = word.trailingCut;
    this.inlineWidths += word.width;
    this.height = Math.max(this.height, word.height);
    this.ascent = Math.max(this.ascent, word.ascent);
    if (word.lineEnd) this.newLineForced = true;
  }

  override getHeight(): number {
    return this.height;
  }

  override getAscenderHeight(): number {
    return this.ascent;
  }

  /** For another page; its words stay the same. */
  override clone(): WordLine {
    return Object.assign(new WordLine(this.maxWidth), this);
  }
}
