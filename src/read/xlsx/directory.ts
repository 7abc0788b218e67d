/** One file in a ZIP archive; sizes in bytes. German: Eintrag. */
export interface Entry {
  readonly name: string;
  readonly method: 'stored' | 'deflated';
  /** CRC-32 of the unpacked bytes. */
  readonly checksum: number;
  readonly packed: number;
  readonly size: number;
  /** Where the packed bytes begin. */
  readonly from: number;
}

const END = 0x06054b50;
const END_SIZE = 22;
const LONGEST_COMMENT = 65_535;
const CENTRAL = 0x02014b50;
const CENTRAL_SIZE = 46;
const LOCAL = 0x04034b50;
const LOCAL_SIZE = 30;
const ENCRYPTED = 1;

/**
 * The central directory of a ZIP archive (APPNOTE 6.3.10, sections 4.3.7, 4.3.12 and 4.3.16).
 *
 * Null for anything that is not whole: an entry that is encrypted, packed otherwise than by deflate, out of the
 * file, or in need of ZIP64, which no file below 4 GB is. `too-many` before more than `most` entries are looked at.
 */
export function listEntries(bytes: Uint8Array, most: number): readonly Entry[] | 'too-many' | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  if (end === null) return null;
  const count = view.getUint16(end + 10, true);
  if (count > most) return 'too-many';
  const entries: Entry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index++) {
    if (at + CENTRAL_SIZE > end || view.getUint32(at, true) !== CENTRAL) return null;
    const length = CENTRAL_SIZE + sum(view, [at + 28, at + 30, at + 32]);
    const entry = at + length > end ? null : entryAt(view, at, bytes);
    if (entry === null) return null;
    if (!entry.name.endsWith('/')) entries.push(entry);
    at += length;
  }
  return entries;
}

/** The record that closes the archive; only a comment may follow it, and that to the file's end. */
function endOf(view: DataView): number | null {
  const last = view.byteLength - END_SIZE;
  for (let at = last; at >= 0 && at >= last - LONGEST_COMMENT; at--) {
    if (view.getUint32(at, true) !== END) continue;
    if (at + END_SIZE + view.getUint16(at + 20, true) === view.byteLength) return at;
  }
  return null;
}

function entryAt(view: DataView, at: number, bytes: Uint8Array): Entry | null {
  const method = ({ 0: 'stored', 8: 'deflated' } as const)[view.getUint16(at + 10, true)];
  const [packed, size] = [view.getUint32(at + 20, true), view.getUint32(at + 24, true)];
  const from = dataOf(view, view.getUint32(at + 42, true));
  const encrypted = (view.getUint16(at + 8, true) & ENCRYPTED) !== 0;
  if (method === undefined || encrypted || from === null || from + packed > view.byteLength) return null;
  const name = new TextDecoder().decode(
    bytes.subarray(at + CENTRAL_SIZE, at + CENTRAL_SIZE + view.getUint16(at + 28, true)),
  );
  return { name, method, checksum: view.getUint32(at + 16, true), packed, size, from };
}

/** Behind the local head, whose name and extra field have lengths of their own. */
function dataOf(view: DataView, local: number): number | null {
  if (local + LOCAL_SIZE > view.byteLength || view.getUint32(local, true) !== LOCAL) return null;
  return local + LOCAL_SIZE + sum(view, [local + 26, local + 28]);
}

function sum(view: DataView, offsets: readonly number[]): number {
  return offsets.reduce((total, offset) => total + view.getUint16(offset, true), 0);
}
