import type { Diagnostic } from '../../diagnostic/diagnostic.ts';

/** How a file is encoded, as `decode` found it, in words. German: Zeichensatz. */
export function encodingOf(bytes: Uint8Array, heard: readonly Diagnostic[]): string {
  const starts = (...bom: readonly number[]) => bom.every((byte, index) => bytes[index] === byte);
  if (starts(0xef, 0xbb, 0xbf)) return 'UTF-8 mit BOM';
  if (starts(0xff, 0xfe) || starts(0xfe, 0xff)) return 'UTF-16';
  return heard.some(({ code }) => code === 'CSV-101') ? 'Windows-1252' : 'UTF-8';
}
