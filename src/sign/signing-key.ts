import { createPrivateKey, type KeyObject } from 'node:crypto';
import {
  cipherUnknown,
  keyFileUnreadable,
  keyTypeUnknown,
  passwordMissing,
  privateKeyMissing,
  wrongPassword,
} from '../diagnostic/catalogue/signature.ts';
import { done, failed, type Outcome } from '../diagnostic/outcome.ts';
import { attempt } from './attempt.ts';
import { chooseCertificate, type KeyFiles } from './key/choose-certificate.ts';
import { certificatesIn, openPemKey } from './key/pem.ts';
import { openPkcs12 } from './key/pkcs12.ts';

/** A private key with its certificate, opened and fit for signing. German: Signaturschlüssel. */
export interface SigningKey {
  /** Common name in the certificate. */
  readonly signer: string;
  /** DER. */
  readonly certificate: Uint8Array;
  /** Certificates of the issuers as far as the file holds them, DER. */
  readonly chain: readonly Uint8Array[];
  /** PKCS#8, DER. */
  readonly privateKey: Uint8Array;
  /** UTC: `2021-01-01T00:00:00Z`. */
  readonly validFrom: string;
  readonly validUntil: string;
}

/** A file as it was read; `file` is its path for messages. */
interface KeyFile {
  readonly file: string;
  readonly bytes: Uint8Array;
}

interface Pkcs12Source {
  readonly kind: 'pkcs12';
  readonly container: KeyFile;
  readonly password: string | null;
}

interface PemSource {
  readonly kind: 'pem';
  readonly key: KeyFile;
  /** May hold the issuers' certificates, too. */
  readonly certificate: KeyFile;
  readonly password: string | null;
}

/** Where a key comes from: one PKCS#12 container, or PEM files. */
export type KeySource = Pkcs12Source | PemSource;

/**
 * Opens a key and finds the certificate that belongs to it. German: Schlüssel öffnen.
 *
 * Takes   a PKCS#12 container (older and newer ciphers) or PEM files: PKCS#8 with or without encryption, PKCS#1, SEC1;
 *         the certificate may be DER, too. RSA from 2048 bits, P-256, P-384, P-521 and the Brainpool curves.
 * Gives   the key with its own certificate, the one that lasts longest if there are several, and its issuers in order.
 * Errors  UNT-701 wrong password, 702 unreadable file, 703 no certificate, 704 password missing, 707 certificate of
 *         another key, 708 no private key, 709 kind of key not supported, 715 certificate for another purpose,
 *         719 encryption not supported.
 *         Whether it has expired is judged when it signs, by the time of signing.
 */
export async function openKey(source: KeySource): Promise<Outcome<SigningKey>> {
  return source.kind === 'pkcs12' ? openContainer(source) : openPem(source);
}

function openContainer({ container, password }: Pkcs12Source): Outcome<SigningKey> {
  const { file } = container;
  const material = openPkcs12(container.bytes, password ?? '');
  if (material === 'unreadable') return failed(keyFileUnreadable(null, { file, expected: 'PKCS#12-Datei' }));
  if (material === 'wrong password') {
    return failed(password === null ? passwordMissing(null, { file }) : wrongPassword(null, { file }));
  }
  if ('cipher' in material) return failed(cipherUnknown(null, { file, cipher: material.cipher }));
  const files = { key: file, certificate: file };
  const keys = material.privateKeys.map((der) => openDer(der));
  if (keys.length === 0) return failed(privateKeyMissing(null, { file }));
  const choices = keys.map((key) =>
    key === null
      ? failed(keyTypeUnknown(null, { file, type: 'unbekannt' }))
      : keyWith(key, material.certificates, files),
  );
  // A container may hold a second pair of keys, for decryption.
  return choices.find(({ ok }) => ok) ?? choices[0] ?? failed(privateKeyMissing(null, { file }));
}

function openDer(der: Uint8Array): KeyObject | null {
  return attempt(() => createPrivateKey({ key: Buffer.from(der), format: 'der', type: 'pkcs8' }));
}

function openPem({ key, certificate, password }: PemSource): Outcome<SigningKey> {
  const { file } = key;
  const opened = openPemKey(key.bytes, password);
  switch (opened) {
    case 'unreadable':
      return failed(keyFileUnreadable(null, { file, expected: 'PEM-Datei mit einem privaten Schlüssel' }));
    case 'no key':
      return failed(privateKeyMissing(null, { file }));
    case 'password missing':
      return failed(passwordMissing(null, { file }));
    case 'wrong password':
      return failed(wrongPassword(null, { file }));
    default:
      return keyWith(opened, certificatesIn(certificate.bytes), {
        key: file,
        certificate: certificate.file,
      });
  }
}

function keyWith(key: KeyObject, certificates: readonly Uint8Array[], files: KeyFiles): Outcome<SigningKey> {
  const chosen = chooseCertificate(key, certificates, files);
  if (!chosen.ok) return chosen;
  const { own, issuers } = chosen.value;
  return done({
    signer: own.holder,
    certificate: own.der,
    chain: issuers.map(({ der }) => der),
    privateKey: new Uint8Array(key.export({ format: 'der', type: 'pkcs8' })),
    validFrom: own.validFrom,
    validUntil: own.validUntil,
  });
}
