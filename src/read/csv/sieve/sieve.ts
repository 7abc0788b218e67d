import { emptyFile, readAsWindows1252 } from '../../../diagnostic/catalogue/csv.ts';
import { readInPart } from '../../../diagnostic/catalogue/csv-large.ts';
import type { Diagnostic } from '../../../diagnostic/diagnostic.ts';
import { done, failed, type Outcome } from '../../../diagnostic/outcome.ts';
import { placeIn } from '../../../domain/place.ts';
import { brokenEncoding } from '../broken-encoding.ts';
import { markOf, unmarkedUtf16 } from '../decode.ts';
import { enough } from '../enough.ts';
import { mayBeFaulty, placeAt, textFaults } from '../forbidden-text.ts';
import type { Table } from '../table.ts';
import type { Mesh } from './mesh.ts';
import { Sift } from './sift.ts';
import { type BlockEncoding, textBlocks } from './text-blocks.ts';

/** A file that is read from its beginning as often as asked, chunk by chunk. */
export interface ByteStream {
  /** `data/exporte/2020-08/lza.csv` */
  readonly file: string;
  /** Bytes. */
  readonly size: number;
  /** Each chunk holds until the next one is asked for. */
  readonly chunks: () => Iterable<Uint8Array>;
}

/** What a large file gave: its rows that may matter, and the same as text. */
export interface Sieved {
  readonly table: Table;
  /** The raw rows, line by line. */
  readonly excerpt: string;
  /** Records in the whole file. */
  readonly count: number;
}

/**
 * A large delimited file as the table of those rows that may matter to a profile. German: große Datei sieben.
 *
 * Takes   a stream of bytes; only one chunk and the kept rows are in memory at any time.
 * Gives   the table that `decode` and `readTable` would give, without rows that the mesh holds back.
 * Rule    as for `decode`: a byte order mark decides; else strict UTF-8; else, from the beginning, Windows-1252.
 * Errors  those of `decode` (the first forbidden character alone) and `readTable`; CSV-146 when too many rows may matter.
 */
export function sieve(stream: ByteStream, mesh: Mesh, delimiter: string): Outcome<Sieved> {
  const first = beginning(stream);
  const mark = markOf(first);
  const order = mark === null ? unmarkedUtf16(first, stream.file) : null;
  if (order !== null) return failed(order);
  const read = sifted(stream, mark?.label ?? 'utf-8', mark?.bom.length ?? 0, mesh, delimiter);
  if (read !== null) return read;
  if (mark !== null) return failed(brokenEncoding(stream, mark));
  return sifted(stream, 'windows-1252', 0, mesh, delimiter) ?? failed();
}

/** Enough to see a byte order mark, or the NULs of UTF-16 without one. */
function beginning({ chunks }: ByteStream): Uint8Array {
  let bytes = new Uint8Array();
  for (const chunk of chunks()) {
    bytes = new Uint8Array([...bytes, ...chunk.subarray(0, 1000)]);
    if (bytes.length >= 1000) break;
  }
  return bytes;
}

/** Null when the bytes are not of that encoding. */
function sifted(
  { file, size, chunks }: ByteStream,
  encoding: BlockEncoding,
  skip: number,
  mesh: Mesh,
  delimiter: string,
): Outcome<Sieved> | null {
  const sift = new Sift(mesh, file, delimiter);
  const notices: Diagnostic[] = [];
  for (const block of textBlocks(without(skip, chunks()), encoding)) {
    if (block === null) return null;
    if (encoding === 'windows-1252' && notices.length === 0) notices.push(...firstWestern(block, sift, file));
    const faults = mayBeFaulty(block) ? textFaults(block, file) : [];
    if (faults.length > 0)
      return failed(...notices, ...faults.map((fault) => moved(fault, sift.nextLine - 1)));
    sift.take(block);
    if (sift.full) break;
  }
  if (!sift.full) sift.take('', true);
  if (!sift.filled && sift.faults.length === 0) return failed(...notices, emptyFile(placeIn(file), {}));
  if (sift.faults.length > 0) return failed(...notices, ...enough(sift.faults));
  const part = readInPart(placeIn(file), { rows: sift.count, kept: sift.kept.length, bytes: size });
  const table = { file, delimiter, rows: sift.kept };
  return done({ table, excerpt: sift.raws.join(''), count: sift.count }, [...notices, part]);
}

function* without(skip: number, chunks: Iterable<Uint8Array>): Generator<Uint8Array> {
  let left = skip;
  for (const chunk of chunks) {
    yield left > 0 ? chunk.subarray(left) : chunk;
    left = Math.max(0, left - chunk.length);
  }
}

function firstWestern(block: string, sift: Sift, file: string): readonly Diagnostic[] {
  const at = block.search(/[\u0080-\uffff]/u);
  const place = at === -1 ? null : placeAt(block, at, file);
  return place === null ? [] : [readAsWindows1252({ ...place, line: place.line + sift.nextLine - 1 }, {})];
}

function moved(fault: Diagnostic, lines: number): Diagnostic {
  return fault.place === null
    ? fault
    : { ...fault, place: { ...fault.place, line: fault.place.line + lines } };
}
