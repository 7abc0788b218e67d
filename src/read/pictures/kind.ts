/** How files of other kinds begin, as ISO 8859-1 with dots for control characters. */
const KINDS: readonly (readonly [RegExp, string])[] = [
  [/^GIF8[79]a/, 'eine GIF-Datei'],
  [/^RIFF....WEBP/s, 'eine WebP-Datei'],
  [/^BM/, 'eine BMP-Datei'],
  [/^(II\*\.|MM\.\*)/, 'eine TIFF-Datei'],
  [/^....ftyp(avif|avis)/s, 'eine AVIF-Datei'],
  [/^....ftyp(hei|hev|mif1|msf1)/s, 'eine HEIC-Datei'],
  [/^%PDF-/, 'eine PDF-Datei'],
  [/^PK\.\./, 'eine Office- oder ZIP-Datei'],
  [/^ÐÏ\.à/, 'eine ältere Office-Datei'],
  [/<svg[\s>]/i, 'eine SVG-Datei'],
  [/^$/, 'eine leere Datei'],
];
/** Bytes among which an SVG names itself. */
const HEAD = 1_000;

/** What a file is that is neither PNG nor JPEG, in words: `eine GIF-Datei`. */
export function foreignKind(bytes: Uint8Array): string {
  const head = Buffer.from(bytes.subarray(0, HEAD))
    .toString('latin1')
    .replace(/\p{Cc}/gu, '.');
  return KINDS.find(([pattern]) => pattern.test(head))?.[1] ?? 'eine Datei anderer Art';
}
