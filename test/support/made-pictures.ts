import { crc32, deflateSync } from 'node:zlib';

/** One chunk of a PNG, with its length and checksum. */
export function pngChunk(type: string, data: Uint8Array | string): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), Buffer.from(data as string)]);
  const whole = Buffer.alloc(named.length + 8);
  whole.writeUInt32BE(named.length - 4);
  named.copy(whole, 4);
  whole.writeUInt32BE(crc32(named), named.length + 4);
  return whole;
}

export interface PngParts {
  readonly width?: number;
  readonly height?: number;
  readonly depth?: number;
  /** 0 grey, 2 colours, 3 palette, 4 grey with alpha, 6 colours with alpha. */
  readonly colourType?: number;
  readonly interlaced?: boolean;
  /** Bytes of all rows before they are packed; black when absent. */
  readonly rows?: Uint8Array;
  /** Chunks between the head and the rows. */
  readonly before?: readonly Buffer[];
}

/** A PNG of `width` by `height` dots (2 by 2, 8 bits of red, green and blue), or one that only claims to be. */
export function pngOf(parts: PngParts = {}): Buffer {
  const { width = 2, height = 2, depth = 8, colourType = 2, interlaced = false, before = [] } = parts;
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width);
  head.writeUInt32BE(height, 4);
  head.set([depth, colourType, 0, 0, interlaced ? 1 : 0], 8);
  const perDot = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 }[colourType] ?? 1;
  const rows = parts.rows ?? Buffer.alloc(height * (1 + Math.ceil((width * perDot * depth) / 8)));
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    pngChunk('IHDR', head),
    ...before,
    pngChunk('IDAT', deflateSync(rows)),
    pngChunk('IEND', ''),
  ]);
}

/** A JPEG with one more segment behind its start: a camera's notes (e1), a remark (fe). */
export function withSegment(jpeg: Uint8Array, marker: number, body: Uint8Array): Buffer {
  const head = Buffer.from([0xff, marker, (body.length + 2) >> 8, (body.length + 2) & 0xff]);
  return Buffer.concat([jpeg.subarray(0, 2), head, body, jpeg.subarray(2)]);
}

/** A camera's notes that say how the picture is to be turned: 1 upright, 6 a quarter to the right. */
export function cameraNotes(orientation: number, little = false): Buffer {
  const number = (value: number, size: number) => {
    const bytes = Array.from({ length: size }, (_, index) => (value >> (8 * (size - 1 - index))) & 0xff);
    return little ? bytes.toReversed() : bytes;
  };
  const entry = [...number(0x0112, 2), ...number(3, 2), ...number(1, 4), ...number(orientation, 2), 0, 0];
  const tiff = [...Buffer.from(little ? 'II' : 'MM'), ...number(42, 2), ...number(8, 4), ...number(1, 2)];
  return Buffer.from([...Buffer.from('Exif\0\0'), ...tiff, ...entry, 0, 0, 0, 0]);
}
