import { markOf } from './decode.ts';

const [LF, QUOTE] = [0x0a, 0x22];

/**
 * The beginning of a large file, cut behind the last record that ends in it. German: Anfang einer großen Datei.
 *
 * A line end between two quotes is inside a cell. Where no record ends, nothing is cut off: what is wrong there
 * is told by whoever reads it.
 */
export function wholeRecords(bytes: Uint8Array): Uint8Array {
  const encoding = markOf(bytes)?.label;
  const width = encoding?.startsWith('utf-16') ? 2 : 1;
  const low = encoding === 'utf-16be' ? 1 : 0;
  let [end, open] = [0, false];
  for (let at = 0; at + width <= bytes.length; at += width) {
    if (width === 2 && bytes[at + 1 - low] !== 0) continue;
    const sign = bytes[at + low];
    if (sign === QUOTE) open = !open;
    else if (sign === LF && !open) end = at + width;
  }
  return end === 0 ? bytes : bytes.subarray(0, end);
}
