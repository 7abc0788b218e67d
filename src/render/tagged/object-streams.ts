import { deflateSync } from 'node:zlib';
import { LEVEL } from './lean-reference.ts';

/** An object that was packed: its number and its text. */
export interface PackedObject {
  readonly id: number;
  readonly text: string;
}

/** A stream object, ready to be written. */
export interface StreamObject {
  readonly id: number;
  readonly dictionary: string;
  readonly bytes: Uint8Array;
}

/** Where an object is found: at a byte of the file, or as the n-th in an object stream. */
type Location =
  | { readonly kind: 'byte'; readonly offset: number }
  | { readonly kind: 'packed'; readonly stream: number; readonly index: number };

export type Locations = ReadonlyMap<number, Location>;

const PER_STREAM = 200;

/** Packs small objects into compressed streams (ISO 32000-1, 7.5.7): half the size of a tagged file. */
export function objectStreams(
  objects: readonly PackedObject[],
  firstId: number,
): { readonly streams: readonly StreamObject[]; readonly locations: Locations } {
  const locations = new Map<number, Location>();
  const streams: StreamObject[] = [];
  for (let start = 0; start < objects.length; start += PER_STREAM) {
    const part = objects.slice(start, start + PER_STREAM);
    const stream = firstId + streams.length;
    part.forEach(({ id }, index) => {
      locations.set(id, { kind: 'packed', stream, index });
    });
    streams.push(objectStream(stream, part));
  }
  return { streams, locations };
}

function objectStream(id: number, objects: readonly PackedObject[]): StreamObject {
  let [head, body] = ['', ''];
  for (const object of objects) {
    head += `${object.id} ${body.length} `;
    body += `${object.text}\n`;
  }
  const bytes = deflateSync(Buffer.from(head + body, 'latin1'), { level: LEVEL });
  const sizes = `/N ${objects.length} /First ${head.length} /Length ${bytes.length}`;
  return { id, dictionary: `<< /Type /ObjStm ${sizes} /Filter /FlateDecode >>`, bytes };
}

/** The cross-reference stream (ISO 32000-1, 7.5.8): one row of 1 + 4 + 2 bytes for each object. */
export function crossReferenceStream(id: number, locations: Locations, trailer: string): StreamObject {
  const rows = Buffer.alloc((id + 1) * 7);
  rows.writeUInt16BE(65535, 5);
  for (const [object, location] of locations) writeRow(rows, object * 7, location);
  const bytes = deflateSync(rows, { level: LEVEL });
  const sizes = `/Size ${id + 1} /W [1 4 2] /Length ${bytes.length}`;
  return { id, dictionary: `<< /Type /XRef ${sizes} ${trailer} /Filter /FlateDecode >>`, bytes };
}

function writeRow(rows: Buffer, at: number, location: Location): void {
  const packed = location.kind === 'packed';
  rows.writeUInt8(packed ? 2 : 1, at);
  rows.writeUInt32BE(packed ? location.stream : location.offset, at + 1);
  rows.writeUInt16BE(packed ? location.index : 0, at + 5);
}
