import { undecodable } from '../../diagnostic/catalogue/csv.ts';
import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import { placeAt } from './forbidden-text.ts';

/** An encoding that a byte order mark announces. */
export interface Encoding {
  readonly label: 'utf-8' | 'utf-16le' | 'utf-16be';
  readonly name: string;
  readonly bom: readonly number[];
}

interface Stream {
  readonly file: string;
  readonly chunks: () => Iterable<Uint8Array>;
}

/** A line beyond every limit is judged in pieces. Bytes. */
const LONGEST_LINE = 4_000_000;

/**
 * Where a file stops being what its byte order mark announces: the byte, from 1, and its line and column (CSV-105).
 *
 * Takes   a file that is known to break, of any size; its lines are decoded one block after the other.
 */
export function brokenEncoding({ file, chunks }: Stream, encoding: Encoding): Diagnostic {
  let pending: Uint8Array = new Uint8Array();
  let [offset, line] = [0, 1];
  for (const chunk of chunks()) {
    const joined = Buffer.concat([pending, chunk]);
    const end = joined.length > LONGEST_LINE ? joined.length & ~3 : behindLastLine(joined, encoding);
    const found = breaksIn(joined.subarray(0, end), encoding);
    if (found !== null) return told(found);
    line += lineCount(joined.subarray(0, end), encoding);
    offset += end;
    pending = joined.subarray(end);
  }
  return told(breaksIn(pending, encoding) ?? { at: pending.length, before: '' });

  function told({ at, before }: Break): Diagnostic {
    const place = placeAt(before, before.length, file);
    const detail = { encoding: encoding.name, offset: offset + at };
    return undecodable({ ...place, line: place.line + line - 1 }, detail);
  }
}

/** The bytes of a block that are good, and the text of them. */
interface Break {
  /** Byte in the block, from 1. */
  readonly at: number;
  readonly before: string;
}

/** The longest prefix that still decodes; null where all of it does. */
function breaksIn(bytes: Uint8Array, encoding: Encoding): Break | null {
  if (decoded(bytes, encoding, false) !== null) return null;
  let [good, bad] = [0, bytes.length];
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2);
    if (decoded(bytes.subarray(0, middle), encoding, true) !== null) good = middle;
    else bad = middle;
  }
  return { at: good + 1, before: decoded(bytes.subarray(0, good), encoding, true) ?? '' };
}

/** `more`: the bytes may end within a character. The mark is no text. */
function decoded(bytes: Uint8Array, { label }: Encoding, more: boolean): string | null {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes, { stream: more });
  } catch {
    return null; // the decoder tells a wrong byte only by throwing
  }
}

const LF = 0x0a;

/** Offset behind the last line feed, which in UTF-16 is two bytes. */
function behindLastLine(bytes: Uint8Array, { label }: Encoding): number {
  if (label === 'utf-8') return bytes.lastIndexOf(LF) + 1;
  const low = label === 'utf-16le' ? 0 : 1;
  for (let at = (bytes.length & ~1) - 2; at >= 0; at -= 2)
    if (bytes[at + low] === LF && bytes[at + 1 - low] === 0) return at + 2;
  return 0;
}

function lineCount(bytes: Uint8Array, encoding: Encoding): number {
  return (decoded(bytes, encoding, true) ?? '').split(/\r\n|\r|\n/u).length - 1;
}
