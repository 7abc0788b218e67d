import {
  keyPasswordFileMissing,
  keyPasswordFileOpen,
  keyPasswordTwice,
  timeStampAddress,
} from '../diagnostic/catalogue/signing-run.ts';
import { done, failed, type Outcome } from '../diagnostic/outcome.ts';
import { type PasswordFaults, passwordFrom } from './password.ts';
import type { Secret } from './secret.ts';
import { shownText } from './shown-address.ts';

/** What the environment says about signing. German: Angaben zum Unterschreiben. */
export interface SigningSettings {
  /** Of the key file; null where none is set. */
  readonly password: Secret | null;
  /** Null for signatures without a trusted time. */
  readonly timeStampAddress: URL | null;
}

type Environment = Readonly<Record<string, string | undefined>>;

const PASSWORD = 'ZIELBERICHT_SCHLUESSEL_PASSWORT';
const PASSWORD_FILE = 'ZIELBERICHT_SCHLUESSEL_PASSWORT_DATEI';
const TIME_STAMPS = 'ZIELBERICHT_ZEITSTEMPEL_ADRESSE';
const FAULTS: PasswordFaults = {
  twice: keyPasswordTwice,
  fileMissing: keyPasswordFileMissing,
  fileOpen: keyPasswordFileOpen,
};
/** As `URL` writes them: these names never leave the machine. */
const LOOPBACK = new Set(['127.0.0.1', '[::1]', 'localhost']);

/** The password of the key and the time-stamp server's address. Errors: UNT-726 to UNT-729. */
export function signingSettings(environment: Environment): Outcome<SigningSettings> {
  const value = (name: string) => environment[name]?.trim() ?? '';
  // Blanks around a path or an address are a slip of the hand; around a password they may belong to it.
  const password = passwordFrom(environment[PASSWORD] ?? '', value(PASSWORD_FILE), FAULTS);
  const address = addressFrom(value(TIME_STAMPS));
  if (!password.ok || !address.ok) return failed(...password.diagnostics, ...address.diagnostics);
  return done({ password: password.value, timeStampAddress: address.value });
}

/** Off loopback only https: nobody between us and the server shall choose the time. */
function addressFrom(text: string): Outcome<URL | null> {
  if (text === '') return done(null);
  const url = URL.canParse(text) ? new URL(text) : null;
  const safe = url?.protocol === 'https:' || (url?.protocol === 'http:' && LOOPBACK.has(url.hostname));
  const usable = url !== null && safe && url.username === '' && url.password === '';
  return usable ? done(url) : failed(timeStampAddress(null, { found: shownText(text) }));
}
