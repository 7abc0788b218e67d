import type { KeyObject } from 'node:crypto';
import { SHA_256, SHA_384, SHA_512 } from './identifiers.ts';

/** How a key signs. */
export interface SignatureAlgorithm {
  /** As `node:crypto` names it. */
  readonly digest: 'sha256' | 'sha384' | 'sha512';
  readonly digestIdentifier: string;
  readonly identifier: string;
  /** RSA writes NULL as the parameters of its algorithm, ECDSA leaves them out (RFC 5754, 3.2 and 3.3). */
  readonly hasNull: boolean;
}

const SHORTEST_RSA = 2048;

const WITH_SHA_256 = { digest: 'sha256', digestIdentifier: SHA_256 } as const;
const WITH_SHA_384 = { digest: 'sha384', digestIdentifier: SHA_384 } as const;
const WITH_SHA_512 = { digest: 'sha512', digestIdentifier: SHA_512 } as const;

const RSA: SignatureAlgorithm = { ...WITH_SHA_256, identifier: '1.2.840.113549.1.1.11', hasNull: true };
const EC_256: SignatureAlgorithm = { ...WITH_SHA_256, identifier: '1.2.840.10045.4.3.2', hasNull: false };
const EC_384: SignatureAlgorithm = { ...WITH_SHA_384, identifier: '1.2.840.10045.4.3.3', hasNull: false };
const EC_512: SignatureAlgorithm = { ...WITH_SHA_512, identifier: '1.2.840.10045.4.3.4', hasNull: false };

/** The hash is as strong as the curve. */
const CURVES: ReadonlyMap<string, SignatureAlgorithm> = new Map([
  ['prime256v1', EC_256],
  ['secp384r1', EC_384],
  ['secp521r1', EC_512],
  ['brainpoolP256r1', EC_256],
  ['brainpoolP384r1', EC_384],
  ['brainpoolP512r1', EC_512],
]);

/** Null for a key that cannot sign a PDF so that common programs accept it. */
export function algorithmOf(key: KeyObject): SignatureAlgorithm | null {
  const { namedCurve = '', modulusLength = 0 } = key.asymmetricKeyDetails ?? {};
  if (key.asymmetricKeyType === 'ec') return CURVES.get(namedCurve) ?? null;
  return key.asymmetricKeyType === 'rsa' && modulusLength >= SHORTEST_RSA ? RSA : null;
}

/** `RSA, 1024 Bit`, `RSA-PSS, 2048 Bit`, `ed25519`: for messages. */
export function keyTypeOf(key: KeyObject): string {
  const { namedCurve, modulusLength } = key.asymmetricKeyDetails ?? {};
  if (namedCurve !== undefined) return `Kurve ${namedCurve}`;
  const name = key.asymmetricKeyType === 'rsa-pss' ? 'RSA-PSS' : 'RSA';
  if (modulusLength !== undefined) return `${name}, ${modulusLength}\u00A0Bit`;
  return key.asymmetricKeyType ?? 'unbekannt';
}
