import { frameSince } from './frame.ts';
import { breakLines } from './line-breaking.ts';
import { TaggedMeasure } from './measure.ts';
import type { BlockNode, FigureNode, TextNode, Word } from './node.ts';
import { BlockTooHigh, PageWriter } from './page-writer.ts';
import { DocumentContext, type LaidOutPage, type Position, type TextLine } from './pdfmake.ts';
import type { Spaced } from './spacing.ts';
import { TallLayout } from './tall-layout.ts';
import type { Faces } from './words.ts';

type Measured<Node> = Node & Spaced & { readonly words: readonly Word[]; readonly positions: Position[] };

/** Lines of a paragraph that stay together at the foot and at the top of a page. */
const TOGETHER = 2;

/**
 * pdfmake's second pass: blocks onto pages, once.
 *
 * Adds to it: a paragraph's first line knows its node and the last one a page number to print, words are
 * hyphenated where a line ends, paragraphs leave no single line behind, headings stay with what follows.
 */
export class TaggedLayout extends TallLayout {
  layOut(content: BlockNode, faces: Faces): readonly LaidOutPage[] {
    this.linearNodeList = [];
    this.docMeasure = new TaggedMeasure(faces);
    const measured = this.docMeasure.measureDocument(content);
    this.writer = new PageWriter(new DocumentContext());
    this.writer.addPage(this.pageSize, null, this.pageMargins);
    this.processNode(measured as Measured<BlockNode>);
    return this.writer.context().pages;
  }

  protected override processNode(node: Measured<BlockNode>, alignment?: boolean): void {
    this.loosen(node);
    try {
      if (node.keepWithNext) this.writer.hold(() => this.#place(node, alignment));
      else this.#place(node, alignment);
    } catch (error) {
      if (error instanceof BlockTooHigh && error.source === undefined)
        throw new BlockTooHigh(error.height, node.source);
      throw error;
    }
  }

  #place(node: Measured<BlockNode>, alignment?: boolean): void {
    const lower = node._margin?.[3] ?? 0;
    this.spacing.before(node, this.writer);
    const corner = node.frame ? this.writer.openCorner() : null;
    super.processNode(node, alignment);
    if (corner && node.frame) {
      this.spacing.close(lower, this.writer);
      this.writer.closeCorner();
      frameSince(corner, node.frame, this.writer);
    } else this.spacing.after(lower, this.writer);
  }

  protected override processLeaf(node: Measured<TextNode>): void {
    const { availableWidth } = this.writer.context();
    let rest = breakLines(node.words, availableWidth, node.hyphenate ?? true);
    let fresh = false;
    stamp(rest, node);
    while (rest.length > 0) {
      const count = this.#linesHere(rest, fresh);
      for (const line of rest.slice(0, count)) node.positions.push(this.writer.addLine(line));
      rest = rest.slice(count);
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

  protected override processSVG(node: Measured<FigureNode>): void {
    const picture = node.svg(this.writer.context().availableWidth);
    const { width, height } = picture;
    super.processSVG(Object.assign(node, { picture, _width: width, _minWidth: width, _height: height }));
  }
}

function stamp(lines: readonly TextLine[], node: TextNode): void {
  const [first, last] = [lines[0], lines.at(-1)];
  if (first) first.node = node;
  if (last && node.pageNumber) last.pageNumber = node.pageNumber;
}
