import { jpegSegments, type Segment } from './jpeg-segments.ts';
import { isTurned } from './orientation.ts';
import { type PictureReading, refused, sizeFlaw } from './picture-reading.ts';

/** Frames that a PDF prints: baseline, extended, progressive (ISO 32000-1, 7.4.8). */
const PRINTED = [0xc0, 0xc1, 0xc2];
const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
const FILE_HEAD = 0xe0;
const CAMERA = 0xe1;
const ADOBE = 0xee;
const REMARK = 0xfe;
const MARK = [0xff, 0xd8];
/** A head without a small picture of the whole. */
const PLAIN_HEAD = 18;

/** A JPEG as it is, without what a camera or a programme wrote about it: places, names, small pictures, colour profiles. */
export function readJpeg(bytes: Uint8Array): PictureReading {
  const segments = jpegSegments(bytes);
  const frames = segments?.filter(({ marker }) => isFrame(marker)) ?? [];
  const frame = frames[0]?.bytes;
  if (segments === null || frames.length !== 1 || frame === undefined || frame.length < 10)
    return refused({ flaw: 'damaged', kind: 'JPEG' });
  const view = new DataView(frame.buffer, frame.byteOffset, frame.length);
  const [bits, height, width] = [view.getUint8(4), view.getUint16(5), view.getUint16(7)];
  const parts = view.getUint8(9);
  if (!PRINTED.includes(frames[0]?.marker ?? 0)) return refused({ flaw: 'coding' });
  const flaw = sizeFlaw(width, height);
  if (flaw !== null) return refused(flaw);
  if (bits !== 8) return refused({ flaw: 'bits', bits });
  if (parts === 4) return refused({ flaw: 'printingInks' });
  if (parts !== 1 && parts !== 3) return refused({ flaw: 'damaged', kind: 'JPEG' });
  if (segments.some(({ marker, bytes: camera }) => marker === CAMERA && isTurned(camera)))
    return refused({ flaw: 'turned' });
  const kept = segments.filter(isPicture).map((segment) => segment.bytes);
  const shown = new Uint8Array(Buffer.concat([Uint8Array.from(MARK), ...kept]));
  return { picture: { mediaType: 'image/jpeg', width, height, shown } };
}

/** Of all that programmes may add, two say how colours are to be read. */
function isPicture({ marker, bytes }: Segment): boolean {
  if (marker === REMARK) return false;
  if (marker === FILE_HEAD) return bytes.length === PLAIN_HEAD;
  return marker < FILE_HEAD || marker > 0xef || marker === ADOBE;
}
