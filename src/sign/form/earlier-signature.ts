import { attempt } from '../attempt.ts';
import { contentProof, type Proof, parseSignedData, timeStampProof } from '../cms/content-proof.ts';
import type { PdfFile } from '../pdf/pdf-file.ts';
import { isString, itemsOf, type PdfDictionary } from '../pdf/pdf-value.ts';
import { isCount } from '../pdf/scanner.ts';

/** Forms of a signature whose proof is one CMS structure over the bytes named. */
const OVER_BYTES = new Set(['ETSI.CAdES.detached', 'adbe.pkcs7.detached', 'ETSI.RFC3161']);

/**
 * Whether the bytes an earlier signature covers still are what was signed; `unknown` for forms of signatures that
 * nobody has used for years, and for ciphers this machine does not know.
 */
export function proofOf(signature: PdfDictionary, file: PdfFile): Proof {
  const form = file.entry(signature, 'SubFilter');
  const kind = form !== null && typeof form === 'object' && form.kind === 'name' ? form.name : '';
  if (!OVER_BYTES.has(kind)) return 'unknown';
  const covered = coveredBytes(signature, file);
  const contents = file.entry(signature, 'Contents');
  if (covered === null || !isString(contents)) return 'broken';
  const signed = attempt(() => parseSignedData(Buffer.from(contents.bytes, 'latin1')));
  if (signed === null) return 'broken';
  return kind === 'ETSI.RFC3161' ? timeStampProof(signed, covered) : contentProof(signed, covered);
}

/** The two stretches of a ByteRange, or null when they are not in the file or leave out more than the proof. */
function coveredBytes(signature: PdfDictionary, { bytes }: PdfFile): readonly Uint8Array[] | null {
  const range = itemsOf(signature.entries.get('ByteRange') ?? null);
  const [start, before, after, length] = range.filter(isCount);
  if (range.length !== 4 || start !== 0 || before === undefined || after === undefined) return null;
  if (length === undefined || before > after || after + length > bytes.length) return null;
  const gap = Buffer.from(bytes.subarray(before, after)).toString('latin1');
  if (!/^<[0-9A-Fa-f\s]*>$/.test(gap)) return null;
  return [bytes.subarray(0, before), bytes.subarray(after, after + length)];
}
