import type { PdfDictionary, PdfObject, PdfValue } from './pdf-value.ts';

/** Where an object is: nowhere, at a byte of the file, or as the n-th in an object stream. */
export type Location =
  | { readonly kind: 'free' }
  | { readonly kind: 'byte'; readonly offset: number; readonly generation: number }
  | { readonly kind: 'packed'; readonly stream: number; readonly index: number };

/** What one revision of a file says about its objects. German: Querverweise. */
export interface Section {
  readonly form: 'table' | 'stream';
  readonly locations: ReadonlyMap<number, Location>;
  readonly trailer: PdfDictionary;
}

/** Larger object numbers than any reader takes (ISO 32000-1, annex C). */
export const HIGHEST_ID = 8_388_607;

/** In cross-references nothing may be a reference: there is nothing yet to look it up in. */
export function itself(value: PdfValue): PdfObject {
  return value;
}
