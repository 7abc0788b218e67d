/** Letters from which on V8 keeps what is cut out of a text as a view of that text. */
const LEAST_VIEW = 13;

/**
 * The same letters for themselves, for whatever is remembered beyond the file it was read from: as a view, a single word
 * would keep the whole file alive.
 */
export function ownText(text: string): string {
  if (text.length < LEAST_VIEW) return text;
  const latin = Buffer.from(text, 'latin1').toString('latin1');
  return latin === text ? latin : Buffer.from(text, 'utf16le').toString('utf16le');
}
