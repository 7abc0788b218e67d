import { createHash } from 'node:crypto';

/** SHA-256 as 64 lower-case hexadecimal digits. Text is hashed as UTF-8. German: Prüfsumme. */
export function sha256Hex(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex');
}
