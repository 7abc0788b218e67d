import type { Signing } from './journal.ts';

/** What the journal says of a signature itself. */
export type SignatureFacts = Pick<Signing, 'field' | 'signer' | 'certificateSha256' | 'timeStamp'>;

const BETWEEN = ', ';

/**
 * Several signatures that came in one file, as one event of the journal names them: joined by commas, in the same
 * order. A time is vouched for only where each of them has a time stamp; it is the last one.
 */
export function joinedSigning(signatures: readonly SignatureFacts[]): SignatureFacts {
  const stamps = signatures.flatMap(({ timeStamp }) => (timeStamp === null ? [] : [timeStamp]));
  const all = stamps.length === signatures.length;
  return {
    field: signatures.map(({ field }) => field).join(BETWEEN),
    signer: signatures.map(({ signer }) => signer).join(BETWEEN),
    certificateSha256: signatures.map(({ certificateSha256 }) => certificateSha256).join(BETWEEN),
    timeStamp: all ? (stamps.toSorted().at(-1) ?? null) : null,
  };
}

/** The fields of one event with the certificate of each. */
export function fieldsSigned({
  field,
  certificateSha256,
}: Pick<SignatureFacts, 'field' | 'certificateSha256'>): readonly {
  readonly field: string;
  readonly certificateSha256: string;
}[] {
  const certificates = certificateSha256.split(BETWEEN);
  return field
    .split(BETWEEN)
    .map((name, index) => ({ field: name, certificateSha256: certificates[index] ?? '' }));
}
