import { isRecipient, sendNotices } from '../deliver/notices.ts';
import { noticeAddress, noticeFailed } from '../diagnostic/catalogue/mail-decision.ts';
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import { failed, type Outcome } from '../diagnostic/outcome.ts';
import type { Clock, Mailer } from '../domain/effects.ts';
import { ScopeViolation } from '../domain/failure.ts';
import type { Archive, FiledReport } from '../domain/journal.ts';
import { noticesFrom } from '../effects/notice-address.ts';
import type { Terminal } from './terminal.ts';

/** What is sent, and whom its troubles are told to; null leaves that to the agreement. */
export interface Sending {
  readonly box: Archive;
  readonly reports: readonly FiledReport[];
  readonly noticesTo: string | null;
}

/** The address of the environment for error notices of these reports. Errors: MAI-661. */
export function noticesFor(
  reports: readonly FiledReport[],
  box: Archive,
  { environment }: Pick<Terminal, 'environment'>,
): Outcome<string | null> {
  const given = noticesFrom(environment);
  if (!given.ok || given.value === null || !isRecipient(given.value, reports, box)) return given;
  return failed(noticeAddress(null, { address: given.value, why: 'recipient' }));
}

/** Sends, and tells those who look after the sending what went wrong, a stop (exit 11) too. Warns with MAI-660. */
export async function withNotices<Value>(
  { box, reports, noticesTo }: Sending,
  effects: { readonly mailer: Mailer; readonly clock: Clock },
  act: () => Promise<Value>,
): Promise<{ readonly value: Value; readonly diagnostics: readonly Diagnostic[] }> {
  const tell = async () => {
    const unheard = await sendNotices(box, reports, noticesTo, effects);
    return unheard.map((each) => noticeFailed(null, each));
  };
  try {
    const value = await act();
    return { value, diagnostics: await tell() };
  } catch (error) {
    // The stop itself is what the person must read; a notice that fails beside it says nothing more.
    if (error instanceof ScopeViolation) await tell();
    throw error;
  }
}
