/** Between the word and the digits a mail program may have put blanks or marks of its own. */
const HEAD = /Archivkette\s*:?(?:\s|<[^>]{0,200}>|=[0-9A-F]{2}|&nbsp;)*([0-9a-f]{12,64})(?![0-9a-f])/;
const SOFT_BREAK = /=\r?\n/g;
/** A body in Base64, up to the blank line or boundary behind it. */
const BASE64_BODY = /Content-Transfer-Encoding:\s*base64[\s\S]*?\r?\n\r?\n([A-Za-z0-9+/=\r\n]+)/gi;
/** Of one body; the text of a mail is shorter by far, and a PDF behind it need not be decoded. */
const LONGEST_BODY = 400_000;

/**
 * The head of the journal's chain out of a stored message. German: Archivkette.
 *
 * Takes   an `.eml` as our outbox or another mail program wrote it: plain, quoted-printable or Base64.
 * Gives   the hash as it stands there, or null where there is none.
 */
export function headInMail(bytes: Uint8Array): string | null {
  const raw = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
  const plain = HEAD.exec(raw.replace(SOFT_BREAK, ''))?.[1];
  if (plain !== undefined) return plain;
  for (const [, body = ''] of raw.matchAll(BASE64_BODY)) {
    const text = Buffer.from(body.slice(0, LONGEST_BODY), 'base64').toString('utf8');
    const found = HEAD.exec(text)?.[1];
    if (found !== undefined) return found;
  }
  return null;
}
