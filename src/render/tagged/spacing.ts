import type { Margin } from './node.ts';
import type { PageWriter } from './page-writer.ts';

/** A node as measured by pdfmake, which keeps the margin it works with apart from the one given. */
export interface Spaced {
  readonly margin?: Margin;
  readonly frame?: unknown;
  pageBreak?: 'before' | undefined;
  _margin?: Margin | null;
}

/** Space given below a block, at one place of one page. */
interface Given {
  readonly context: unknown;
  readonly page: number;
  readonly y: number;
  readonly space: number;
  readonly used: number;
}

/**
 * Space between blocks.
 *
 * Of two spaces that meet, the greater holds; at the top of a page, block or frame there is none, and at the
 * foot of a page none is carried over. The padding of a frame is left as it is.
 */
export class Spacing {
  #last: Given | null = null;

  /** Sets the upper space of a block; the lower one is given later, by `after`. */
  before(node: Spaced, writer: PageWriter): void {
    if (writer.atTop || !writer.free) node.pageBreak = undefined;
    const margin = node._margin;
    if (!margin) return;
    const [left, top, right] = margin;
    node._margin = [left, node.frame ? top : this.#upper(node, top, writer), right, 0];
    if (node.frame) this.#open(top, writer);
  }

  /** Space given beside the pages is not given on them. */
  beside<Result>(place: () => Result): Result {
    const last = this.#last;
    const result = place();
    this.#last = last;
    return result;
  }

  after(lower: number, writer: PageWriter): void {
    const context = writer.context();
    const { space: given, used } = this.#met(writer);
    const space = Math.max(0, lower - given);
    const room = context.availableHeight;
    const applied = room < space ? room : space;
    context.moveDown(applied);
    this.#last = {
      context,
      page: context.page,
      y: context.y,
      space: Math.max(lower, given),
      used: used + applied,
    };
  }

  /** The lower edge of a frame: its padding takes the place of the space below its last block. */
  close(padding: number, writer: PageWriter): void {
    writer.context().moveDown(padding - this.#met(writer).used);
    this.#last = null;
  }

  /** Below the padding of a frame begins a place of its own: its first block needs no space above. */
  #open(padding: number, writer: PageWriter): void {
    const { page, y } = writer.context();
    const space = Number.POSITIVE_INFINITY;
    this.#last = { context: writer.context(), page, y: y + padding, space, used: 0 };
  }

  #upper(node: Spaced, top: number, writer: PageWriter): number {
    if (node.pageBreak || writer.atTop) return 0;
    return Math.max(0, top - this.#met(writer).space);
  }

  /** The space already given just here, and how much of it found room. */
  #met(writer: PageWriter): { readonly space: number; readonly used: number } {
    const context = writer.context();
    const last = this.#last;
    const here = last?.context === context && last.page === context.page && last.y === context.y;
    return here ? last : { space: 0, used: 0 };
  }
}
