/** `--max-eingabe 2GB`: how large an export may be. German: größte Eingabe. */
export const SIZE_OPTIONS = { 'max-eingabe': { kind: 'size', expected: '200MB' } } as const;

export const SIZE_HELP = `  --max-eingabe GRÖSSE  größte Export-Datei, die gelesen wird, etwa 200MB oder 2GB (sonst 50MB)
`;

const UNITS: Readonly<Record<string, number>> = { KB: 1e3, MB: 1e6, GB: 1e9 };

/** `200MB`, `2 GB`, `1,5GB` in bytes, from 1 KB to 100 GB; null for anything else. */
export function parseSize(text: string): number | null {
  const [, digits = '', unit = ''] = /^(\d{1,6}(?:[,.]\d{1,3})?) ?(KB|MB|GB)$/i.exec(text.trim()) ?? [];
  const bytes = Math.round(Number(digits.replace(',', '.')) * (UNITS[unit.toUpperCase()] ?? 0));
  return bytes >= 1e3 && bytes <= 100e9 ? bytes : null;
}
