import { BlockTooHigh } from './block-too-high.ts';
import { type Corner, OpenCorners } from './corners.ts';
import type { PageItem, TextLine, Vector } from './node.ts';
import { copied, isBeneath, move, topOf } from './page-items.ts';
import { type Fragment, PageElementWriter } from './pdfmake.ts';

/** What was placed for the sake of the block that follows: its page and the first of its items there. */
interface Held {
  readonly page: number;
  readonly from: number;
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
  readonly #corners = new OpenCorners();

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
    return this.#corners.open(this.context());
  }

  closeCorner(): void {
    this.#corners.close();
  }

  /** Puts an item beneath those already on the page. */
  insert(page: number, index: number, item: PageItem): void {
    this.context().pages[page]?.items.splice(index, 0, item);
    const held = this.#held;
    if (this.transactionLevel === 0 && held?.page === page && index <= held.from)
      this.#held = { ...held, from: held.from + 1 };
  }

  /** Gives whoever listens for it the line, for a list puts its marker beside the first one. */
  override addLine(line: TextLine, beside = false): void {
    const height = line.getHeight();
    this.#need(height);
    const context = this.context();
    const { items } = context.getCurrentPage();
    line.x += context.x;
    line.y += context.y;
    align(line, context.availableWidth);
    // A list's marker arrives after the first line of its item; it is painted before it, as it is read.
    if (beside) items.splice(-1, 0, { type: 'line', item: line });
    else items.push({ type: 'line', item: line });
    this.emit('lineAdded', line);
    if (!beside) context.moveDown(height);
    this.#settle();
  }

  override addSVG(node: { readonly _height: number }, index?: number): unknown {
    // On an empty page pdfmake takes any picture, and cuts it off at the lower edge.
    if (this.transactionLevel === 0 && node._height > this.emptyPage) throw new BlockTooHigh(node._height);
    return this.#settled(super.addSVG(node, index), node._height);
  }

  override addCanvas(node: { readonly _minHeight: number }, index?: number): unknown {
    return this.#settled(super.addCanvas(node, index), node._minHeight);
  }

  /** A line or an area that takes no room, at the given distance from where the text stands. */
  addShape(item: Vector): void {
    const { x, y } = this.context();
    const shape: PageItem = { type: 'vector', item };
    move(shape, x, y);
    this.context().getCurrentPage().items.push(shape);
  }

  /** An area beneath all text of its page. */
  addBeneath(item: Extract<Vector, { type: 'rect' }>): void {
    const { items } = this.context().getCurrentPage();
    items.unshift({ type: 'vector', item: { ...item, _isFillColorFromUnbreakable: true } });
  }

  /**
   * What was laid out in one piece finds its place. It is moved there as it is, not copied; only the head of a table, which
   * `again` says is repeated, leaves its lines for the next page.
   */
  override addFragment(block: Fragment, again = false): boolean {
    const placed = again || this.#fits(block) || this.#alone(block);
    if (placed) this.#put(block, again);
    return this.#settled(placed, block.height);
  }

  /** Ends a block in one piece; where it begins a page, `first` says what stands above it. */
  commitBelow(first: (() => void) | null): void {
    if (first) this.addListener('pageChanged', first);
    this.commitUnbreakableBlock();
    if (first) this.removeListener('pageChanged', first);
  }

  /** The head of the table so far, for every further page. */
  override currentBlockToRepeatable(): Fragment {
    const head = super.currentBlockToRepeatable();
    return Object.assign(head, { items: head.items.map(copied) });
  }

  /** Whether the block has room here, or on the next page, which then begins. */
  #fits({ height }: Fragment): boolean {
    if (height > this.context().availableHeight) this.moveToNextPage();
    return !(height > this.context().availableHeight);
  }

  /** A block that nearly fills a page leaves its heading behind rather than get lost. */
  #alone(block: Fragment): boolean {
    if (this.#held === null) return false;
    this.#held = null;
    return this.#fits(block);
  }

  #put({ items, xOffset = 0, height }: Fragment, again: boolean): void {
    const context = this.context();
    const page = context.getCurrentPage().items;
    const [right, down] = [again ? xOffset : context.x, context.y];
    for (const each of items) {
      const item = again ? copied(each) : each;
      move(item, right, down);
      if (isBeneath(item)) page.unshift(item);
      else page.push(item);
    }
    context.moveDown(height);
  }

  #need(height: number): void {
    if (this.context().availableHeight < height) this.moveToNextPage();
    if (this.context().availableHeight < height) throw new BlockTooHigh(height);
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
    this.#corners.move(this.context(), page, y);
  }

  #settled<Result>(result: Result, height: number): Result {
    if (result === false) throw new BlockTooHigh(height);
    this.#settle();
    return result;
  }

  #settle(): void {
    if (this.transactionLevel === 0 && !this.#placing) this.#held = null;
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
    for (const item of items) {
      move(item, 0, context.y - oldTop);
      page.items.push(item);
    }
    context.moveDown(items.length > 0 ? height : 0);
  }
}

function align(line: TextLine, width: number): void {
  const alignment = line.inlines[0]?.alignment;
  if (alignment === 'right') line.x += width - line.getWidth();
  else if (alignment === 'center') line.x += (width - line.getWidth()) / 2;
}
