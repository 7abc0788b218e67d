import { done, type Outcome } from '../diagnostic/outcome.ts';
import type { Files, Mailer } from '../domain/effects.ts';
import { outboxMailer } from '../effects/outbox-mailer.ts';
import { smtpSettings } from '../effects/settings.ts';
import type { Terminal } from './terminal.ts';

/** Where mails go: the local outbox, or what the environment's settings say. */
export type Transport = 'outbox' | 'as-set';

/** The mailer; a mail server's library is loaded only where one is set. Errors: MAI-621 to 626. */
export async function mailerFor(
  transport: Transport,
  output: Files,
  { environment }: Pick<Terminal, 'environment'>,
): Promise<Outcome<Mailer>> {
  if (transport === 'outbox') return done(outboxMailer(output));
  const settings = smtpSettings(environment);
  if (!settings.ok) return settings;
  if (settings.value === null) return done(outboxMailer(output), settings.diagnostics);
  const { smtpMailer } = await import('../effects/smtp-mailer.ts');
  return done(smtpMailer(settings.value), settings.diagnostics);
}
