import type { MailState } from '../domain/archive-entry.ts';
import type { Archive, JournalRecord } from '../domain/journal.ts';

/** What the journal knows about one message. German: Zustellstand. */
export interface MailAccount {
  readonly state: MailState;
  readonly attempts: number;
  readonly messageId: string | null;
  /** The server's last answer, or the file in the outbox; empty before the first. */
  readonly answer: string;
  /** UTC time stamp of the last event, or null. */
  readonly at: string | null;
}

/** What goes back to waiting when a release is taken back: nobody has it. */
const RETURNING: readonly MailState[] = ['BEREIT', 'IN_ARBEIT', 'VERSCHOBEN'];

const PLANNED: MailAccount = { state: 'GEPLANT', attempts: 0, messageId: null, answer: '', at: null };

/**
 * The state of the message that brings one report to one address, told by the journal alone.
 *
 * GEPLANT ─ approved ─▶ BEREIT ─ attempt ─▶ IN_ARBEIT ─ final-dot ─▶ UNKLAR ─ receipt ─▶ what it says.
 * Where the release is taken back, what is not handed over waits again (GEPLANT), its attempts counted on.
 * A run that dies leaves the message where its last line put it: before the final dot it may be sent again
 * (IN_ARBEIT), after it only a person can say what became of it (UNKLAR).
 */
export function accountOf(box: Archive, reportId: string, address: string): MailAccount {
  return box.records.reduce((account, record) => step(account, record, reportId, address), PLANNED);
}

function step(
  account: MailAccount,
  { at, event }: JournalRecord,
  reportId: string,
  address: string,
): MailAccount {
  if (!('reportId' in event) || event.reportId !== reportId) return account;
  if (event.kind === 'approved' && account.state === 'GEPLANT') return { ...account, state: 'BEREIT' };
  if (event.kind === 'withdrawn' && RETURNING.includes(account.state))
    return { ...account, state: 'GEPLANT' };
  if (!('recipient' in event) || event.recipient !== address) return account;
  switch (event.kind) {
    case 'attempt':
      return { state: 'IN_ARBEIT', attempts: event.number, messageId: event.messageId, answer: '', at };
    case 'final-dot':
      return {
        ...account,
        state: 'UNKLAR',
        answer: 'Der Lauf endete, bevor der Server geantwortet hat.',
        at,
      };
    case 'receipt':
      return { ...account, state: event.state, messageId: event.messageId, answer: event.answer, at };
    default:
      return account;
  }
}
