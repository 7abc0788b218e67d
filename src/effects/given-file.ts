import { closeSync, openSync, readFileSync, readSync, statSync } from 'node:fs';
import type { Diagnostic, DiagnosticKind } from '../diagnostic/diagnostic.ts';
import { done, failed, type Outcome } from '../diagnostic/outcome.ts';
import { isDiskError } from './disk-faults.ts';

/** A file that a call names, as it was read; `file` is its path for messages. German: genannte Datei. */
export interface GivenFile {
  readonly file: string;
  readonly bytes: Uint8Array;
  /** Bytes of the whole file, of which `bytes` may be the beginning. */
  readonly size: number;
}

/** What a file is taken for, how large one may be, and the message for one that cannot be had. */
export interface Expected {
  /** `eine Schlüsseldatei` */
  readonly as: string;
  /** Bytes. */
  readonly largest: number;
  readonly missing: DiagnosticKind<{ path: string; why: string }>;
  /** The message for one that is too large, where it has one of its own. */
  readonly tooLarge?: (size: number) => Diagnostic;
  /** Of a file above so many bytes only the beginning is read. */
  readonly beginning?: { readonly above: number; readonly bytes: number };
}

/** Reads a file by its path; `shown` is that path for messages. Errors: the one expected. */
export function readGivenFile(path: string, shown: string, expected: Expected): Outcome<GivenFile> {
  const refused = (why: string) => failed(expected.missing(null, { path: shown, why }));
  try {
    const status = statSync(path);
    if (!status.isFile()) return refused('ist keine Datei');
    const { size } = status;
    if (size > expected.largest && expected.tooLarge) return failed(expected.tooLarge(size));
    if (size > expected.largest) return refused(`ist zu groß für ${expected.as}`);
    const { above = size, bytes = size } = expected.beginning ?? {};
    return done({ file: shown, size, bytes: size > above ? readBeginning(path, bytes) : readFileSync(path) });
  } catch (error) {
    if (!isDiskError(error)) throw error;
    return refused(isDiskError(error, 'ENOENT', 'ENOTDIR') ? 'gibt es nicht' : 'ist nicht lesbar');
  }
}

function readBeginning(path: string, most: number): Uint8Array {
  const file = openSync(path, 'r');
  try {
    const bytes = new Uint8Array(most);
    let length = 0;
    for (let read = -1; read !== 0 && length < most; length += read)
      read = readSync(file, bytes, length, most - length, null);
    return bytes.subarray(0, length);
  } finally {
    closeSync(file);
  }
}
