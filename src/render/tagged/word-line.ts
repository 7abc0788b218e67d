import type { PageNumber, TextLine, TextNode, Word } from './node.ts';
import type { Words } from './words.ts';

/** Widths are sums of many parts; this little more still fits. */
export const TOLERANCE = 0.001;

/** A line of words, which stay as they are, so that the same words serve every trial of the layout. */
export class WordLine implements TextLine {
  x = 0;
  y = 0;
  readonly maxWidth: number;
  readonly inlines: Word[];
  inlineWidths = 0;
  leadingCut = 0;
  trailingCut = 0;
  height = 0;
  ascent = 0;
  node: TextNode | null = null;
  pageNumber: PageNumber | null = null;

  constructor(maxWidth: number, inlines: Word[] = []) {
    this.maxWidth = maxWidth;
    this.inlines = inlines;
  }

  /** All words, when they fit into one line; they are not copied. */
  static of({ words, extent, lineHeight, ascent }: Words, maxWidth: number): WordLine | null {
    const { width, lineEnds, leadingCut, trailingCut } = extent;
    if (words.length === 0 || width - leadingCut - trailingCut > maxWidth + TOLERANCE) return null;
    if (lineEnds > 1 || (lineEnds === 1 && !words.at(-1)?.lineEnd)) return null;
    const line = new WordLine(maxWidth, words as Word[]);
    line.inlineWidths = width;
    line.leadingCut = leadingCut;
    line.trailingCut = trailingCut;
    line.height = lineHeight;
    line.ascent = ascent;
    return line;
  }

  /** Whether the word has room behind what stands already. */
  fits({ width, leadingCut, trailingCut }: Word): boolean {
    const leading = this.inlines.length > 0 ? this.leadingCut : leadingCut;
    return this.inlineWidths - leading + width - trailingCut <= this.maxWidth + TOLERANCE;
  }

  take(word: Word): void {
    if (this.inlines.length === 0) this.leadingCut = word.leadingCut;
    this.inlines.push(word);
    this.trailingCut = word.trailingCut;
    this.inlineWidths += word.width;
    this.height = Math.max(this.height, word.height);
    this.ascent = Math.max(this.ascent, word.ascent);
  }

  getWidth(): number {
    return this.inlineWidths - this.leadingCut - this.trailingCut;
  }

  getHeight(): number {
    return this.height;
  }

  getAscenderHeight(): number {
    return this.ascent;
  }

  /** For another page; its words stay the same. */
  clone(): WordLine {
    return Object.assign(new WordLine(this.maxWidth, this.inlines), this);
  }
}
