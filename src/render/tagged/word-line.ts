import type { Word } from './node.ts';
import { Line } from './pdfmake.ts';

/**
 * A line that leaves its words as they are, so that the same words serve every trial of the layout.
 *
 * pdfmake writes into each word where it stands, and asks all words anew for the height of their line.
 */
export class WordLine extends Line {
  override x = 0;
  override y = 0;
  height = 0;
  ascent = 0;

  take(word: Word): void {
    if (this.inlines.length === 0) this.leadingCut = word.leadingCut;
    this.trailingCut = word.trailingCut;
    this.inlineWidths += word.width;
    this.inlines.push(word);
    this.height = Math.max(this.height, word.height);
    this.ascent = Math.max(this.ascent, (word.font.ascender / 1000) * word.fontSize);
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
