import type { PageItem } from './node.ts';
import { moved, topOf } from './page-items.ts';
import { type Fragment, PageElementWriter, type Position, type TextLine } from './pdfmake.ts';

/** Something that cannot be broken, such as a picture, is higher than a page. */
export class BlockTooHigh extends Error {
  /** In points. */
  readonly height: number;
  /** File and line that wrote it, as the nearest node says that knows. */
  readonly source: string | undefined;

  constructor(height: number, source?: string) {
    super(`a block of ${Math.round(height)} pt that cannot be broken is higher than a page`);
    this.name = 'BlockTooHigh';
    this.height = height;
    this.source = source;
  }
}

/** What was placed for the sake of the block that follows: its page and the first of its items there. */
interface Held {
  readonly page: number;
  readonly from: number;
}

/** Where a framed block begins: after so many items of a page, at this height. */
export interface Corner {
  readonly context: unknown;
  page: number;
  from: number;
  y: number;
  readonly x: number;
  readonly width: number;
}

/**
 * Puts lines and pictures on pages.
 *
 * Headings and captions are *held* until something that follows them has found its place. When that makes
 * a new page necessary, they are carried over to it, so none is ever the last thing on a page. Nothing is
 * laid out twice.
 */
export class PageWriter extends PageElementWriter {
  #held: Held | null = null;
  #placing = false;
  readonly #corners: Corner[] = [];

  /** True when blocks go straight onto the page, not into a block or a column. */
  get free(): boolean {
    return this.transactionLevel === 0 && this.context().snapshots.length === 0;
  }

  /** True at the top of a page, or of a block that must not be broken. */
  get atTop(): boolean {
    const { y, pageMargins } = this.context();
    return y <= pageMargins.top;
  }

  /** Points from the first to the last line of a page on which nothing stands but repeated heads. */
  get emptyPage(): number {
    const { pageMargins } = this.context();
    const heads = this.repeatables.reduce((sum, { height }) => sum + height, 0);
    return this.context().getCurrentPage().pageSize.height - pageMargins.top - pageMargins.bottom - heads;
  }

  /** The height of what is laid out beside the pages, in a column of this width; nothing of it stays. */
  heightOf(width: number, place: () => void): number {
    this.beginUnbreakableBlock(width, Number.POSITIVE_INFINITY);
    place();
    const { y } = this.context();
    this.transactionLevel -= 1;
    this.popContext();
    return y;
  }

  /** Begins a new page, with what is held, where less than `height` is left on this one. */
  makeRoom(height: number): void {
    if (this.context().availableHeight < height && !this.atTop) this.moveToNextPage();
  }

  /** What was held has its place: the block that follows begins right here. */
  release(): void {
    this.#held = null;
  }

  /** Places what must stay with the block that follows. */
  hold(place: () => void): void {
    const { page } = this.context();
    if (this.free) this.#held ??= { page, from: this.context().getCurrentPage().items.length };
    const outer = this.#placing;
    this.#placing = true;
    place();
    this.#placing = outer;
  }

  openCorner(): Corner {
    const context = this.context();
    const { page, x, y, availableWidth: width } = context;
    const corner = { context, page, from: context.getCurrentPage().items.length, x, y, width };
    this.#corners.push(corner);
    return corner;
  }

  closeCorner(): void {
    this.#corners.pop();
  }

  /** Puts an item beneath those already on the page. */
  insert(page: number, index: number, item: PageItem): void {
    this.context().pages[page]?.items.splice(index, 0, item);
    const held = this.#held;
    if (this.transactionLevel === 0 && held?.page === page && index <= held.from)
      this.#held = { ...held, from: held.from + 1 };
  }

  override addLine(line: TextLine, keepPosition?: boolean, index?: number): Position {
    // A list's marker arrives after the first line of its item; it is painted before it, as it is read.
    const marker = keepPosition ? this.context().getCurrentPage().items.length - 1 : index;
    return this.#settled(super.addLine(line, keepPosition, marker), line.getHeight());
  }

  override addSVG(node: { readonly _height: number }, index?: number): Position {
    // On an empty page pdfmake takes any picture, and cuts it off at the lower edge.
    if (this.transactionLevel === 0 && node._height > this.emptyPage) throw new BlockTooHigh(node._height);
    return this.#settled(super.addSVG(node, index), node._height);
  }

  override addCanvas(node: { readonly _minHeight: number }, index?: number): unknown {
    return this.#settled(super.addCanvas(node, index), node._minHeight);
  }

  override addFragment(block: Fragment, useX?: boolean, useY?: boolean, keepPosition?: boolean): boolean {
    const placed = super.addFragment(block, useX, useY, keepPosition) || this.#alone(block);
    return this.#settled(placed, block.height);
  }

  /** A block that nearly fills a page leaves its heading behind rather than get lost. */
  #alone(block: Fragment): boolean {
    if (this.#held === null) return false;
    this.#held = null;
    return super.addFragment(block);
  }

  override moveToNextPage(orientation?: string): void {
    const { page, y } = this.context();
    const carried = this.#takeHeld();
    // pdfmake gives the outermost group of columns the width of the page, whatever it stands in.
    const { snapshots } = this.context();
    const widths = snapshots.map(({ availableWidth }) => availableWidth);
    super.moveToNextPage(orientation);
    snapshots.forEach((group, index) => {
      group.availableWidth = widths[index] ?? group.availableWidth;
    });
    if (!carried) return;
    this.#putHeld(carried.items, carried.top, carried.height);
    this.#moveCorners(page, y);
  }

  #settled<Result>(result: Result, height: number): Result {
    if (result === false) throw new BlockTooHigh(height);
    if (this.transactionLevel === 0 && !this.#placing) this.#held = null;
    return result;
  }

  /** Lifts what is held off the page that ends; null when it stays, because a page begins with it. */
  #takeHeld(): { readonly items: readonly PageItem[]; readonly top: number; readonly height: number } | null {
    const { page, y, pageMargins } = this.context();
    const held = this.#held;
    if (!held || this.transactionLevel > 0 || held.page !== page) return null;
    const { items } = this.context().getCurrentPage();
    const top = topOf(items[held.from]) ?? y;
    if (items.length > held.from && top <= pageMargins.top) return null;
    return { items: items.splice(held.from), top, height: y - top };
  }

  #putHeld(items: readonly PageItem[], oldTop: number, height: number): void {
    const context = this.context();
    const page = context.getCurrentPage();
    this.#held = { page: context.page, from: page.items.length };
    for (const item of items) page.items.push(moved(item, context.y - oldTop));
    context.moveDown(items.length > 0 ? height : 0);
  }

  /** A frame that was opened below what is held, and is still empty, begins on the new page as well. */
  #moveCorners(oldPage: number, oldY: number): void {
    const context = this.context();
    const left = context.pages[oldPage]?.items.length ?? 0;
    for (const corner of this.#corners) {
      if (corner.context !== context || corner.page !== oldPage || corner.from <= left) continue;
      corner.y += context.y - oldY;
      corner.page = context.page;
      corner.from = context.getCurrentPage().items.length;
    }
  }
}
