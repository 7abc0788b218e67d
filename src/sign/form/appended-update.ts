/** An update ends with the place of its table of objects and the mark of the end (ISO 32000-1, 7.5.5, 7.5.6). */
const END = /startxref\s+(\d+)\s+%%EOF\s*$/;

/** More than any update needs behind its table of objects. */
const LAST_BYTES = 1_100;

/**
 * True when all bytes from `from` on are updates of the file, as programs append them; false for anything else that
 * stands there. German: angefügte Änderung.
 */
export function isAppendedUpdate(bytes: Uint8Array, from: number): boolean {
  const tail = bytes.subarray(Math.max(from, bytes.length - LAST_BYTES));
  const table = END.exec(Buffer.from(tail).toString('latin1'))?.[1];
  return table !== undefined && Number(table) >= from && Number(table) < bytes.length;
}
