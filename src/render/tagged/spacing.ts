import type { Margin } from './node.ts';
import type { PageWriter } from './page-writer.ts';

/** Space given below a block, at one place of one page. */
interface Given {
  readonly context: unknown;
  readonly page: number;
  readonly y: number;
  readonly space: number;
  readonly used: number;
}

type Met = Pick<Given, 'space' | 'used'>;

const NOTHING: Met = { space: 0, used: 0 };

/**
 * Space between blocks.
 *
 * Of two spaces that meet, the greater holds; at the top of a page, block or frame there is none, and at the
 * foot of a page none is carried over. The padding of a frame is left as it is.
 */
export class Spacing {
  #last: Given | null = null;

  /** The upper space of a block of this margin; `fresh` says that it begins a page. */
  above([, top]: Margin, fresh: boolean, writer: PageWriter): number {
    if (top === 0 || fresh || writer.atTop) return 0;
    return Math.max(0, top - this.#met(writer).space);
  }

  /** Below the padding of a frame begins a place of its own: its first block needs no space above. */
  open([, padding]: Margin, writer: PageWriter): void {
    const { page, y } = writer.context();
    const space = Number.POSITIVE_INFINITY;
    this.#last = { context: writer.context(), page, y: y + padding, space, used: 0 };
  }

  /** Space given beside the pages is not given on them. */
  beside<Result>(place: () => Result): Result {
    const last = this.#last;
    const result = place();
    this.#last = last;
    return result;
  }

  below(lower: number, writer: PageWriter): void {
    const context = writer.context();
    const met = this.#met(writer);
    if (lower === 0 && !(context.availableHeight < 0)) {
      if (met === NOTHING) this.#last = null;
      return;
    }
    const { space: given, used } = met;
    const space = Math.max(0, lower - given);
    const room = context.availableHeight;
    const applied = room < space ? room : space;
    context.moveDown(applied);
    const { page, y } = context;
    this.#last = { context, page, y, space: Math.max(lower, given), used: used + applied };
  }

  /** The lower edge of a frame: its padding takes the place of the space below its last block. */
  close(padding: number, writer: PageWriter): void {
    writer.context().moveDown(padding - this.#met(writer).used);
    this.#last = null;
  }

  /** The space already given just here, and how much of it found room. */
  #met(writer: PageWriter): Met {
    const context = writer.context();
    const last = this.#last;
    const here = last?.context === context && last.page === context.page && last.y === context.y;
    return here ? last : NOTHING;
  }
}
