import type { KeyObject } from 'node:crypto';
import {
  certificateMissing,
  certificateOfAnotherKey,
  keyTypeUnknown,
  notForSigning,
} from '../../diagnostic/catalogue/signature.ts';
import { done, failed, type Outcome } from '../../diagnostic/outcome.ts';
import { algorithmOf, keyTypeOf } from '../cms/signature-algorithm.ts';
import { type CertificateFacts, certificatesOf, issuersOf, readCertificate } from './certificate.ts';

/** Paths for messages. */
export interface KeyFiles {
  readonly key: string;
  readonly certificate: string;
}

/** A certificate with its issuers, one after the other. */
export interface Chosen {
  readonly own: CertificateFacts;
  readonly issuers: readonly CertificateFacts[];
}

/** Finds a key's own certificate among several and puts its issuers in order. Errors: UNT-703, 707, 709, 715. */
export function chooseCertificate(
  key: KeyObject,
  certificates: readonly Uint8Array[],
  files: KeyFiles,
): Outcome<Chosen> {
  if (algorithmOf(key) === null) {
    return failed(keyTypeUnknown(null, { file: files.key, type: keyTypeOf(key) }));
  }
  const all = certificates.map(readCertificate).filter((each) => each !== null);
  if (all.length === 0) return failed(certificateMissing(null, { file: files.certificate }));
  const [own] = certificatesOf(key, all);
  if (own === undefined) {
    const found = all.map(({ holder }) => holder);
    return failed(certificateOfAnotherKey(null, { file: files.certificate, found }));
  }
  if (!own.maySign) return failed(notForSigning(null, { signer: own.holder }));
  return done({ own, issuers: issuersOf(own, all) });
}
