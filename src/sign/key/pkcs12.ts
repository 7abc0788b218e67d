import { createHmac } from 'node:crypto';
import { fromBER, OctetString } from 'asn1js';
import {
  AuthenticatedSafe,
  CertBag,
  type ContentInfo,
  EncryptedData,
  type MacData,
  PFX,
  PKCS8ShroudedKeyBag,
  PrivateKeyInfo,
  type SafeBag,
  SafeContents,
} from 'pkijs';
import { attempt } from '../attempt.ts';
import { DATA, digestNamed } from '../cms/identifiers.ts';
import { type Derivation, decryptWith, deriveKey, UnknownCipher } from './password-cipher.ts';

/** What a container holds. */
export interface KeyMaterial {
  /** PKCS#8, DER. */
  readonly privateKeys: readonly Uint8Array[];
  /** DER. */
  readonly certificates: readonly Uint8Array[];
}

/** An encryption that nobody here can undo. */
export interface Undecipherable {
  /** `RC4 mit 128 Bit` */
  readonly cipher: string;
}

/** Opens a PKCS#12 container (RFC 7292). Older and newer ciphers; the words of refusal say whose fault it is. */
export function openPkcs12(
  bytes: Uint8Array,
  password: string,
): KeyMaterial | Undecipherable | 'unreadable' | 'wrong password' {
  const container = attempt(() => PFX.fromBER(new Uint8Array(bytes)));
  const safe = container && attempt(() => octetsOf(container.authSafe));
  if (!safe) return 'unreadable';
  const proven = attempt(() => passwordFits(container.macData, safe, password));
  if (proven === false) return 'wrong password';
  const material = attempt(() => deciphered(safe, password));
  // A container without a proof that is understood here shows a wrong password by its unreadable content.
  return material ?? (proven === true ? 'unreadable' : 'wrong password');
}

function deciphered(safe: Uint8Array<ArrayBuffer>, password: string): KeyMaterial | Undecipherable {
  try {
    const bags = AuthenticatedSafe.fromBER(safe).safeContents.flatMap(bagsOf(password));
    return materialOf(bags, password);
  } catch (error) {
    if (error instanceof UnknownCipher) return { cipher: error.cipher };
    throw error;
  }
}

/** Whether the container's own proof (MAC) fits; null when it has none that is known here. */
function passwordFits(proof: MacData | undefined, safe: Uint8Array, password: string): boolean | null {
  const hash = proof && digestNamed(proof.mac.digestAlgorithm.algorithmId);
  if (!hash) return null;
  const digest = Buffer.from(proof.mac.digest.getValue());
  const key = deriveKey(password, {
    salt: new Uint8Array(proof.macSalt.getValue()),
    rounds: proof.iterations ?? 1,
    hash: hash as Derivation['hash'],
    purpose: 3,
    length: digest.length,
  });
  return createHmac(hash, key).update(safe).digest().equals(digest);
}

function octetsOf(content: ContentInfo): Uint8Array<ArrayBuffer> {
  const octets: unknown = content.content;
  if (content.contentType !== DATA || !(octets instanceof OctetString)) throw new Error('no octets');
  return new Uint8Array(octets.getValue());
}

function bagsOf(password: string): (content: ContentInfo) => readonly SafeBag[] {
  return (content) => {
    if (content.contentType === DATA) return SafeContents.fromBER(octetsOf(content)).safeBags;
    const { encryptedContentInfo } = new EncryptedData({ schema: content.content });
    const { contentEncryptionAlgorithm, encryptedContent } = encryptedContentInfo;
    // The library leaves the octets under the tag they had here, in one piece or several; read anew they are octets.
    const octets: unknown = encryptedContent && fromBER(encryptedContent.toBER()).result;
    if (!(octets instanceof OctetString)) throw new Error('no octets');
    const plain = decryptWith(password, contentEncryptionAlgorithm, new Uint8Array(octets.getValue()));
    return SafeContents.fromBER(new Uint8Array(plain)).safeBags;
  };
}

function materialOf(bags: readonly SafeBag[], password: string): KeyMaterial {
  const values: readonly unknown[] = bags.map(({ bagValue }) => bagValue);
  return {
    privateKeys: values.flatMap((value) => privateKeyIn(value, password)),
    certificates: values.flatMap((value) => certificateIn(value)),
  };
}

function privateKeyIn(value: unknown, password: string): readonly Uint8Array[] {
  if (value instanceof PrivateKeyInfo) return [new Uint8Array(value.toSchema().toBER())];
  if (!(value instanceof PKCS8ShroudedKeyBag)) return [];
  const packed = new Uint8Array(value.encryptedData.getValue());
  return [decryptWith(password, value.encryptionAlgorithm, packed)];
}

function certificateIn(value: unknown): readonly Uint8Array[] {
  const octets: unknown = value instanceof CertBag ? value.certValue : null;
  return octets instanceof OctetString ? [new Uint8Array(octets.getValue())] : [];
}
