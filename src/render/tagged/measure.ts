import type { FigureNode, ItemNode, ListNode, TextNode, Word } from './node.ts';
import { DocMeasure } from './pdfmake.ts';
import { type Faces, wordsOf } from './words.ts';

/** Columns may become this narrow before they claim the width of their longest word. */
const NARROWEST_CLAIM = 56;

/**
 * pdfmake's first pass: how narrow and how wide each block can be.
 *
 * Every run of text brings its whole look, so pdfmake's cascade of styles, its slowest part, is not asked.
 */
export class TaggedMeasure extends DocMeasure {
  readonly #faces: Faces;
  #gap = 0;

  constructor(faces: Faces) {
    super(null, {}, {}, null, {});
    this.#faces = faces;
  }

  protected override measureLeaf(node: TextNode): TextNode {
    const words = wordsOf(node.text, node.alignment ?? 'left', this.#faces);
    return Object.assign(node, {
      words,
      extent: extentOf(words),
      _minWidth: words.reduce(
        (widest, word) => Math.min(NARROWEST_CLAIM, Math.max(widest, trimmed(word))),
        0,
      ),
      _maxWidth: widestLine(words),
    });
  }

  /** A figure takes the width it is given, and its height then. */
  protected override measureSVG(node: FigureNode): FigureNode {
    const { naturalWidth = 0 } = node;
    const least = Math.min(NARROWEST_CLAIM, naturalWidth);
    return Object.assign(node, { _minWidth: least, _maxWidth: naturalWidth, _width: 0, _height: 0 });
  }

  protected override measureUnorderedList(node: ListNode): unknown {
    this.#gap = node.gap;
    return super.measureUnorderedList(node);
  }

  protected override gapSizeForList(): { readonly width: number } {
    return { width: this.#gap };
  }

  protected override buildUnorderedMarker(
    item: ItemNode,
    _styles?: unknown,
    gap?: { width: number },
  ): unknown {
    return { _inlines: wordsOf([item.marker], 'left', this.#faces), _minWidth: gap?.width };
  }
}

/** How much room words take at most, whatever the width of their lines. */
export interface Extent {
  /** All words in one line, in points. */
  readonly width: number;
  readonly lineEnds: number;
  readonly lineHeight: number;
}

function extentOf(words: readonly Word[]): Extent {
  let [width, lineEnds, lineHeight] = [0, 0, 0];
  for (const word of words) {
    width += word.width;
    lineHeight = Math.max(lineHeight, word.height);
    if (word.lineEnd) lineEnds += 1;
  }
  return { width, lineEnds, lineHeight };
}

function trimmed({ width, leadingCut, trailingCut }: Word): number {
  return width - leadingCut - trailingCut;
}

function widestLine(words: readonly Word[]): number {
  let [widest, width] = [0, 0];
  for (const word of words) {
    widest = Math.max(widest, width + word.width - word.trailingCut);
    width = word.lineEnd ? 0 : width + word.width;
  }
  return widest;
}
