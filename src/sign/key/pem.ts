import { createPrivateKey, type KeyObject } from 'node:crypto';
import { fromBER } from 'asn1js';
import { attempt } from '../attempt.ts';

/** One block of a PEM file (RFC 7468). */
interface PemBlock {
  /** `EC PRIVATE KEY` */
  readonly label: string;
  /** With its first and last line. */
  readonly text: string;
}

const SEQUENCE = 0x30;

const BLOCK = /-----BEGIN ([A-Z0-9 ]+)-----\r?\n[\s\S]*?-----END \1-----/g;

function blocksIn(bytes: Uint8Array): readonly PemBlock[] {
  const text = Buffer.from(bytes).toString('latin1');
  return [...text.matchAll(BLOCK)].map(([whole, label = '']) => ({ label, text: whole }));
}

/** The certificates of a PEM file in its order, or the one of a DER file; DER. */
export function certificatesIn(bytes: Uint8Array): readonly Uint8Array[] {
  const blocks = blocksIn(bytes);
  const certificates = blocks.filter(({ label }) => label.endsWith('CERTIFICATE')).map(contentOf);
  return blocks.length === 0 && isDer(bytes) ? [bytes] : certificates;
}

function contentOf({ text }: PemBlock): Uint8Array {
  return Buffer.from(text.replace(/-----[^-]+-----/g, ''), 'base64');
}

/** One sequence that ends with the file; damaged bytes often look like some shorter value. */
function isDer(bytes: Uint8Array): boolean {
  return bytes[0] === SEQUENCE && fromBER(new Uint8Array(bytes)).offset === bytes.length;
}

/** Opens the private key of a PEM file: PKCS#8 with or without encryption, PKCS#1, SEC1. */
export function openPemKey(
  bytes: Uint8Array,
  password: string | null,
): KeyObject | 'unreadable' | 'no key' | 'password missing' | 'wrong password' {
  const blocks = blocksIn(bytes);
  const block = blocks.find(({ label }) => label.endsWith('PRIVATE KEY'));
  if (block === undefined) return blocks.length === 0 ? 'unreadable' : 'no key';
  if (!isEncrypted(block)) {
    return attempt(() => createPrivateKey({ key: block.text, format: 'pem' })) ?? 'unreadable';
  }
  if (password === null) return 'password missing';
  const intact = block.label !== 'ENCRYPTED PRIVATE KEY' || isDer(contentOf(block));
  if (!intact) return 'unreadable';
  const open = () => createPrivateKey({ key: block.text, format: 'pem', passphrase: password });
  return attempt(open) ?? 'wrong password';
}

/** By PKCS#8's own label, or by the header that OpenSSL put into older files (RFC 1421, 4.6.1.1). */
function isEncrypted({ label, text }: PemBlock): boolean {
  return label === 'ENCRYPTED PRIVATE KEY' || text.includes('Proc-Type: 4,ENCRYPTED');
}
