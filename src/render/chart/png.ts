import { crc32, deflateSync } from 'node:zlib';

/**
 * Level 3 is the last of zlib's fast ones. A chart is made of even areas, which need no filter to become small: Skia's
 * own file, which tries five filters for each row, takes three times as long and is a third larger.
 */
const LEVEL = 3;

const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);

/** Eight bits for each of four colours, in one pass (PNG 1.2, 4.1.1). */
const LOOK = [8, 6, 0, 0, 0] as const;

const BYTES_PER_DOT = 4;

/** Dots, four bytes each (RGBA), as a PNG file; all are kept as they are. */
export function pngOf(dots: Uint8Array, width: number, height: number): Buffer {
  const head = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, ...LOOK]);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  const rows = deflateSync(unfiltered(dots, width * BYTES_PER_DOT, height), { level: LEVEL });
  return Buffer.concat([SIGNATURE, chunk('IHDR', head), chunk('IDAT', rows), chunk('IEND', Buffer.alloc(0))]);
}

/** Kept for the next picture, for they have the same few sizes: a megabyte that would be made of zeros and thrown away. */
let kept = new Uint8Array(0);

/** Each row behind a zero: no filter. Holds until the next picture. */
function unfiltered(dots: Uint8Array, length: number, height: number): Uint8Array {
  const size = (length + 1) * height;
  if (kept.length < size) kept = new Uint8Array(size);
  for (let row = 0; row < height; row += 1) {
    const start = row * (length + 1);
    kept[start] = 0;
    kept.set(dots.subarray(row * length, (row + 1) * length), start + 1);
  }
  return kept.subarray(0, size);
}

/** Length, name, content and check sum of name and content. */
function chunk(name: string, content: Uint8Array): Buffer {
  const bytes = Buffer.concat([Buffer.from(`....${name}`, 'latin1'), content, Buffer.alloc(4)]);
  bytes.writeUInt32BE(content.length, 0);
  bytes.writeUInt32BE(crc32(bytes.subarray(4, -4)), bytes.length - 4);
  return bytes;
}
