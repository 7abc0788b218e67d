import { contentProof, type Proof, timeStampProof } from '../cms/content-proof.ts';
import type { PdfFile } from '../pdf/pdf-file.ts';
import type { PdfDictionary } from '../pdf/pdf-value.ts';
import { coverageOf, DOCUMENT_TIME_STAMP, formOf, signedDataOf } from './signature-content.ts';

/** Forms of a signature whose proof is one CMS structure over the bytes named. */
const OVER_BYTES = new Set(['ETSI.CAdES.detached', 'adbe.pkcs7.detached', DOCUMENT_TIME_STAMP]);
/** Forms of old that prove something else. */
const OTHERWISE = new Set(['adbe.pkcs7.sha1', 'adbe.x509.rsa_sha1']);

/**
 * Whether the bytes an earlier signature covers still are what was signed; `unknown` for forms of signatures that
 * nobody has used for years, and for ciphers this machine does not know. A form that nobody knows is taken for a
 * usual one as long as its proof looks like one: its name may be what was changed.
 */
export function proofOf(signature: PdfDictionary, file: PdfFile): Proof {
  const form = formOf(signature, file);
  if (OTHERWISE.has(form)) return 'unknown';
  const [coverage, signed] = [coverageOf(signature, file), signedDataOf(signature, file)];
  if (signed === null && !OVER_BYTES.has(form)) return 'unknown';
  if (coverage === null || signed === null) return 'broken';
  const { until, from, end } = coverage;
  const covered = [file.bytes.subarray(0, until), file.bytes.subarray(from, end)];
  return form === DOCUMENT_TIME_STAMP ? timeStampProof(signed, covered) : contentProof(signed, covered);
}
