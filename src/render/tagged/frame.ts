import type { Corner } from './corners.ts';
import type { Frame, PageItem, Vector } from './node.ts';
import type { PageWriter } from './page-writer.ts';

/** How far a panel reaches beyond its text where a page ends inside it. */
const SPILL = 6;

/** How far the line above a block stands over its text where a page begins with it. */
const LIFT = 3;

/** Paints a panel or a rule around what was placed since `corner`, on every page it covers. */
export function frameSince(corner: Corner, frame: Frame, writer: PageWriter): void {
  const context = writer.context();
  const spill = frame.fill ? SPILL : frame.above ? LIFT : 0;
  let first = true;
  for (let page = corner.page; page <= context.page; page += 1) {
    const from = page === corner.page ? corner.from : 0;
    const inside = context.pages[page]?.items.slice(from) ?? [];
    if (inside.length === 0) continue;
    const top = page === corner.page ? corner.y : context.pageMargins.top - spill;
    const last = page === context.page;
    const bottom = last ? context.y : Math.max(...inside.map(bottomOf)) + spill;
    const vectors = frameVectors(frame, corner, [top, bottom], first, last);
    first = false;
    for (const item of vectors) writer.insert(page, from, { type: 'vector', item });
  }
}

function bottomOf({ type, item }: PageItem): number {
  if (type === 'line') return item.y + item.getHeight();
  if (type === 'svg') return item.y + item.picture.height;
  if (type !== 'vector') return 0;
  return item.type === 'rect' ? item.y + item.h : item.y1;
}

function frameVectors(
  { fill, left, below, above }: Frame,
  { x, width }: Corner,
  [top, bottom]: readonly [number, number],
  first: boolean,
  last: boolean,
): readonly Vector[] {
  const area = (w: number, y: number, h: number, color: string): Vector => ({
    type: 'rect',
    x,
    y,
    w,
    h,
    color,
  });
  return [
    ...(left ? [area(left.width, top, bottom - top, left.colour)] : []),
    ...(above && first ? [area(above.length, top, above.width, above.colour)] : []),
    ...(below && last ? [area(width, bottom - below.width, below.width, below.colour)] : []),
    ...(fill ? [area(width, top, bottom - top, fill)] : []),
  ];
}
