import type { SignedData } from 'pkijs';
import { attempt } from '../attempt.ts';
import { parseSignedData } from '../cms/content-proof.ts';
import type { PdfFile } from '../pdf/pdf-file.ts';
import { isString, itemsOf, type PdfDictionary } from '../pdf/pdf-value.ts';
import { isCount } from '../pdf/scanner.ts';

/** The bytes a signature covers: from the start to `until`, and from `from` to `end`. German: Bytebereich. */
export interface Coverage {
  readonly until: number;
  readonly from: number;
  readonly end: number;
}

/** What a ByteRange says (ISO 32000-1, 12.8.1), or null when it is not in the file or leaves out more than the proof. */
export function coverageOf(signature: PdfDictionary, { bytes }: PdfFile): Coverage | null {
  const range = itemsOf(signature.entries.get('ByteRange') ?? null);
  const [start, until, from, length] = range.filter(isCount);
  if (range.length !== 4 || start !== 0 || until === undefined || from === undefined) return null;
  if (length === undefined || until > from || from + length > bytes.length) return null;
  const gap = Buffer.from(bytes.subarray(until, from)).toString('latin1');
  return /^<[0-9A-Fa-f\s]*>$/.test(gap) ? { until, from, end: from + length } : null;
}

/** The proof itself, or null for what is none. */
export function signedDataOf(signature: PdfDictionary, file: PdfFile): SignedData | null {
  const contents = file.entry(signature, 'Contents');
  if (!isString(contents)) return null;
  return attempt(() => parseSignedData(Buffer.from(contents.bytes, 'latin1')));
}

/** Its form (SubFilter): `ETSI.CAdES.detached`; empty where it names none. */
export function formOf(signature: PdfDictionary, file: PdfFile): string {
  const form = file.entry(signature, 'SubFilter');
  return form !== null && typeof form === 'object' && form.kind === 'name' ? form.name : '';
}

/** A trusted time over the whole document, which no person signed (ETSI EN 319 142-1, 5.4.3). */
export const DOCUMENT_TIME_STAMP = 'ETSI.RFC3161';
