// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const FORBIDDEN = /[\u0000-\u001f\u007f<>:"|?*\\]/;
/** Names that Windows keeps for its devices, with any ending. */
const DEVICE = /^(con|prn|aux|nul|com[0-9]|lpt[0-9])(\.|$)/i;
/** Bytes of one name on the file systems in use. */
const LONGEST = 255;

/**
 * Why a name out of the archive must not become a path below a folder, in German; null for one that may.
 *
 * Paths use `/`. What holds on one system holds on all: a folder is handed from Linux to Windows.
 */
export function unsafeName(name: string): string | null {
  const segments = name.split('/');
  if (name.startsWith('/') || segments.some((each) => each === '..' || each === '.')) {
    return 'der Name führt aus dem Ordner hinaus';
  }
  if (segments.includes('')) return 'ein Teil des Namens ist leer';
  if (FORBIDDEN.test(name)) return 'der Name enthält ein Zeichen, das in Dateinamen nicht geht';
  if (segments.some((each) => DEVICE.test(each) || /[. ]$/.test(each))) {
    return 'Windows kann keine Datei so nennen';
  }
  return segments.some((each) => Buffer.byteLength(each) > LONGEST) ? 'der Name ist zu lang' : null;
}
