import { deflateSync } from 'node:zlib';
import { ContentBytes } from './content-bytes.ts';
import { LEVEL } from './lean-reference.ts';

/** A stream object without a number yet. */
export interface Stream {
  readonly dictionary: string;
  readonly bytes: Uint8Array;
}

const PER_STREAM = 200;

/**
 * Packs small objects into compressed streams (ISO 32000-1, 7.5.7): half the size of a tagged file.
 *
 * A report has some 2,500 objects; none is ever a text of its own.
 */
export class ObjectStreams {
  readonly #streams: Stream[] = [];
  readonly #numbers: number[] = [];
  /** Of the stream that is being filled: which objects it has and where each begins, and their texts. */
  readonly #head = new ContentBytes();
  readonly #body = new ContentBytes();

  /** Begins an object; what is put until the next one begins is its text. */
  begin(number: number): ContentBytes {
    const inside = this.#numbers.push(number) - 1;
    if (inside > 0) this.#body.put('\n');
    if (inside > 0 && inside % PER_STREAM === 0) this.#close(PER_STREAM);
    this.#head.putInteger(number);
    this.#head.put(' ');
    this.#head.putInteger(this.#body.length);
    this.#head.put(' ');
    return this.#body;
  }

  /** No object follows. The n-th of the numbers stands in the stream n / 200. */
  end(): { readonly streams: readonly Stream[]; readonly numbers: readonly number[] } {
    this.#body.put('\n');
    this.#close(this.#numbers.length - this.#streams.length * PER_STREAM);
    return { streams: this.#streams, numbers: this.#numbers };
  }

  #close(count: number): void {
    const [head, body] = [this.#head.take(), this.#body.take()];
    const bytes = deflateSync(Buffer.concat([head, body]), { level: LEVEL });
    const sizes = `/N ${count} /First ${head.length} /Length ${bytes.length}`;
    this.#streams.push({ dictionary: `<< /Type /ObjStm ${sizes} /Filter /FlateDecode >>`, bytes });
  }
}

/** Where objects are found: at a byte of the file, by number from 1; those in object streams, by the first stream's number. */
export interface Locations {
  readonly offsets: readonly (number | null)[];
  readonly packed: readonly number[];
  readonly firstStream: number;
}

const PER_ROW = 7;

/**
 * The cross-reference stream (ISO 32000-1, 7.5.8): one row of 1 + 4 + 2 bytes for each object, itself the last.
 *
 * Neighbours in an object stream differ by one in their index alone: as differences the rows take a fifth of the room.
 */
export function crossReferenceStream({ offsets, packed, firstStream }: Locations, trailer: string): Stream {
  const rows = Buffer.alloc((offsets.length + 1) * PER_ROW);
  rows.writeUInt16BE(65535, 5);
  for (let number = 1; number <= offsets.length; number += 1)
    writeRow(rows, number, 1, offsets[number - 1] ?? 0, 0);
  for (let at = 0; at < packed.length; at += 1)
    writeRow(rows, packed[at] ?? 0, 2, firstStream + Math.floor(at / PER_STREAM), at % PER_STREAM);
  const bytes = deflateSync(differences(rows), { level: LEVEL });
  const sizes = `/Size ${offsets.length + 1} /W [1 4 2] /Length ${bytes.length}`;
  return { dictionary: `<< /Type /XRef ${sizes} ${trailer} /Filter /FlateDecode ${PREDICTED} >>`, bytes };
}

const PREDICTED = `/DecodeParms << /Predictor 12 /Columns ${PER_ROW} >>`;
/** The PNG filter "Up", which begins each row: bytes less those above them (PNG specification, 9.2). */
const UP = 2;

function differences(rows: Buffer): Buffer {
  const found = Buffer.alloc(rows.length + rows.length / PER_ROW);
  for (let at = 0, to = 0; at < rows.length; at += 1, to += 1) {
    if (at % PER_ROW === 0) found[to++] = UP;
    found[to] = (rows[at] as number) - (rows[at - PER_ROW] ?? 0);
  }
  return found;
}

/** Kind 1 is the byte where an object begins, kind 2 its stream and its index there. */
function writeRow(rows: Buffer, number: number, kind: 1 | 2, place: number, index: number): void {
  const at = number * PER_ROW;
  rows.writeUInt8(kind, at);
  rows.writeUInt32BE(place, at + 1);
  rows.writeUInt16BE(index, at + 5);
}
