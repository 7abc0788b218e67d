import { createHash, hash } from 'node:crypto';

/** The same over bytes that come piece by piece. */
export interface Sha256 {
  add(bytes: Uint8Array): void;
  /** Asked for once, at the end. */
  hex(): string;
}

export function sha256InPieces(): Sha256 {
  const pieces = createHash('sha256');
  return { add: (bytes) => void pieces.update(bytes), hex: () => pieces.digest('hex') };
}

/** SHA-256 as 64 lower-case hexadecimal digits. Text is hashed as UTF-8. German: Prüfsumme. */
export function sha256Hex(content: Uint8Array | string): string {
  return hash('sha256', content, 'hex');
}
