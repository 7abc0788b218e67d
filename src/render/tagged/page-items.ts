import type { PageItem } from './node.ts';

/** The upper edge of a line or picture. */
export function topOf(item: PageItem | undefined): number | null {
  if (item?.type === 'line' || item?.type === 'svg') return item.item.y;
  return null;
}

/** The item, lowered; lines and pictures are the same objects as before. */
export function moved(item: PageItem, down: number): PageItem {
  if (item.type === 'line' || item.type === 'svg') item.item.y += down;
  if (item.type !== 'vector') return item;
  const vector = item.item;
  return vector.type === 'rect'
    ? { type: 'vector', item: { ...vector, y: vector.y + down } }
    : { type: 'vector', item: { ...vector, y1: vector.y1 + down, y2: vector.y2 + down } };
}
