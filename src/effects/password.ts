import { readFileSync, statSync } from 'node:fs';
import type { DiagnosticKind } from '../diagnostic/diagnostic.ts';
import { done, failed, type Outcome } from '../diagnostic/outcome.ts';
import { isDiskError } from './disk-faults.ts';
import { Secret } from './secret.ts';

/** The messages that name the variables a password comes from. */
export interface PasswordFaults {
  readonly twice: DiagnosticKind<Record<never, never>>;
  readonly fileMissing: DiagnosticKind<{ path: string }>;
  readonly fileOpen: DiagnosticKind<{ path: string }>;
}

/**
 * A password from the environment: itself, or the path of the file that holds it. German: Passwort.
 *
 * Gives   null where neither is set. A file may end with one line feed, which is not part of the password.
 * Errors  both are set, the file is missing or empty, everybody may read it. Where the system has no such
 *         rights (Windows), only the file's presence is checked.
 */
export function passwordFrom(plain: string, path: string, faults: PasswordFaults): Outcome<Secret | null> {
  if (plain !== '' && path !== '') return failed(faults.twice(null, {}));
  if (path === '') return done(plain === '' ? null : new Secret(plain));
  try {
    const readableByAll = process.platform !== 'win32' && (statSync(path).mode & 0o004) !== 0;
    if (readableByAll) return failed(faults.fileOpen(null, { path }));
    const text = readFileSync(path, 'utf8')
      .replace(/^\uFEFF/, '')
      .replace(/\r?\n$/, '');
    return text === '' ? failed(faults.fileMissing(null, { path })) : done(new Secret(text));
  } catch (error) {
    if (!isDiskError(error)) throw error;
    return failed(faults.fileMissing(null, { path }));
  }
}
