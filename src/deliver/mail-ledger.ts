import type { MailState, Receipt } from '../domain/archive-entry.ts';
import type { Archive, JournalEvent, JournalRecord } from '../domain/journal.ts';
import type { Decision } from '../domain/mail-events.ts';
import { dueAgain, waitedBetween } from './back-off.ts';

/** What the journal knows about one message. German: Zustellstand. */
export interface MailAccount {
  readonly state: MailState;
  readonly attempts: number;
  readonly messageId: string | null;
  /** The server's last answer, or the file in the outbox; empty before the first. */
  readonly answer: string;
  /** UTC time stamp of the last event, or null. */
  readonly at: string | null;
  /** UTC time of the last try since a person last let it go out again, or null. */
  readonly lastTry: string | null;
  /** Seconds that its tries lasted up to the last one, as `waitedBetween` counts them. */
  readonly waited: number;
  /** How often in a row it was put off. */
  readonly refusals: number;
  /** UTC time from which it may be tried again, for a message that was put off; otherwise null. */
  readonly notBefore: string | null;
  /** What a person last said about it, or null. */
  readonly decision: Decision | null;
}

/** What goes back to waiting when a release is taken back: nobody has it. */
const RETURNING: readonly MailState[] = ['BEREIT', 'IN_ARBEIT', 'VERSCHOBEN'];

const PLANNED: MailAccount = {
  state: 'GEPLANT',
  attempts: 0,
  messageId: null,
  answer: '',
  at: null,
  lastTry: null,
  waited: 0,
  refusals: 0,
  notBefore: null,
  decision: null,
};

/**
 * The state of the message that brings one report to one address, told by the journal alone.
 *
 * GEPLANT ─ approved ─▶ BEREIT ─ attempt ─▶ IN_ARBEIT ─ final-dot ─▶ UNKLAR ─ receipt ─▶ what it says.
 * Where the release is taken back, what is not handed over waits again (GEPLANT), its attempts counted on.
 * A run that dies leaves the message where its last line put it: before the final dot it may be sent again
 * (IN_ARBEIT), after it only a person can say what became of it (UNKLAR). A decision ends UNKLAR and ABGELEHNT.
 * Pauses are counted in the journal's own time, which never goes back although the clock may.
 */
export function accountOf(box: Archive, reportId: string, address: string): MailAccount {
  const { accounts, reports } = ledgerOf(box);
  return accounts.get(reportId)?.get(address) ?? reports.get(reportId) ?? PLANNED;
}

/** The hashes of every PDF that was ever handed over, or about to be, under a report's id. */
export function contentsSent(box: Archive, reportId: string): ReadonlySet<string> {
  return ledgerOf(box).contents.get(reportId) ?? new Set();
}

/** The journal told once: a year of a hundred reports is looked up, not read again for every message. */
interface Ledger {
  /** Lines told so far. */
  read: number;
  /** The latest time stamp among them. */
  time: string;
  /** What holds for an address without a line of its own, by report. */
  readonly reports: Map<string, MailAccount>;
  readonly accounts: Map<string, Map<string, MailAccount>>;
  readonly contents: Map<string, Set<string>>;
}

/** By the list of an opened archive, which only grows. */
const ledgers = new WeakMap<readonly JournalRecord[], Ledger>();

function ledgerOf({ records }: Archive): Ledger {
  const ledger: Ledger = ledgers.get(records) ?? {
    read: 0,
    time: '',
    reports: new Map(),
    accounts: new Map(),
    contents: new Map(),
  };
  ledgers.set(records, ledger);
  for (const record of records.slice(ledger.read)) tell(record, ledger);
  ledger.read = records.length;
  return ledger;
}

function tell(record: JournalRecord, ledger: Ledger): void {
  const { at, event } = record;
  if (at > ledger.time) ledger.time = at;
  if (!('reportId' in event)) return;
  const { reportId } = event;
  const general = ledger.reports.get(reportId) ?? PLANNED;
  const own = ledger.accounts.get(reportId) ?? new Map<string, MailAccount>();
  ledger.accounts.set(reportId, own);
  if (event.kind === 'attempt') {
    ledger.contents.set(reportId, (ledger.contents.get(reportId) ?? new Set()).add(event.pdfSha256));
  }
  if ('recipient' in event) {
    own.set(event.recipient, step(own.get(event.recipient) ?? general, event, at, ledger.time));
    return;
  }
  ledger.reports.set(reportId, released(general, event));
  for (const [address, before] of own) own.set(address, released(before, event));
}

/** What an event of the whole report does to one message. */
function released(account: MailAccount, { kind }: JournalEvent): MailAccount {
  if (kind === 'approved' && account.state === 'GEPLANT') return { ...account, state: 'BEREIT' };
  if (kind === 'withdrawn' && RETURNING.includes(account.state)) return { ...account, state: 'GEPLANT' };
  return account;
}

/** What an event of one message does to it; a decision about the whole report is none of them. */
function step(account: MailAccount, event: JournalEvent, at: string, time: string): MailAccount {
  switch (event.kind) {
    case 'attempt':
      return {
        ...account,
        state: 'IN_ARBEIT',
        attempts: event.number,
        messageId: event.messageId,
        answer: '',
        at,
        lastTry: at,
        waited: account.waited + (account.lastTry === null ? 0 : waitedBetween(account.lastTry, at)),
        notBefore: null,
      };
    case 'final-dot':
      return {
        ...account,
        state: 'UNKLAR',
        answer: 'Der Lauf endete, bevor der Server geantwortet hat.',
        at,
      };
    case 'receipt':
      return received(account, event, at, time);
    case 'decided':
      return decided(account, event, at);
    default:
      return account;
  }
}

function received(
  account: MailAccount,
  { messageId, answer, state }: Omit<Receipt, 'at'>,
  at: string,
  time: string,
): MailAccount {
  const known = { ...account, messageId, answer, state, at };
  if (state !== 'VERSCHOBEN') return known;
  const refusals = account.refusals + 1;
  return { ...known, refusals, notBefore: dueAgain(messageId, refusals, time) };
}

/** A message that goes out again begins its five days anew; its Message-ID stays. */
function decided(account: MailAccount, decision: Decision, at: string): MailAccount {
  const known = { ...account, decision, at };
  switch (decision.decision) {
    case 'angekommen':
      return { ...known, state: 'ANGENOMMEN' };
    case 'erneut-senden':
      return { ...known, state: 'BEREIT', lastTry: null, waited: 0, refusals: 0, notBefore: null };
    case 'erledigt':
      return { ...known, state: 'ERLEDIGT' };
    default:
      return account;
  }
}
