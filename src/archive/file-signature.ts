import type { Clock } from '../domain/effects.ts';
import {
  type Archive,
  approvalOf,
  type FiledReport,
  type FiledSignature,
  newestVersionOf,
  type Signing,
} from '../domain/journal.ts';
import { isSuccessor } from './successor.ts';

/** A PDF with one more signature, and what is known about that signature. */
export type SignedVersion = Pick<Signing, 'field' | 'signer' | 'certificateSha256' | 'timeStamp'> & {
  readonly bytes: Uint8Array;
};

/**
 * Files a signed version as successor of the newest one. German: Unterschrift ablegen.
 *
 * Takes   an approved report, its newest version with one more signature, and the open archive.
 * Gives   the signature as the journal names it. The approved PDF and earlier versions stay; what is sent stays
 *         the approved PDF.
 * Order   the object is on disk before the journal names it.
 * Errors  throws for a report nobody approved and for bytes that do not continue the newest version: whoever
 *         calls has looked at both.
 */
export function fileSignature(
  version: SignedVersion,
  { reportId, pdfSha256 }: FiledReport,
  box: Archive,
  clock: Clock,
): FiledSignature {
  const { bytes, field, signer, certificateSha256, timeStamp } = version;
  const previousSha256 = newestVersionOf(box, pdfSha256);
  if (approvalOf(box, pdfSha256) === null) throw new Error(`nobody approved the report ${reportId}`);
  if (!isSuccessor(bytes, box.object(previousSha256)))
    throw new Error('a signature must leave earlier bytes alone');
  const signing: Signing = {
    reportId,
    pdfSha256,
    previousSha256,
    signedSha256: box.keep(bytes),
    size: bytes.length,
    field,
    signer,
    certificateSha256,
    timeStamp,
  };
  const { at } = box.append({ kind: 'signed', ...signing }, clock.now());
  return { ...signing, at };
}
