import { resolve } from 'node:path';
import {
  certificateNotNamed,
  certificateNotNeeded,
  passwordNotGiven,
} from '../diagnostic/catalogue/signing-usage.ts';
import { done, failed, type Outcome } from '../diagnostic/outcome.ts';
import type { TimeStampServer } from '../domain/effects.ts';
import { readKeyFile } from '../effects/key-file.ts';
import { type SigningSettings, signingSettings } from '../effects/signing-settings.ts';
import { timeStampServer } from '../effects/time-stamp-server.ts';
import { type KeySource, openKey, type SigningKey } from '../sign/signing-key.ts';
import type { Call } from './command.ts';
import type { Terminal } from './terminal.ts';

/** What a call signs with, its key still locked. German: Unterschriftswerkzeug. */
export interface SigningTools extends SigningSettings {
  readonly source: KeySource;
}

/** Reads settings and key files; asks nothing. Errors: BED-222, BED-223, UNT-725 to UNT-729, all at once. */
export function signingTools({ given, terminal }: Pick<Call, 'given' | 'terminal'>): Outcome<SigningTools> {
  const settings = signingSettings(terminal.environment);
  const source = sourceFrom(given.text('schluessel') ?? '', given.text('zertifikat'), terminal.folder);
  if (!settings.ok || !source.ok) return failed(...settings.diagnostics, ...source.diagnostics);
  return done({ ...settings.value, source: source.value });
}

/** Opens the key, asking for its password where one is needed. Errors: BED-224, those of `openKey`. */
export async function unlocked(
  { source, password }: SigningTools,
  terminal: Pick<Terminal, 'interactive' | 'askHidden'>,
): Promise<Outcome<SigningKey>> {
  if (password !== null) return openKey({ ...source, password: password.reveal() });
  if (!terminal.interactive || !isLocked(source)) return openKey(source);
  const { file } = fileOf(source);
  const typed = await terminal.askHidden(`Passwort für ${file} (wird nicht angezeigt): `);
  if (typed === null) return failed(passwordNotGiven(null, { path: file }));
  return openKey({ ...source, password: typed === '' ? null : typed });
}

/** The server that vouches for the time, or null for none; a person at the screen is told what the run waits for. */
export function timeStampsFor(
  { timeStampAddress }: Pick<SigningTools, 'timeStampAddress'>,
  terminal: Pick<Terminal, 'err'>,
  quiet: boolean,
): TimeStampServer | null {
  if (timeStampAddress === null) return null;
  const server = timeStampServer(timeStampAddress);
  let told = quiet;
  return {
    address: server.address,
    ask(request) {
      if (!told) terminal.err(`Der Zeitstempeldienst ${server.address} wird gefragt …\n`);
      told = true;
      return server.ask(request);
    },
  };
}

/** PEM says what it is; everything else is taken for a container, and `openKey` says when it is none. */
function sourceFrom(path: string, certificatePath: string | null, folder: string): Outcome<KeySource> {
  const key = readKeyFile(resolve(folder, path), path);
  if (!key.ok) return key;
  if (!textOf(key.value.bytes).includes('-----BEGIN ')) {
    if (certificatePath !== null) return failed(certificateNotNeeded(null, { path }));
    return done({ kind: 'pkcs12', container: key.value, password: null });
  }
  const alone = certificatePath === null;
  if (alone && !textOf(key.value.bytes).includes('-----BEGIN CERTIFICATE-----')) {
    return failed(certificateNotNamed(null, { path }));
  }
  const certificate = alone ? key : readKeyFile(resolve(folder, certificatePath), certificatePath);
  if (!certificate.ok) return certificate;
  return done({ kind: 'pem', key: key.value, certificate: certificate.value, password: null });
}

/** A container always is; of PEM it says so itself. */
function isLocked(source: KeySource): boolean {
  return source.kind === 'pkcs12' || textOf(source.key.bytes).includes('ENCRYPTED');
}

function fileOf(source: KeySource): { readonly file: string } {
  return source.kind === 'pkcs12' ? source.container : source.key;
}

function textOf(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes);
}
