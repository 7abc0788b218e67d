import { crc32 } from 'node:zlib';
import { type PictureReading, refused, sizeFlaw } from './picture-reading.ts';
import { type PngHead, pngHead } from './png-head.ts';
import { areWhole } from './png-rows.ts';

const MARK = 8;
/** What makes the picture; text, times, colour profiles and places of cameras are left behind. */
const KEPT = ['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND'];

interface Chunk {
  readonly type: string;
  readonly data: Uint8Array;
  /** With its length and checksum. */
  readonly whole: Uint8Array;
}

/** A PNG of any colours, interlaced or not. */
export function readPng(bytes: Uint8Array): PictureReading {
  const damaged = refused({ flaw: 'damaged', kind: 'PNG' });
  const chunks = chunksOf(bytes);
  const head = chunks?.[0]?.type === 'IHDR' ? pngHead(chunks[0].data) : null;
  if (chunks === null || head === null) return damaged;
  const flaw = sizeFlaw(head.width, head.height);
  if (flaw !== null) return refused(flaw);
  if (chunks.some(({ type }) => type === 'acTL')) return refused({ flaw: 'animated' });
  if (!isComplete(chunks, head)) return damaged;
  const kept = chunks.filter(({ type }) => KEPT.includes(type)).map(({ whole }) => whole);
  const shown = new Uint8Array(Buffer.concat([bytes.subarray(0, MARK), ...kept]));
  return { picture: { mediaType: 'image/png', width: head.width, height: head.height, shown } };
}

/** All chunks up to the end of the picture; null where one breaks off or does not fit its checksum. */
function chunksOf(bytes: Uint8Array): readonly Chunk[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const chunks: Chunk[] = [];
  for (let at = MARK; at + 12 <= bytes.length; ) {
    const end = at + 12 + view.getUint32(at);
    if (end > bytes.length) return null;
    const type = Buffer.from(bytes.subarray(at + 4, at + 8)).toString('latin1');
    if (crc32(bytes.subarray(at + 4, end - 4)) !== view.getUint32(end - 4)) return null;
    chunks.push({ type, data: bytes.subarray(at + 8, end - 4), whole: bytes.subarray(at, end) });
    if (type === 'IEND') return chunks;
    at = end;
  }
  return null;
}

/** One head, a palette where the colours need one, and all rows. */
function isComplete(chunks: readonly Chunk[], head: PngHead): boolean {
  const of = (wanted: string) => chunks.filter(({ type }) => type === wanted).map(({ data }) => data);
  const [palettes, rows] = [of('PLTE'), of('IDAT')];
  const colours = palettes[0]?.length ?? 0;
  if (of('IHDR').length !== 1 || palettes.length > 1 || of('tRNS').length > 1) return false;
  if (colours % 3 !== 0 || colours > 768 || (head.colourType === 3 && colours === 0)) return false;
  return areWhole(Buffer.concat(rows), head);
}
