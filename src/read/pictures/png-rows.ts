import { inflateSync } from 'node:zlib';
import { bitsOfDot, type PngHead } from './png-head.ts';

/** Where each of the seven passes of an interlaced PNG begins, and its steps (Adam7): x, y, dx, dy. */
const PASSES = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;
const WHOLE = [[0, 0, 1, 1]] as const;

/** The last of the ways in which a row may be written. */
const LAST_FILTER = 4;

/** True where packed rows unpack to just as many bytes as the head announces; no more are ever unpacked. */
export function areWhole(packed: Uint8Array, head: PngHead): boolean {
  const rows = rowsOf(head);
  const size = rows.reduce((sum, { count, length }) => sum + count * length, 0);
  const bytes = unpacked(packed, size);
  if (bytes?.length !== size) return false;
  let at = 0;
  for (const { count, length } of rows) {
    for (let row = 0; row < count; row += 1, at += length) if ((bytes[at] ?? 0) > LAST_FILTER) return false;
  }
  return true;
}

/** Rows as long as each other, with the byte before each that says how it is written. */
interface Rows {
  readonly count: number;
  readonly length: number;
}

function rowsOf(head: PngHead): readonly Rows[] {
  return (head.interlaced ? PASSES : WHOLE).flatMap(([x, y, dx, dy]) => {
    const dots = Math.ceil((head.width - x) / dx);
    const count = Math.ceil((head.height - y) / dy);
    return dots > 0 && count > 0 ? [{ count, length: 1 + Math.ceil((dots * bitsOfDot(head)) / 8) }] : [];
  });
}

function unpacked(packed: Uint8Array, most: number): Uint8Array | null {
  try {
    return inflateSync(packed, { maxOutputLength: most });
  } catch {
    return null; // zlib tells damaged and endless data only by throwing
  }
}
