/** A stream of an embedded file with its dictionary, as our writer writes it. */
const EMBEDDED = /\/EmbeddedFile\b[\s\S]*?\/Length (\d+)[\s\S]*?stream/gu;

/** Bytes of a PDF that are its attachments, as they lie in the file. */
export function attachedBytes(pdf: Uint8Array): number {
  const text = Buffer.from(pdf).toString('latin1');
  return [...text.matchAll(EMBEDDED)].reduce((sum, [, length]) => sum + Number(length), 0);
}
