import {
  passwordFileMissing,
  passwordFileOpen,
  passwordTwice,
  smtpIncomplete,
  smtpPort,
  smtpSender,
} from '../diagnostic/catalogue/mail.ts';
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import { conclude, done, type Outcome } from '../diagnostic/outcome.ts';
import { isMailAddress } from '../domain/mail-address.ts';
import { type PasswordFaults, passwordFrom } from './password.ts';
import type { Secret } from './secret.ts';

/** How to reach the mail server. German: Angaben zum Mailserver. */
export interface SmtpSettings {
  readonly host: string;
  readonly port: number;
  /** Address in the envelope and in `From`. */
  readonly sender: string;
  readonly login: { readonly user: string; readonly password: Secret } | null;
}

type Environment = Readonly<Record<string, string | undefined>>;

const HOST = 'ZIELBERICHT_SMTP_HOST';
const PORT = 'ZIELBERICHT_SMTP_PORT';
const USER = 'ZIELBERICHT_SMTP_BENUTZER';
const PASSWORD = 'ZIELBERICHT_SMTP_PASSWORT';
const PASSWORD_FILE = 'ZIELBERICHT_SMTP_PASSWORT_DATEI';
const SENDER = 'ZIELBERICHT_SMTP_ABSENDER';
const NAMES = [HOST, PORT, USER, PASSWORD, PASSWORD_FILE, SENDER];
const SUBMISSION_PORT = '587';
const FAULTS: PasswordFaults = {
  twice: passwordTwice,
  fileMissing: passwordFileMissing,
  fileOpen: passwordFileOpen,
};

/**
 * The mail server from the environment, or null when none is named and mails go to the local outbox.
 *
 * Errors  incomplete or unusable values (MAI-621 to 626); a password file that everybody may read is refused.
 *         Where the system has no such rights (Windows), only the file's presence is checked.
 */
export function smtpSettings(environment: Environment): Outcome<SmtpSettings | null> {
  // Blanks around a host or an address are a slip of the hand; around a password they may belong to it.
  const value = (name: string) =>
    name === PASSWORD ? (environment[name] ?? '') : (environment[name]?.trim() ?? '');
  if (NAMES.every((name) => value(name) === '')) return done(null);
  const password = passwordFrom(value(PASSWORD), value(PASSWORD_FILE), FAULTS);
  const port = value(PORT) === '' ? SUBMISSION_PORT : value(PORT);
  const found: readonly Diagnostic[] = [
    ...missingValues(value),
    ...(isPort(port) ? [] : [smtpPort(null, { found: port })]),
    ...(value(SENDER) === '' || isMailAddress(value(SENDER))
      ? []
      : [smtpSender(null, { found: value(SENDER) })]),
    ...password.diagnostics,
  ];
  const secret = password.ok ? password.value : null;
  const login = secret ? { user: value(USER), password: secret } : null;
  return conclude({ host: value(HOST), port: Number(port), sender: value(SENDER), login }, found);
}

function missingValues(value: (name: string) => string): readonly Diagnostic[] {
  const withPassword = value(PASSWORD) !== '' || value(PASSWORD_FILE) !== '';
  const missing = [
    ...[HOST, SENDER].filter((name) => value(name) === ''),
    ...(withPassword && value(USER) === '' ? [USER] : []),
    ...(!withPassword && value(USER) !== '' ? [`${PASSWORD_FILE} oder ${PASSWORD}`] : []),
  ];
  return missing.length === 0 ? [] : [smtpIncomplete(null, { missing })];
}

function isPort(text: string): boolean {
  return /^\d{1,5}$/.test(text) && Number(text) >= 1 && Number(text) <= 65_535;
}
