import { KeyObject, sign, webcrypto } from 'node:crypto';
import { BitString, Integer, Null, PrintableString, Utf8String } from 'asn1js';
import {
  AlgorithmIdentifier,
  AttributeTypeAndValue,
  BasicConstraints,
  Certificate,
  Extension,
  ExtKeyUsage,
  RelativeDistinguishedNames,
} from 'pkijs';

type KeyPair = webcrypto.CryptoKeyPair;

/** A key with its certificate, made for one test run. */
export interface TestSigner {
  readonly name: string;
  readonly keys: KeyPair;
  readonly certificate: Certificate;
  /** DER. */
  readonly der: Uint8Array;
  /** PKCS#8, DER. */
  readonly privateKey: Uint8Array;
}

export type TestKeyType = 'rsa' | 'p256' | 'p384';

/** What a test wants to be different about a signer. */
export interface SignerWish {
  readonly name: string;
  readonly type?: TestKeyType;
  readonly from?: string;
  readonly until?: string;
  /** First byte of the key usage; null leaves the extension out. */
  readonly usage?: number | null;
  /** Signs itself with this key instead of making a new one. */
  readonly keys?: KeyPair;
}

export const DIGITAL_SIGNATURE = 0x80;
export const NON_REPUDIATION = 0x40;
export const KEY_ENCIPHERMENT = 0x20;
const CERTIFICATE_SIGNING = 0x04;

const RSA = {
  name: 'RSASSA-PKCS1-v1_5',
  hash: 'SHA-256',
  modulusLength: 2048,
  publicExponent: new Uint8Array([1, 0, 1]),
};

const ALGORITHMS = {
  rsa: RSA,
  p256: { name: 'ECDSA', namedCurve: 'P-256' },
  p384: { name: 'ECDSA', namedCurve: 'P-384' },
};

/** A certificate authority that lives in memory. German: Prüf-Zertifizierungsstelle. */
export class TestAuthority {
  readonly root: TestSigner;
  #serial = 1;

  private constructor(root: TestSigner) {
    this.root = root;
  }

  /** Elliptic curves are made in no time; only who tests RSA pays for RSA keys. */
  static async found(name = 'Prüf-Wurzelstelle', type: TestKeyType = 'p256'): Promise<TestAuthority> {
    const keys = await keyPair(type);
    const certificate = await certify(keys, keys.publicKey, {
      serial: 1,
      subject: named(name),
      issuer: named(name),
      from: '2015-01-01T00:00:00Z',
      until: '2045-01-01T00:00:00Z',
      extensions: [basicConstraints(true), keyUsage(CERTIFICATE_SIGNING)],
    });
    return new TestAuthority(await signerOf(name, keys, certificate));
  }

  /** Issues a certificate; by default to a person who signs, from 2019 until 2040. */
  async issue(wish: SignerWish): Promise<TestSigner> {
    const usage = wish.usage === undefined ? NON_REPUDIATION : wish.usage;
    return this.#issue(wish, usage === null ? [] : [keyUsage(usage)]);
  }

  /** Issues a certificate to a time-stamp server; `purposes` and `critical` make one that is not fit to be it. */
  async issueTimeStampServer(
    wish: Partial<SignerWish> & { readonly purposes?: readonly string[]; readonly critical?: boolean } = {},
  ): Promise<TestSigner> {
    const { name = 'Prüf-Zeitstempeldienst', purposes = [TIME_STAMPING], critical = true } = wish;
    const extended = purposes.length === 0 ? [] : [extendedKeyUsage(purposes, critical)];
    return this.#issue({ ...wish, name }, [keyUsage(DIGITAL_SIGNATURE), ...extended]);
  }

