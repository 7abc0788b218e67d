import { BlockTooHigh } from './block-too-high.ts';
import type { Faces } from './dressed-word.ts';
import { frameSince } from './frame.ts';
import { breakLines } from './line-breaking.ts';
import { type MarkedItem, TaggedMeasure } from './measure.ts';
import type { BlockNode, FigureNode, ListNode, Margin, RuleNode, TextLine, TextNode, Word } from './node.ts';
import { PageWriter } from './page-writer.ts';
import { DocumentContext, type LaidOutPage } from './pdfmake.ts';
import { TallLayout } from './tall-layout.ts';
import { WordLine } from './word-line.ts';
import type { WordedText } from './words.ts';

/** A block as the first pass leaves it. */
type Measured<Node> = Node & { readonly _margin: Margin | null };

/** Lines of a paragraph that stay together at the foot and at the top of a page. */
const TOGETHER = 2;

/**
 * The second pass: blocks onto pages, once. Its way through a block is its own; pages, and rows that a page breaks, are
 * pdfmake's.
 *
 * A paragraph's first line knows its node and the last one a page number to print, words are hyphenated where a line ends,
 * paragraphs leave no single line behind, headings stay with what follows.
 */
export class TaggedLayout extends TallLayout {
  layOut(content: BlockNode, faces: Faces): readonly LaidOutPage[] {
    new TaggedMeasure(faces).measure(content);
    this.writer = new PageWriter(new DocumentContext());
    this.writer.addPage(this.pageSize, null, this.pageMargins);
    this.processNode(content as Measured<BlockNode>);
    return this.writer.context().pages;
  }

  protected override processNode(node: Measured<BlockNode>, inCell = false): void {
    if (node.unbreakable) this.loosen(node);
    try {
      if (node.keepWithNext) this.writer.hold(() => this.#place(node, inCell));
      else this.#place(node, inCell);
    } catch (error) {
      if (error instanceof BlockTooHigh && error.source === undefined)
        throw new BlockTooHigh(error.height, node.source);
      throw error;
    }
  }

  #place(node: Measured<BlockNode>, inCell: boolean): void {
    const { writer, spacing } = this;
    const { _margin: margin, frame } = node;
    const fresh = node.pageBreak === 'before' && writer.free && !writer.atTop;
    const upper = margin && !frame ? spacing.above(margin, fresh, writer) : 0;
    if (margin && frame) spacing.open(margin, writer);
    const corner = frame ? writer.openCorner() : null;
    if (fresh) writer.moveToNextPage();
    if (margin) this.#enter(margin, frame ? margin[1] : upper);
    this.#content(node, inCell);
    if (margin) this.#leave(margin);
    const lower = margin?.[3] ?? 0;
    if (corner && frame) {
      spacing.close(lower, writer);
      writer.closeCorner();
      frameSince(corner, frame, writer);
    } else spacing.below(lower, writer);
  }

  #enter([left, , right]: Margin, upper: number): void {
    this.#goDown(upper);
    this.#indent(left, right);
  }

  #leave([left, , right]: Margin): void {
    this.#goDown(0);
    this.#indent(-left, -right);
  }

  /** Down so much, or onto the next page where less than that is left. */
  #goDown(space: number): void {
    const { availableHeight } = this.writer.context();
    if (availableHeight - space < 0) {
      this.writer.context().moveDown(availableHeight);
      this.writer.moveToNextPage();
    } else this.writer.context().moveDown(space);
  }

  #indent(left: number, right: number): void {
    const context = this.writer.context();
    context.x += left;
    context.availableWidth -= left + right;
  }

  #content(node: Measured<BlockNode>, inCell: boolean): void {
    if (inCell && node.verticalAlignment) this.#atFoot(node, node.verticalAlignment);
    else if (node.unbreakable) this.#inOnePiece(node);
    else this.#inside(node);
  }

  #atFoot(node: Measured<BlockNode>, alignment: string): void {
    const { y } = this.writer.context();
    const begin = this.writer.beginVerticalAlignment(alignment);
    this.#content(node, false);
    const end = this.writer.endVerticalAlignment(alignment);
    this.verticalAlignmentItemStack.push({ begin, end });
    Object.assign(node, { __height: this.writer.context().y - y });
  }

  #inOnePiece(node: BlockNode): void {
    this.writer.beginUnbreakableBlock();
    this.#inside(node);
    this.writer.commitUnbreakableBlock();
  }

  #inside(node: BlockNode): void {
    if ('text' in node) this.#text(node as TextNode & WordedText);
    else if ('stack' in node) for (const block of node.stack) this.processNode(block as Measured<BlockNode>);
    else if ('table' in node) this.processTable(node);
    else if ('columns' in node) this.processColumns(node);
    else if ('ul' in node) this.#list(node);
    else if ('svg' in node) this.#figure(node);
    else this.writer.addCanvas(node as RuleNode & { readonly _minHeight: number });
  }

  #list(node: ListNode): void {
    let mark: readonly Word[] | null = null;
    const markFirst = (line: TextLine) => {
      const [word] = mark ?? [];
      mark = null;
      if (word) this.writer.addLine(markerBeside(line, word, node.gap), true);
    };
    this.#indent(node.gap, 0);
    this.writer.addListener('lineAdded', markFirst);
    for (const item of node.ul) {
      mark = (item as typeof item & MarkedItem).mark;
      this.processNode(item as typeof item & Measured<BlockNode>);
    }
    this.writer.removeListener('lineAdded', markFirst);
    this.#indent(-node.gap, 0);
  }

  #text(node: TextNode & WordedText): void {
    const { availableWidth } = this.writer.context();
    let rest = breakLines(node.worded, availableWidth, node.hyphenate ?? true);
    let fresh = false;
    stamp(rest, node);
    while (rest.length > 0) {
      const count = this.#linesHere(rest, fresh);
      for (let at = 0; at < count; at += 1) this.writer.addLine(rest[at] as TextLine);
      rest = count === rest.length ? [] : rest.slice(count);
      if (rest.length > 0) this.writer.moveToNextPage();
      fresh = true;
    }
  }

  /** How many of the lines go onto this page, so that neither page keeps a single one. */
  #linesHere(lines: readonly TextLine[], fresh: boolean): number {
    const room = this.writer.context().availableHeight;
    if (this.writer.transactionLevel > 0) return lines.length;
    let [count, height] = [0, 0];
    for (const line of lines) {
      height += line.getHeight();
      if (height > room) break;
      count += 1;
    }
    if (count === lines.length) return count;
    const left = Math.min(count, lines.length - TOGETHER);
    if (left >= TOGETHER) return left;
    return fresh || this.writer.atTop ? Math.max(1, count) : 0;
  }

  #figure(node: FigureNode): void {
    const picture = node.svg(this.writer.context().availableWidth);
    const { width, height } = picture;
    this.writer.addSVG(Object.assign(node, { picture, _width: width, _minWidth: width, _height: height }));
  }
}

function markerBeside(line: TextLine, word: Word, gap: number): TextLine {
  const marker = new WordLine(word.width);
  marker.take(word);
  marker.x = -gap;
  marker.y = line.getAscenderHeight() - marker.getAscenderHeight();
  return marker;
}

function stamp(lines: readonly TextLine[], node: TextNode): void {
  const [first, last] = [lines[0], lines.at(-1)];
  if (first) first.node = node;
  if (last && node.pageNumber) last.pageNumber = node.pageNumber;
}
