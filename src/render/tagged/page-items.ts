import type { PageItem, Vector } from './node.ts';

/** The upper edge of a line or picture. */
export function topOf(item: PageItem | undefined): number | null {
  if (item?.type === 'line' || item?.type === 'svg') return item.item.y;
  return null;
}

/** Moves an item as it is: it stands in one place alone. */
export function move(item: PageItem, right: number, down: number): void {
  if (item.type === 'line' || item.type === 'svg') {
    item.item.x += right;
    item.item.y += down;
  } else if (item.type === 'vector') moveShape(item.item, right, down);
}

function moveShape(shape: Vector, right: number, down: number): void {
  if (shape.type === 'rect') {
    shape.x += right;
    shape.y += down;
    return;
  }
  shape.x1 += right;
  shape.x2 += right;
  shape.y1 += down;
  shape.y2 += down;
}

/** The same item for another place; the words of a line stay the same. */
export function copied(item: PageItem): PageItem {
  if (item.type === 'line') return { type: 'line', item: item.item.clone() };
  return { type: item.type, item: { ...item.item } } as PageItem;
}

/** True for the panel of a row, which is painted before all text of its page. */
export function isBeneath(item: PageItem): boolean {
  return (
    item.type === 'vector' && item.item.type === 'rect' && item.item._isFillColorFromUnbreakable === true
  );
}
