import { isAscii, isUtf8 } from 'node:buffer';
import { LONGEST_RECORD } from '../table.ts';

/** How the bytes of a large file are taken. */
export type BlockEncoding = 'utf-8' | 'windows-1252' | 'utf-16le' | 'utf-16be';

/** No character takes more than four bytes. */
const LONGEST_LINE = 4 * LONGEST_RECORD;

const [LF, CR] = [0x0a, 0x0d];

/**
 * The text of a file block by block, each ending with a line, so that no character, letter or line end is cut.
 *
 * Takes   chunks of bytes without byte order mark; each is used up before the next is asked for.
 * Gives   text in NFC with line feeds only; null, and then nothing more, for bytes that are not of the encoding.
 *         A line beyond every limit comes in pieces.
 */
export function* textBlocks(
  chunks: Iterable<Uint8Array>,
  encoding: BlockEncoding,
): Generator<string | null, void> {
  let pending: Uint8Array = new Uint8Array();
  for (const chunk of encoding.startsWith('utf-16') ? asUtf8(chunks, encoding) : chunks) {
    if (chunk === null) return yield null;
    const joined = pending.length === 0 ? chunk : Buffer.concat([pending, chunk]);
    const end = joined.length > LONGEST_LINE && lineEnd(joined) === 0 ? joined.length : lineEnd(joined);
    const text = textOf(joined.subarray(0, end), encoding);
    if (text === null) return yield null;
    if (text !== '') yield text;
    pending = joined.slice(end); // a copy: the chunk's bytes are about to be others
  }
  const last = textOf(pending, encoding);
  if (last !== '') yield last;
}

/** Offset behind the last line end; a CR at the very end may be half of one. */
function lineEnd(bytes: Uint8Array): number {
  const feed = bytes.lastIndexOf(LF);
  return 1 + (feed === -1 ? bytes.lastIndexOf(CR, bytes.length - 2) : feed);
}

function textOf(bytes: Uint8Array, encoding: BlockEncoding): string | null {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (isAscii(buffer)) return plainLines(buffer.toString('latin1'));
  if (encoding === 'windows-1252') return plainLines(new TextDecoder(encoding).decode(bytes));
  if (!isUtf8(buffer)) return null;
  const text = buffer.toString();
  return plainLines(/[\u0300-\uffff]/.test(text) ? text.normalize('NFC') : text);
}

function plainLines(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

function* asUtf8(chunks: Iterable<Uint8Array>, encoding: BlockEncoding): Generator<Uint8Array | null, void> {
  const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
  try {
    for (const chunk of chunks) yield Buffer.from(decoder.decode(chunk, { stream: true }));
    yield Buffer.from(decoder.decode());
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    yield null; // the decoder tells a wrong byte only by throwing
  }
}
