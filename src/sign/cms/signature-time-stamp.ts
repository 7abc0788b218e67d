import { type SignerInfo, TSTInfo } from 'pkijs';
import { attempt } from '../attempt.ts';
import { utc } from '../pdf/text-string.ts';
import { embeddedContent, parseSignedData, timeStampProof } from './content-proof.ts';
import { SIGNATURE_TIME_STAMP } from './identifiers.ts';

/** The time (UTC) that a signature's own time stamp vouches for, or null without one that holds. */
export function timeStampOf({ unsignedAttrs, signature }: SignerInfo): string | null {
  const found = unsignedAttrs?.attributes.find(({ type }) => type === SIGNATURE_TIME_STAMP);
  const token: { toBER(): ArrayBuffer } | undefined = found?.values[0];
  if (token === undefined) return null;
  return attempt(() => {
    const signed = parseSignedData(new Uint8Array(token.toBER()));
    if (timeStampProof(signed, [new Uint8Array(signature.getValue())]) !== 'holds') return null;
    return utc(TSTInfo.fromBER(new Uint8Array(embeddedContent(signed))).genTime);
  });
}
