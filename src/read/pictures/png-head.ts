/** What the first chunk of a PNG says (PNG 1.2, 11.2.2). */
export interface PngHead {
  /** In dots. */
  readonly width: number;
  readonly height: number;
  /** Bits of each part of a colour. */
  readonly depth: number;
  /** 0 grey, 2 colours, 3 palette, 4 grey with alpha, 6 colours with alpha. */
  readonly colourType: number;
  readonly interlaced: boolean;
}

const DEPTHS: Readonly<Record<number, readonly number[]>> = {
  0: [1, 2, 4, 8, 16],
  2: [8, 16],
  3: [1, 2, 4, 8],
  4: [8, 16],
  6: [8, 16],
};

/** The head; null for one that no PNG has. */
export function pngHead(data: Uint8Array): PngHead | null {
  if (data.length !== 13) return null;
  const view = new DataView(data.buffer, data.byteOffset, data.length);
  const [depth = 0, colourType = 0, compression, filter, interlace = 0] = data.subarray(8);
  const isKnown = DEPTHS[colourType]?.includes(depth) && compression === 0 && filter === 0 && interlace < 2;
  if (!isKnown) return null;
  return {
    width: view.getUint32(0),
    height: view.getUint32(4),
    depth,
    colourType,
    interlaced: interlace === 1,
  };
}

const PARTS: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

/** Bits of one dot. */
export function bitsOfDot({ depth, colourType }: PngHead): number {
  return depth * (PARTS[colourType] ?? 1);
}
