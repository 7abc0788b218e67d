import { Readable } from 'node:stream';
import type SMTPConnection from 'nodemailer/lib/smtp-connection';
import type { SMTPConnectionOptions } from 'nodemailer/lib/smtp-connection';
import type { Mailer, OutgoingMail, Transmission } from '../domain/effects.ts';
import { isMailAddress } from '../domain/mail-address.ts';
import { unbroken } from './safe-point.ts';
import { withoutSecret } from './secret.ts';
import type { SmtpSettings } from './settings.ts';
import { type Progress, readError, readFinalAnswer } from './smtp-answer.ts';
import { strictConnection } from './strict-connection.ts';

/** RFC 5321 §4.5.3.2: a client that gives up earlier after the final dot makes duplicates. */
const DATA_TIMEOUT_MS = 600_000;
const CONNECT_TIMEOUT_MS = 30_000;
/** How long the answer to QUIT is waited for; it only shows whether the answers are in step. */
const FAREWELL_MS = 1_000;
const LONGEST_ANSWER = 64 * 1024;
const CHUNK = 64 * 1024;
/** Only these names never leave the machine; everything else needs TLS. */
const LOOPBACK = new Set(['127.0.0.1', '::1', 'localhost']);
const TLS_PORT = 465;

/**
 * Sends through a mail server. German: Versand über SMTP.
 *
 * Each message has its own connection, one recipient and an explicit envelope; nothing is pooled or tried
 * again here. Replies are read strictly (`strict-connection.ts`), and each step of the talk ends after ten
 * minutes, however slowly the server goes on. Off loopback TLS is required, by STARTTLS or on port 465; a certificate that does not hold is
 * an error like a server that does not answer.
 */
export function smtpMailer(settings: SmtpSettings, dataTimeout = DATA_TIMEOUT_MS): Mailer {
  return {
    kind: 'smtp',
    sender: settings.sender,
    server: `${settings.host} (Anschluss ${settings.port})`,
    send: (mail, bytes, beforeDot) => unbroken(transmit(settings, dataTimeout, mail, bytes, beforeDot)),
  };
}

/** What nodemailer is told; separate so that a test can read it. */
export function connectionOptions(settings: SmtpSettings, dataTimeout: number): SMTPConnectionOptions {
  const { host, port } = settings;
  const loopback = LOOPBACK.has(host.toLowerCase());
  const secure = port === TLS_PORT;
  return {
    host,
    port,
    secure,
    requireTLS: !loopback && !secure,
    ignoreTLS: loopback && !secure,
    tls: { rejectUnauthorized: true, minVersion: 'TLSv1.2' },
    connectionTimeout: CONNECT_TIMEOUT_MS,
    greetingTimeout: CONNECT_TIMEOUT_MS,
    socketTimeout: dataTimeout,
    maxResponseSize: LONGEST_ANSWER,
    logger: false,
  };
}

async function transmit(
  settings: SmtpSettings,
  dataTimeout: number,
  mail: OutgoingMail,
  bytes: Uint8Array,
  beforeDot: () => void,
): Promise<Transmission> {
  const envelope = { from: settings.sender, to: mail.to.address, size: bytes.length };
  if (!isMailAddress(envelope.from) || !isMailAddress(envelope.to))
    throw new RangeError('not a plain address');
  const connection = strictConnection(connectionOptions(settings, dataTimeout));
  const progress: Progress = { step: 'session', brokenBy: null };
  const body = bodyOf(bytes, progress, beforeDot, connection);
  try {
    const said = await inTime(dataTimeout, progress, () =>
      converse(connection, settings, envelope, body, progress),
    );
    const answer = withoutSecret(said, settings.login?.password);
    // An answer to a question nobody asked yet: the final dot was never written.
    if (progress.step !== 'after-dot') throw new Error('The mail server answered before the end');
    return (await inStep(connection)) ? readFinalAnswer(answer) : outOfStep(answer);
  } catch (error) {
    if (progress.brokenBy) throw progress.brokenBy;
    // A server may repeat the login it was told; it goes into the journal, never the password.
    if (error instanceof Error) error.message = withoutSecret(error.message, settings.login?.password);
    return readError(error, progress.step);
  } finally {
    body.destroy();
    connection.close();
  }
}

/** Gives up a step of the talk that takes longer than this, although the server may still be saying something. */
async function inTime<Value>(limit: number, progress: Progress, act: () => Promise<Value>): Promise<Value> {
  let [step, left] = [progress.step, limit];
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    const tick = Math.min(limit, TICK_MS);
    timer = setInterval(() => {
      left = step === progress.step ? left - tick : limit;
      step = progress.step;
      if (left <= 0) reject(new Error('Timeout: the mail server takes too long'));
    }, tick);
  });
  return Promise.race([act(), late]).finally(() => clearInterval(timer));
}

const TICK_MS = 1_000;

/** Says goodbye: a server whose answers are in step says 221 or hangs up. */
function inStep(connection: SMTPConnection): Promise<boolean> {
  const last = connection.lastServerResponse;
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(true), FAREWELL_MS);
    const told = (is: boolean) => {
      clearTimeout(timer);
      resolve(is);
    };
    connection.on('error', ({ code }: Error & { code?: string }) => told(code !== 'EPROTOCOL'));
    connection.once('end', () => {
      const said = connection.lastServerResponse;
      told(said === last || /^221\b/.test(String(said)));
    });
    connection.quit();
  });
}

/** Which of the answers belonged to the message, nobody can say. */
function outOfStep(answer: string): Transmission {
  return { ...readFinalAnswer(answer), kind: 'unclear' };
}

/** The whole talk up to the answer to the final dot. */
function converse(
  connection: SMTPConnection,
  { login }: SmtpSettings,
  envelope: { readonly from: string; readonly to: string; readonly size: number },
  body: Readable,
  progress: Progress,
): Promise<string> {
  return new Promise((resolve, reject) => {
    const send = () => {
      progress.step = 'envelope';
      connection.send(envelope, body, (error, info) => (error ? reject(error) : resolve(info.response)));
    };
    connection.on('error', reject);
    connection.once('end', () => reject(new Error('connection closed')));
    connection.connect((error) => {
      if (error) return reject(error);
      if (!login) return send();
      const credentials = { user: login.user, pass: login.password.reveal() };
      return connection.login({ credentials }, (refused) => (refused ? reject(refused) : send()));
    });
  });
}

/** The message in pieces; when the last one is taken, only the final dot is left to write. */
function bodyOf(
  bytes: Uint8Array,
  progress: Progress,
  beforeDot: () => void,
  connection: Pick<SMTPConnection, 'lastServerResponse'>,
): Readable {
  function* pieces(): Generator<Uint8Array> {
    // The library is content with any 2xx here; such a server takes the message for commands.
    if (!/^354\b/.test(String(connection.lastServerResponse)))
      throw new Error('DATA was not answered with 354');
    for (let start = 0; start < bytes.length; start += CHUNK) yield bytes.subarray(start, start + CHUNK);
    try {
      beforeDot();
    } catch (error) {
      progress.brokenBy = error instanceof Error ? error : new Error(String(error));
      throw error;
    }
    progress.step = 'after-dot';
  }
  return Readable.from(pieces());
}