  async #issue(wish: SignerWish, extensions: readonly Extension[]): Promise<TestSigner> {
    const { name, type = 'p256', from = '2019-01-01T00:00:00Z', until = '2040-01-01T00:00:00Z' } = wish;
    const keys = wish.keys ?? (await keyPair(type));
    this.#serial += 1;
    const certificate = await certify(this.root.keys, keys.publicKey, {
      serial: this.#serial,
      subject: named(name),
      issuer: this.root.certificate.subject,
      from,
      until,
      extensions: [basicConstraints(false), ...extensions],
    });
    return signerOf(name, keys, certificate);
  }
}

interface Contents {
  readonly serial: number;
  readonly subject: RelativeDistinguishedNames;
  readonly issuer: RelativeDistinguishedNames;
  readonly from: string;
  readonly until: string;
  readonly extensions: readonly Extension[];
}

async function certify(
  issuer: KeyPair,
  publicKey: webcrypto.CryptoKey,
  contents: Contents,
): Promise<Certificate> {
  const certificate = new Certificate({
    version: 2,
    serialNumber: new Integer({ value: contents.serial }),
    issuer: contents.issuer,
    subject: contents.subject,
    extensions: [...contents.extensions],
  });
  certificate.notBefore.value = new Date(contents.from);
  certificate.notAfter.value = new Date(contents.until);
  await certificate.subjectPublicKeyInfo.importKey(publicKey);
  const algorithm = algorithmOf(issuer);
  certificate.signature = algorithm;
  certificate.signatureAlgorithm = algorithm;
  const covered = Buffer.from(certificate.encodeTBS().toBER());
  const value = sign('sha256', covered, KeyObject.from(issuer.privateKey));
  certificate.signatureValue = new BitString({ valueHex: new Uint8Array(value) });
  return Certificate.fromBER(certificate.toSchema(true).toBER());
}

/** RSA or ECDSA, with SHA-256. RSA wants NULL as its parameters; the library leaves it out. */
function algorithmOf({ privateKey }: KeyPair): AlgorithmIdentifier {
  return privateKey.algorithm.name === 'ECDSA'
    ? new AlgorithmIdentifier({ algorithmId: '1.2.840.10045.4.3.2' })
    : new AlgorithmIdentifier({ algorithmId: '1.2.840.113549.1.1.11', algorithmParams: new Null() });
}

function named(name: string): RelativeDistinguishedNames {
  return new RelativeDistinguishedNames({
    typesAndValues: [
      new AttributeTypeAndValue({ type: '2.5.4.6', value: new PrintableString({ value: 'DE' }) }),
      new AttributeTypeAndValue({ type: '2.5.4.10', value: new Utf8String({ value: 'Testlandkreis' }) }),
      new AttributeTypeAndValue({ type: '2.5.4.3', value: new Utf8String({ value: name }) }),
    ],
  });
}

function basicConstraints(isAuthority: boolean): Extension {
  const value = new BasicConstraints({ cA: isAuthority }).toSchema().toBER();
  return new Extension({ extnID: '2.5.29.19', critical: true, extnValue: value });
}

function keyUsage(bits: number): Extension {
  const value = new BitString({ valueHex: new Uint8Array([bits]), unusedBits: Math.log2(bits & -bits) });
  return new Extension({ extnID: '2.5.29.15', critical: true, extnValue: value.toBER() });
}

export const TIME_STAMPING = '1.3.6.1.5.5.7.3.8';

function extendedKeyUsage(purposes: readonly string[], critical: boolean): Extension {
  const value = new ExtKeyUsage({ keyPurposes: [...purposes] }).toSchema().toBER();
  return new Extension({ extnID: '2.5.29.37', critical, extnValue: value });
}

async function keyPair(type: TestKeyType): Promise<KeyPair> {
  return (await webcrypto.subtle.generateKey(ALGORITHMS[type], true, ['sign', 'verify'])) as KeyPair;
}

async function signerOf(name: string, keys: KeyPair, certificate: Certificate): Promise<TestSigner> {
  const privateKey = new Uint8Array(await webcrypto.subtle.exportKey('pkcs8', keys.privateKey));
  return { name, keys, certificate, der: new Uint8Array(certificate.toSchema().toBER()), privateKey };
}
