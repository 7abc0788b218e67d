import { takenFileMissing } from '../diagnostic/catalogue/signature-taking.ts';
import type { Outcome } from '../diagnostic/outcome.ts';
import { type GivenFile, readGivenFile } from './given-file.ts';

/** A report with its attachments and signatures has some hundred kilobytes. */
const LARGEST = 256 * 1024 * 1024;

/** Reads a PDF that another program signed; `shown` is its path for messages. Errors: UNT-733. */
export function readSignedFile(path: string, shown: string): Outcome<GivenFile> {
  return readGivenFile(path, shown, {
    as: 'einen unterschriebenen Bericht',
    largest: LARGEST,
    missing: takenFileMissing,
  });
}
