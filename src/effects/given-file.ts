import { readFileSync, statSync } from 'node:fs';
import type { DiagnosticKind } from '../diagnostic/diagnostic.ts';
import { done, failed, type Outcome } from '../diagnostic/outcome.ts';
import { isDiskError } from './disk-faults.ts';

/** A file that a call names, as it was read; `file` is its path for messages. German: genannte Datei. */
export interface GivenFile {
  readonly file: string;
  readonly bytes: Uint8Array;
}

/** What a file is taken for, how large one may be, and the message for one that cannot be had. */
export interface Expected {
  /** `eine Schlüsseldatei` */
  readonly as: string;
  /** Bytes. */
  readonly largest: number;
  readonly missing: DiagnosticKind<{ path: string; why: string }>;
}

/** Reads a file by its path; `shown` is that path for messages. Errors: the one expected. */
export function readGivenFile(path: string, shown: string, expected: Expected): Outcome<GivenFile> {
  const refused = (why: string) => failed(expected.missing(null, { path: shown, why }));
  try {
    const status = statSync(path);
    if (!status.isFile()) return refused('ist keine Datei');
    if (status.size > expected.largest) return refused(`ist zu groß für ${expected.as}`);
    return done({ file: shown, bytes: readFileSync(path) });
  } catch (error) {
    if (!isDiskError(error)) throw error;
    return refused(isDiskError(error, 'ENOENT', 'ENOTDIR') ? 'gibt es nicht' : 'ist nicht lesbar');
  }
}
