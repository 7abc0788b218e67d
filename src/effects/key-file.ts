import { readFileSync, statSync } from 'node:fs';
import { keyFileNotThere } from '../diagnostic/catalogue/signing-run.ts';
import { done, failed, type Outcome } from '../diagnostic/outcome.ts';
import { isDiskError } from './disk-faults.ts';

/** A key or certificate has a few kilobytes; whoever names a film by mistake shall not wait for it. */
const LARGEST = 1024 * 1024;

/** Reads a key or certificate file; `shown` is its path for messages. Errors: UNT-725. */
export function readKeyFile(path: string, shown: string): Outcome<{ file: string; bytes: Uint8Array }> {
  const refused = (why: string) => failed(keyFileNotThere(null, { path: shown, why }));
  try {
    const status = statSync(path);
    if (!status.isFile()) return refused('ist keine Datei');
    if (status.size > LARGEST) return refused('ist zu groß für eine Schlüsseldatei');
    return done({ file: shown, bytes: readFileSync(path) });
  } catch (error) {
    if (!isDiskError(error)) throw error;
    return refused(isDiskError(error, 'ENOENT', 'ENOTDIR') ? 'gibt es nicht' : 'ist nicht lesbar');
  }
}
