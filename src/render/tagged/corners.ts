import type { DocumentContext } from './pdfmake.ts';

type Context = InstanceType<typeof DocumentContext>;

/** Where a framed block begins: after so many items of a page, at this height. */
export interface Corner {
  readonly context: Context;
  page: number;
  from: number;
  y: number;
  readonly x: number;
  readonly width: number;
}

/** The framed blocks that have begun and not ended yet, the innermost last. */
export class OpenCorners {
  readonly #corners: Corner[] = [];

  open(context: Context): Corner {
    const { page, x, y, availableWidth: width } = context;
    const corner = { context, page, from: context.getCurrentPage().items.length, x, y, width };
    this.#corners.push(corner);
    return corner;
  }

  close(): void {
    this.#corners.pop();
  }

  /** A frame that was opened below what is held, and is still empty, begins on the new page as well. */
  move(context: Context, oldPage: number, oldY: number): void {
    const left = context.pages[oldPage]?.items.length ?? 0;
    for (const corner of this.#corners) {
      if (corner.context !== context || corner.page !== oldPage || corner.from <= left) continue;
      corner.y += context.y - oldY;
      corner.page = context.page;
      corner.from = context.getCurrentPage().items.length;
    }
  }
}
