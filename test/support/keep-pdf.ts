import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Keeps a PDF that a test made for the conformance run, when the environment names a folder for it
 * (`ZIELBERICHT_PRUEFLINGE`); otherwise nothing happens. Equal files are kept once. Gives the same bytes.
 */
export function keptPdf<Bytes extends Uint8Array>(name: string, bytes: Bytes): Bytes {
  const folder = process.env['ZIELBERICHT_PRUEFLINGE'];
  if (folder !== undefined && folder !== '') {
    const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 12);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, `${name}-${hash}.pdf`), bytes);
  }
  return bytes;
}
