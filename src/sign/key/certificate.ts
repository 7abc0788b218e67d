import { type KeyObject, X509Certificate } from 'node:crypto';
import { BitString } from 'asn1js';
import { Certificate } from 'pkijs';
import { attempt } from '../attempt.ts';
import { utc } from '../pdf/text-string.ts';
import { printableName } from '../printable-name.ts';

/** What a certificate says of its holder (RFC 5280). German: Zertifikat. */
export interface CertificateFacts {
  readonly der: Uint8Array;
  /** Common name, or the whole name where it has none; fit to be shown. */
  readonly holder: string;
  /** UTC: `2021-01-01T00:00:00Z`. */
  readonly validFrom: string;
  readonly validUntil: string;
  /** False when its key usage leaves out signatures; a certificate without key usage may be used for all. */
  readonly maySign: boolean;
  readonly parsed: X509Certificate;
}

/** Null for what is no certificate. */
export function readCertificate(der: Uint8Array): CertificateFacts | null {
  return attempt(() => {
    const certificate = Certificate.fromBER(new Uint8Array(der));
    const parsed = new X509Certificate(Buffer.from(der));
    return {
      der: new Uint8Array(der),
      holder: commonName(certificate) ?? printableName(parsed.subject.replaceAll('\n', ', ')),
      validFrom: utc(certificate.notBefore.value),
      validUntil: utc(certificate.notAfter.value),
      maySign: maySign(certificate),
      parsed,
    };
  });
}

const COMMON_NAME = '2.5.4.3';
const KEY_USAGE = '2.5.29.15';

/** The bits digitalSignature and nonRepudiation. */
const FOR_SIGNATURES = 0xc0;

/** The most specific one stands last (RFC 4514, 2.1); fit to be shown. */
export function commonName({ subject }: Certificate): string | null {
  const found = subject.typesAndValues.findLast(({ type }) => type === COMMON_NAME);
  const text: unknown = found?.value.valueBlock.value;
  const name = typeof text === 'string' ? printableName(text) : '';
  return name === '' ? null : name;
}

function maySign({ extensions = [] }: Certificate): boolean {
  const usage: unknown = extensions.find(({ extnID }) => extnID === KEY_USAGE)?.parsedValue;
  if (!(usage instanceof BitString)) return true;
  return ((usage.valueBlock.valueHexView[0] ?? 0) & FOR_SIGNATURES) !== 0;
}

/** The certificates that belong to a key, the one that lasts longest first; those that may not sign come last. */
export function certificatesOf(
  key: KeyObject,
  certificates: readonly CertificateFacts[],
): readonly CertificateFacts[] {
  return certificates
    .filter(({ parsed }) => attempt(() => parsed.checkPrivateKey(key)) === true)
    .toSorted((a, b) => Number(b.maySign) - Number(a.maySign) || (a.validUntil < b.validUntil ? 1 : -1));
}

/** The issuers of a certificate, one after the other, as far as they are among the others. German: Zertifikatskette. */
export function issuersOf(
  certificate: CertificateFacts,
  others: readonly CertificateFacts[],
): readonly CertificateFacts[] {
  const issuer = others.find((other) => hasIssued(other, certificate));
  if (issuer === undefined) return [];
  return [
    issuer,
    ...issuersOf(
      issuer,
      others.filter((other) => other !== issuer),
    ),
  ];
}

function hasIssued(issuer: CertificateFacts, { parsed, der }: CertificateFacts): boolean {
  if (Buffer.from(der).equals(issuer.der)) return false;
  return parsed.checkIssued(issuer.parsed) && attempt(() => parsed.verify(issuer.parsed.publicKey)) === true;
}
