import { createPrivateKey } from 'node:crypto';
import { OctetString } from 'asn1js';
import forge from 'node-forge';
import {
  AuthenticatedSafe,
  CertBag,
  PFX,
  PKCS8ShroudedKeyBag,
  PrivateKeyInfo,
  SafeBag,
  SafeContents,
} from 'pkijs';
import type { TestSigner } from './test-authority.ts';

/** A PKCS#12 container as programs write it today: AES-256, PBKDF2 and HMAC with SHA-256. */
export async function modernContainer(
  holder: TestSigner | null,
  certificates: readonly TestSigner[],
  password: string,
): Promise<Uint8Array> {
  const secret = new Uint8Array(Buffer.from(password, 'utf8')).buffer;
  const encryption = {
    password: secret,
    contentEncryptionAlgorithm: { name: 'AES-CBC', length: 256 },
    hmacHashAlgorithm: 'SHA-256',
    iterationCount: 100,
  };
  const safeContents = [
    { privacyMode: 0, value: new SafeContents({ safeBags: await keyBags(holder, encryption) }) },
    { privacyMode: 1, value: new SafeContents({ safeBags: certificates.map(certificateBag) }) },
  ].filter(({ value }) => value.safeBags.length > 0);
  const safe = new AuthenticatedSafe({ parsedValue: { safeContents } });
  await safe.makeInternalValues({ safeContents: safeContents.map(() => encryption) });
  const container = new PFX({ parsedValue: { integrityMode: 0, authenticatedSafe: safe } });
  const proof = { iterations: 100, pbkdf2HashAlgorithm: 'SHA-256', hmacHashAlgorithm: 'SHA-256' };
  await container.makeInternalValues({ password: secret, ...proof });
  return new Uint8Array(container.toSchema().toBER());
}

async function keyBags(
  holder: TestSigner | null,
  encryption: Parameters<PKCS8ShroudedKeyBag['makeInternalValues']>[0],
): Promise<SafeBag[]> {
  if (holder === null) return [];
  const parsedValue = PrivateKeyInfo.fromBER(new Uint8Array(holder.privateKey));
  const bagValue = new PKCS8ShroudedKeyBag({ parsedValue });
  await bagValue.makeInternalValues(encryption);
  return [new SafeBag({ bagId: '1.2.840.113549.1.12.10.1.2', bagValue })];
}

function certificateBag({ der }: TestSigner): SafeBag {
  const certValue = new OctetString({ valueHex: new Uint8Array(der) });
  const bagValue = new CertBag({ certId: '1.2.840.113549.1.9.22.1', certValue });
  return new SafeBag({ bagId: '1.2.840.113549.1.12.10.1.3', bagValue });
}

/** A PKCS#12 container as older programs wrote it: Triple DES and HMAC with SHA-1. RSA alone. */
export function oldContainer(
  holder: TestSigner,
  certificates: readonly TestSigner[],
  password: string,
): Uint8Array {
  const key = forge.pki.privateKeyFromPem(plainPem(holder));
  const issued = certificates.map((each) => forge.pki.certificateFromPem(certificatePem(each)));
  const options = { algorithm: '3des', count: 100 } as const;
  const container = forge.pkcs12.toPkcs12Asn1(key, issued, password, options);
  return Buffer.from(forge.asn1.toDer(container).getBytes(), 'binary');
}

/** PKCS#8 without encryption. */
export function plainPem({ privateKey }: TestSigner): string {
  return pem('PRIVATE KEY', privateKey);
}

/** PKCS#8 with AES-256. */
export function encryptedPem(signer: TestSigner, passphrase: string): string {
  const options = { format: 'pem', type: 'pkcs8', cipher: 'aes-256-cbc', passphrase } as const;
  return keyOf(signer).export(options).toString();
}

/** The form each kind of key had before PKCS#8: PKCS#1 for RSA, SEC1 for elliptic curves; encrypted with a password. */
export function traditionalPem(signer: TestSigner, passphrase?: string): string {
  const key = keyOf(signer);
  const secret = passphrase === undefined ? {} : { cipher: 'aes-128-cbc', passphrase };
  return key.asymmetricKeyType === 'ec'
    ? key.export({ format: 'pem', type: 'sec1', ...secret } as { format: 'pem'; type: 'sec1' }).toString()
    : key.export({ format: 'pem', type: 'pkcs1', ...secret } as { format: 'pem'; type: 'pkcs1' }).toString();
}

export function certificatePem({ der }: TestSigner): string {
  return pem('CERTIFICATE', der);
}

function keyOf({ privateKey }: TestSigner) {
  return createPrivateKey({ key: Buffer.from(privateKey), format: 'der', type: 'pkcs8' });
}

function pem(label: string, der: Uint8Array): string {
  const lines = Buffer.from(der).toString('base64').replace(/.{64}/g, '$&\n').trimEnd();
  return `-----BEGIN ${label}-----\n${lines}\n-----END ${label}-----\n`;
}
