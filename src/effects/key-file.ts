import { keyFileNotThere } from '../diagnostic/catalogue/signing-run.ts';
import type { Outcome } from '../diagnostic/outcome.ts';
import { type GivenFile, readGivenFile } from './given-file.ts';

/** A key or certificate has a few kilobytes; whoever names a film by mistake shall not wait for it. */
const LARGEST = 1024 * 1024;

/** Reads a key or certificate file; `shown` is its path for messages. Errors: UNT-725. */
export function readKeyFile(path: string, shown: string): Outcome<GivenFile> {
  return readGivenFile(path, shown, {
    as: 'eine Schlüsseldatei',
    largest: LARGEST,
    missing: keyFileNotThere,
  });
}
