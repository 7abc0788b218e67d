import { constants, createHash, type KeyObject, verify, X509Certificate } from 'node:crypto';
import { OctetString } from 'asn1js';
import { Certificate, ContentInfo, IssuerAndSerialNumber, SignedData, type SignerInfo, TSTInfo } from 'pkijs';
import { attempt } from '../attempt.ts';
import { digestNamed, MESSAGE_DIGEST, RSA_PSS, SIGNED_DATA } from './identifiers.ts';

/** Whether a content is what was signed; `unknown` when the way it was signed is not known here. */
export type Proof = 'holds' | 'broken' | 'unknown';

/** The structure of RFC 5652 in its envelope; zeros behind it are ignored. Throws for anything else. */
export function parseSignedData(der: Uint8Array): SignedData {
  const content = ContentInfo.fromBER(new Uint8Array(der));
  if (content.contentType !== SIGNED_DATA) throw new Error(`content type ${content.contentType}`);
  return new SignedData({ schema: content.content });
}

/** Judges a detached signature: the digest in its signed attributes, and the signature over these (RFC 5652, 5.4). */
export function contentProof(signed: SignedData, content: readonly Uint8Array[]): Proof {
  const [signer] = signed.signerInfos;
  if (signer === undefined) return 'broken';
  const digest = digestNamed(signer.digestAlgorithm.algorithmId);
  if (digest === null) return 'unknown';
  const attributes = signer.signedAttrs;
  if (attributes === undefined) return signatureProof(signed, signer, digest, Buffer.concat(content));
  if (!hashOf(digest, content).equals(messageDigest(signer))) return 'broken';
  return signatureProof(signed, signer, digest, new Uint8Array(attributes.encodedValue));
}

/** Judges a time stamp over a document (RFC 3161): its own signature, and the hash it vouches for. */
export function timeStampProof(signed: SignedData, content: readonly Uint8Array[]): Proof {
  const bytes = embeddedContent(signed);
  const info = attempt(() => TSTInfo.fromBER(new Uint8Array(bytes)));
  if (info === null) return 'broken';
  const digest = digestNamed(info.messageImprint.hashAlgorithm.algorithmId);
  if (digest === null) return 'unknown';
  const imprint = info.messageImprint.hashedMessage.getValue();
  return hashOf(digest, content).equals(Buffer.from(imprint)) ? contentProof(signed, [bytes]) : 'broken';
}

/** The content that a signature carries inside; empty for a detached one. */
export function embeddedContent(signed: SignedData): Uint8Array {
  return new Uint8Array(signed.encapContentInfo.eContent?.getValue() ?? new ArrayBuffer(0));
}

/** The certificate a signer is named by, as far as the signature carries it. */
export function certificateOf(signed: SignedData, signer: SignerInfo): Certificate | null {
  const { sid } = signer;
  const certificates = (signed.certificates ?? []).filter((each) => each instanceof Certificate);
  if (!(sid instanceof IssuerAndSerialNumber))
    return certificates.length === 1 ? (certificates[0] ?? null) : null;
  return (
    certificates.find(
      ({ issuer, serialNumber }) => issuer.isEqual(sid.issuer) && serialNumber.isEqual(sid.serialNumber),
    ) ?? null
  );
}

function hashOf(digest: string, content: readonly Uint8Array[]): Buffer {
  return content.reduce((hash, part) => hash.update(part), createHash(digest)).digest();
}

function messageDigest(signer: SignerInfo): Buffer {
  const found = signer.signedAttrs?.attributes.find(({ type }) => type === MESSAGE_DIGEST);
  const value: unknown = found?.values[0];
  return value instanceof OctetString ? Buffer.from(value.getValue()) : Buffer.alloc(0);
}

function signatureProof(signed: SignedData, signer: SignerInfo, digest: string, bytes: Uint8Array): Proof {
  const certificate = certificateOf(signed, signer);
  const key = certificate && attempt(() => publicKeyOf(certificate));
  if (!key) return 'unknown';
  const pss = signer.signatureAlgorithm.algorithmId === RSA_PSS;
  const padding = pss
    ? { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: constants.RSA_PSS_SALTLEN_AUTO }
    : {};
  const signature = Buffer.from(signer.signature.getValue());
  const holds = attempt(() => verify(digest, bytes, { key, ...padding }, signature));
  return holds === null ? 'unknown' : holds ? 'holds' : 'broken';
}

function publicKeyOf(certificate: Certificate): KeyObject {
  return new X509Certificate(Buffer.from(certificate.toSchema().toBER())).publicKey;
}
