import type { Faces } from './dressed-word.ts';
import type {
  BlockNode,
  ColumnsNode,
  FigureNode,
  ListNode,
  Margin,
  RuleNode,
  TableNode,
  TextNode,
  Vector,
  Word,
} from './node.ts';
import { columnCalculator } from './pdfmake.ts';
import { measureTable } from './table-measure.ts';
import { type WordedText, wordsOf } from './words.ts';

/** Columns may become this narrow before they claim the width of their longest word. */
const NARROWEST_CLAIM = 56;

/** How narrow and how wide a block can be, its margin included; in pdfmake's words. */
export interface Sized {
  _minWidth: number;
  _maxWidth: number;
  _margin: Margin | null;
}

/** What is found out about a list's item. */
export interface MarkedItem {
  mark: readonly Word[];
}

/**
 * The first pass of the layout: how narrow and how wide each block can be.
 *
 * Every run of text brings its whole look, so there is no cascade of styles to ask, the slowest part of pdfmake's own pass.
 */
export class TaggedMeasure {
  readonly #faces: Faces;

  constructor(faces: Faces) {
    this.#faces = faces;
  }

  /** Writes into the block and all inside it what it found. */
  measure(node: BlockNode): Sized {
    const sized = this.#inside(node);
    const margin = node.margin ?? null;
    sized._margin = margin;
    if (margin) {
      sized._minWidth += margin[0] + margin[2];
      sized._maxWidth += margin[0] + margin[2];
    }
    return sized;
  }

  #inside(node: BlockNode): Sized {
    if ('text' in node) return this.#text(node);
    if ('stack' in node) return this.#widest(node, node.stack);
    if ('columns' in node) return this.#columns(node);
    if ('ul' in node) return this.#list(node);
    if ('table' in node) return this.#table(node);
    return 'svg' in node ? figure(node) : rule(node);
  }

  #text(node: TextNode): Sized {
    const worded = wordsOf(node.text, node.alignment ?? 'left', this.#faces);
    const { widestWord, widestLine } = worded.extent;
    const text = sizedAs(node, Math.min(NARROWEST_CLAIM, widestWord), widestLine) as Sized & WordedText;
    text.worded = worded;
    return text;
  }

  #widest(node: BlockNode, blocks: readonly BlockNode[], beside = 0): Sized {
    let [least, most] = [0, 0];
    for (const block of blocks) {
      const { _minWidth, _maxWidth } = this.measure(block);
      least = Math.max(least, _minWidth + beside);
      most = Math.max(most, _maxWidth + beside);
    }
    return sizedAs(node, least, most);
  }

  #columns(node: ColumnsNode): Sized {
    for (const column of node.columns) this.measure(column);
    const { min, max } = columnCalculator.measureMinMax(node.columns);
    const gaps = node.columnGap * Math.max(0, node.columns.length - 1);
    return sizedAs(node, min + gaps, max + gaps);
  }

  #list(node: ListNode): Sized {
    const sized = this.#widest(node, node.ul, node.gap);
    for (const item of node.ul)
      (item as typeof item & MarkedItem).mark = wordsOf([item.marker], 'left', this.#faces).words;
    return sized;
  }

  #table(node: TableNode): Sized {
    const { min, max } = measureTable(node, (cell) => this.measure(cell));
    return sizedAs(node, min, max);
  }
}

function sizedAs(node: BlockNode, least: number, most: number): Sized {
  const sized = node as BlockNode & Sized;
  sized._minWidth = least;
  sized._maxWidth = most;
  return sized;
}

/** A figure takes the width it is given, and its height then. */
function figure(node: FigureNode): Sized {
  const { naturalWidth = 0 } = node;
  return sizedAs(node, Math.min(NARROWEST_CLAIM, naturalWidth), naturalWidth);
}

function rule(node: RuleNode): Sized {
  const width = Math.max(0, ...node.canvas.map(rightOf));
  const sized = sizedAs(node, width, width);
  return Object.assign(sized, { _minHeight: Math.max(0, ...node.canvas.map(lowerOf)) });
}

function rightOf(vector: Vector): number {
  return vector.type === 'rect' ? vector.x + vector.w : Math.max(vector.x1, vector.x2);
}

function lowerOf(vector: Vector): number {
  return vector.type === 'rect' ? vector.y + vector.h : Math.max(vector.y1, vector.y2);
}
