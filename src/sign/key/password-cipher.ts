import { createDecipheriv, pbkdf2Sync } from 'node:crypto';
import { Integer, OctetString, Sequence } from 'asn1js';
import forge from 'node-forge';
import { type AlgorithmIdentifier, PBES2Params, PBKDF2Params } from 'pkijs';

/** PKCS#5, version 2: what programs write today (RFC 8018, 6.2). */
const PBES2 = '1.2.840.113549.1.5.13';
const PBKDF2 = '1.2.840.113549.1.5.12';
/** PKCS#12: what older programs write (RFC 7292, annex C). */
const WITH_TRIPLE_DES = '1.2.840.113549.1.12.1.3';
const WITH_RC2_128 = '1.2.840.113549.1.12.1.5';
const WITH_RC2_40 = '1.2.840.113549.1.12.1.6';
/** Ciphers that are known by name alone. */
const NAMES: ReadonlyMap<string, string> = new Map([
  ['1.2.840.113549.1.12.1.1', 'RC4 mit 128\u00A0Bit'],
  ['1.2.840.113549.1.12.1.2', 'RC4 mit 40\u00A0Bit'],
  ['1.2.840.113549.1.12.1.4', 'Triple-DES mit zwei Schlüsseln'],
  ['1.3.6.1.4.1.11591.4.11', 'scrypt'],
]);

/** Thrown for an encryption that is not known here, whatever the password. German: unbekannte Verschlüsselung. */
export class UnknownCipher extends Error {
  /** `RC4 mit 128 Bit`, or its object identifier. */
  readonly cipher: string;

  constructor(identifier: string) {
    super(`unknown cipher ${identifier}`);
    this.name = 'UnknownCipher';
    this.cipher = NAMES.get(identifier) ?? identifier;
  }
}

const HASHES: ReadonlyMap<string, string> = new Map([
  ['1.2.840.113549.2.7', 'sha1'],
  ['1.2.840.113549.2.9', 'sha256'],
  ['1.2.840.113549.2.10', 'sha384'],
  ['1.2.840.113549.2.11', 'sha512'],
]);

const CIPHERS: ReadonlyMap<string, readonly [name: string, keyBytes: number]> = new Map([
  ['2.16.840.1.101.3.4.1.2', ['aes-128-cbc', 16]],
  ['2.16.840.1.101.3.4.1.22', ['aes-192-cbc', 24]],
  ['2.16.840.1.101.3.4.1.42', ['aes-256-cbc', 32]],
  ['1.2.840.113549.3.7', ['des-ede3-cbc', 24]],
]);

/** A damaged file must not keep the machine busy for hours. */
const MOST_ROUNDS = 20_000_000;

/** Undoes a password's encryption. Throws `UnknownCipher`, and others for damage and (nearly always) a wrong password. */
export function decryptWith(password: string, algorithm: AlgorithmIdentifier, bytes: Uint8Array): Buffer {
  switch (algorithm.algorithmId) {
    case PBES2:
      return decryptModern(password, algorithm, bytes);
    case WITH_TRIPLE_DES:
      return decryptTripleDes(password, algorithm, bytes);
    case WITH_RC2_128:
      return decryptRc2(password, algorithm, bytes, 128);
    case WITH_RC2_40:
      return decryptRc2(password, algorithm, bytes, 40);
    default:
      throw new UnknownCipher(algorithm.algorithmId);
  }
}

function decryptModern(password: string, algorithm: AlgorithmIdentifier, bytes: Uint8Array): Buffer {
  const { keyDerivationFunc, encryptionScheme } = new PBES2Params({ schema: algorithm.algorithmParams });
  if (keyDerivationFunc.algorithmId !== PBKDF2) throw new UnknownCipher(keyDerivationFunc.algorithmId);
  const derivation = new PBKDF2Params({ schema: keyDerivationFunc.algorithmParams });
  const [cipher, length] = CIPHERS.get(encryptionScheme.algorithmId) ?? [];
  const hashIdentifier = derivation.prf?.algorithmId ?? '1.2.840.113549.2.7';
  const hash = HASHES.get(hashIdentifier);
  const vector: unknown = encryptionScheme.algorithmParams;
  const { salt, iterationCount } = derivation;
  if (cipher === undefined || length === undefined) throw new UnknownCipher(encryptionScheme.algorithmId);
  if (hash === undefined) throw new UnknownCipher(hashIdentifier);
  if (!(vector instanceof OctetString) || !(salt instanceof OctetString)) throw new Error('no salt');
  const key = pbkdf2Sync(password, Buffer.from(salt.getValue()), rounds(iterationCount), length, hash);
  return decipher(cipher, key, Buffer.from(vector.getValue()), bytes);
}

function decryptTripleDes(password: string, algorithm: AlgorithmIdentifier, bytes: Uint8Array): Buffer {
  const derive = derivation(password, algorithm);
  return decipher('des-ede3-cbc', derive(1, 24), derive(2, 8), bytes);
}

function decipher(cipher: string, key: Buffer, vector: Buffer, bytes: Uint8Array): Buffer {
  const machine = createDecipheriv(cipher, key, vector);
  return Buffer.concat([machine.update(bytes), machine.final()]);
}

/** RC2: no secret any more with 40 bits, but the certificates of many older containers are packed with it. */
function decryptRc2(
  password: string,
  algorithm: AlgorithmIdentifier,
  bytes: Uint8Array,
  bits: 40 | 128,
): Buffer {
  const derive = derivation(password, algorithm);
  const machine = forge.rc2.createDecryptionCipher(derive(1, bits / 8).toString('binary'), bits);
  machine.start(derive(2, 8).toString('binary'));
  machine.update(forge.util.createBuffer(Buffer.from(bytes).toString('binary')));
  if (!machine.finish()) throw new Error('wrong padding');
  return Buffer.from(machine.output.getBytes(), 'binary');
}

/** Purpose 1 makes a key, 2 an initial vector. */
function derivation(
  password: string,
  { algorithmParams }: AlgorithmIdentifier,
): (purpose: 1 | 2, length: number) => Buffer {
  const parts: readonly unknown[] =
    algorithmParams instanceof Sequence ? algorithmParams.valueBlock.value : [];
  const [salt, count] = parts;
  if (!(salt instanceof OctetString) || !(count instanceof Integer)) throw new Error('no salt');
  const from = {
    salt: Buffer.from(salt.getValue()),
    rounds: count.valueBlock.valueDec,
    hash: 'sha1' as const,
  };
  return (purpose, length) => deriveKey(password, { ...from, purpose, length });
}

export interface Derivation {
  readonly salt: Uint8Array;
  readonly rounds: number;
  readonly hash: 'sha1' | 'sha256' | 'sha384' | 'sha512';
  /** 1 for a key, 2 for an initial vector, 3 for the proof of a container. */
  readonly purpose: 1 | 2 | 3;
  readonly length: number;
}

/** Key derivation of PKCS#12 (RFC 7292, annex B.2). */
export function deriveKey(password: string, from: Derivation): Buffer {
  const salt = forge.util.createBuffer(Buffer.from(from.salt).toString('binary'));
  const hash = forge.md[from.hash].create();
  const key = forge.pkcs12.generateKey(password, salt, from.purpose, rounds(from.rounds), from.length, hash);
  return Buffer.from(key.getBytes(), 'binary');
}

function rounds(count: number): number {
  if (!(count >= 1 && count <= MOST_ROUNDS)) throw new Error(`${count} rounds`);
  return count;
}
