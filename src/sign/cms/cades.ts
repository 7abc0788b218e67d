import { createHash, createPrivateKey, sign } from 'node:crypto';
import { fromBER, Null, ObjectIdentifier, OctetString, Sequence } from 'asn1js';
import {
  AlgorithmIdentifier,
  Attribute,
  Certificate,
  ContentInfo,
  EncapsulatedContentInfo,
  IssuerAndSerialNumber,
  SignedAndUnsignedAttributes,
  SignedData,
  SignerInfo,
} from 'pkijs';
import {
  CONTENT_TYPE,
  DATA,
  MESSAGE_DIGEST,
  SIGNATURE_TIME_STAMP,
  SIGNED_DATA,
  SIGNING_CERTIFICATE_V2,
} from './identifiers.ts';
import { algorithmOf, type SignatureAlgorithm } from './signature-algorithm.ts';

/** What signs: a private key (PKCS#8, DER), its certificate and those of its issuers (DER). */
export interface Signer {
  readonly privateKey: Uint8Array;
  readonly certificate: Uint8Array;
  readonly chain: readonly Uint8Array[];
}

/** A signature that may still take a time stamp. */
export interface CadesSignature {
  /** What a time stamp vouches for. */
  readonly value: Uint8Array;
  /** The whole CMS structure (DER); `token` is the time stamp (DER) or null. */
  encode(token: Uint8Array | null): Uint8Array;
}

/**
 * Signs a content that stays outside (detached), as PAdES wants it: content type, digest and signing certificate are
 * signed with it, the time of signing is not, for a PDF has its own place for that.
 *
 * Source  ETSI EN 319 142-1, 6.3; RFC 5652, 5; RFC 5035, 4.
 */
export function signCades(content: readonly Uint8Array[], signer: Signer): CadesSignature {
  const key = createPrivateKey({ key: Buffer.from(signer.privateKey), format: 'der', type: 'pkcs8' });
  const algorithm = algorithmOf(key);
  if (algorithm === null) throw new Error(`no algorithm for keys of type ${key.asymmetricKeyType}`);
  const signedAttrs = signedAttributes(content, signer, algorithm);
  // The signature covers the attributes as a SET; in the structure they stand with a tag of their own.
  const covered = Buffer.from(signedAttrs.toSchema().toBER());
  covered[0] = SET;
  const value = sign(algorithm.digest, covered, key);
  return {
    value: new Uint8Array(value),
    encode: (token) => encode(signer, algorithm, signedAttrs, value, token),
  };
}

const SET = 0x31;

/** In the order DER wants for a set: each is longer than the one before. */
function signedAttributes(
  content: readonly Uint8Array[],
  { certificate }: Signer,
  { digest }: SignatureAlgorithm,
): SignedAndUnsignedAttributes {
  const hash = content.reduce((sum, part) => sum.update(part), createHash(digest)).digest();
  const attributes = [
    new Attribute({ type: CONTENT_TYPE, values: [new ObjectIdentifier({ value: DATA })] }),
    new Attribute({ type: MESSAGE_DIGEST, values: [octets(hash)] }),
    new Attribute({ type: SIGNING_CERTIFICATE_V2, values: [signingCertificate(certificate)] }),
  ];
  return new SignedAndUnsignedAttributes({ type: 0, attributes });
}

/** SigningCertificateV2 with one ESSCertIDv2; SHA-256 is its default and therefore not named. */
function signingCertificate(certificate: Uint8Array): Sequence {
  const identifier = new Sequence({ value: [octets(createHash('sha256').update(certificate).digest())] });
  return new Sequence({ value: [new Sequence({ value: [identifier] })] });
}

function encode(
  { certificate, chain }: Signer,
  algorithm: SignatureAlgorithm,
  signedAttrs: SignedAndUnsignedAttributes,
  value: Uint8Array,
  token: Uint8Array | null,
): Uint8Array {
  const [own, ...issuers] = [certificate, ...chain].map((der) => Certificate.fromBER(new Uint8Array(der)));
  if (own === undefined) throw new Error('no certificate');
  const digestAlgorithm = new AlgorithmIdentifier({ algorithmId: algorithm.digestIdentifier });
  const signerInfo = new SignerInfo({
    version: 1,
    sid: new IssuerAndSerialNumber({ issuer: own.issuer, serialNumber: own.serialNumber }),
    digestAlgorithm,
    signedAttrs,
    signatureAlgorithm: new AlgorithmIdentifier({
      algorithmId: algorithm.identifier,
      ...(algorithm.hasNull ? { algorithmParams: new Null() } : {}),
    }),
    signature: octets(value),
    ...(token === null ? {} : { unsignedAttrs: unsignedAttributes(token) }),
  });
  const signed = new SignedData({
    version: 1,
    digestAlgorithms: [digestAlgorithm],
    encapContentInfo: new EncapsulatedContentInfo({ eContentType: DATA }),
    certificates: [own, ...issuers],
    signerInfos: [signerInfo],
  });
  const envelope = new ContentInfo({ contentType: SIGNED_DATA, content: signed.toSchema() });
  return new Uint8Array(envelope.toSchema().toBER());
}

function unsignedAttributes(token: Uint8Array): SignedAndUnsignedAttributes {
  const { result } = fromBER(new Uint8Array(token));
  const attributes = [new Attribute({ type: SIGNATURE_TIME_STAMP, values: [result] })];
  return new SignedAndUnsignedAttributes({ type: 1, attributes });
}

function octets(bytes: Uint8Array): OctetString {
  return new OctetString({ valueHex: new Uint8Array(bytes) });
}
