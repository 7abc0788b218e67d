import type { Delivery } from '../domain/draft.ts';

/**
 * The SHA-256 of a delivered file, where a report may name it; null where a value of the file is withheld, for whoever
 * knows the rest of it could try the few values that are possible. The archive keeps the file by its digest all the
 * same.
 */
export function namedDigest({ sha256, holdsWithheld }: Delivery): string | null {
  return holdsWithheld ? null : sha256;
}

/** In the place of a digest. */
export const DIGEST_WITHHELD = 'nicht genannt (Geheimhaltung)';
