import type { Recipient } from '../domain/dispatch.ts';
import { type Archive, type FiledReport, filedReports, replacementOf } from '../domain/journal.ts';
import { addresseesOf, isSame } from './addressees.ts';
import { isPaused } from './back-off.ts';
import { messageIdOf } from './compose-mail.ts';
import { filedDispatch } from './filed-dispatch.ts';
import { accountOf, type MailAccount } from './mail-ledger.ts';

/**
 * What `versenden` will do about one message.
 *
 * send      it goes out now: never tried, put off, or broken off before the final dot
 * done      the recipient has it, or a person decided that nothing is left to do
 * decide    a person decides, never the programme: it is unclear or refused; a later version is approved and does not go
 *           to this person; or the person's host is not allowed any more
 * hold      nobody has approved the report
 * replaced  it never goes out any more: a later version is approved and goes to this person; or there is a later draft
 */
export type PlannedAction = 'send' | 'done' | 'decide' | 'hold' | 'replaced';

/** One row of the plan: who gets which report, and what happens about it. German: Versandplan. */
export interface PlannedMail extends MailAccount {
  readonly report: FiledReport;
  readonly recipient: Recipient;
  readonly messageId: string;
  readonly action: PlannedAction;
  /** The approved version, or the later draft, that took the place of `report`, or null. */
  readonly replacedBy: FiledReport | null;
}

/**
 * The messages of one report, in the order of its recipients. Reads the archive alone. A draft needs no approval.
 * `also` names addresses of the dispatch that shall get a correction though they have nothing that it corrects.
 */
export function plan(
  report: FiledReport,
  box: Archive,
  also: readonly string[] = [],
): readonly PlannedMail[] {
  const dispatch = filedDispatch(report, box);
  const replacedBy = replacementOf(box, report);
  const { recipients, foreign } = addresseesOf(report, box, also);
  const heirs = replacedBy === null ? [] : heirsOf(report, replacedBy, box);
  return recipients.map((recipient) => {
    const account = readied(accountOf(box, report.reportId, recipient.address), report);
    const messageId = account.messageId ?? messageIdOf(dispatch, report.version, recipient.address);
    const own = foreign.includes(recipient) ? stopped(actionFor(account)) : actionFor(account);
    const action = replacedBy === null ? own : actionOfReplaced(account, own, isAmong(recipient, heirs));
    return { ...account, report, recipient, messageId, action, replacedBy };
  });
}

/** Nothing goes by itself to a host that is not allowed any more. */
function stopped(action: PlannedAction): PlannedAction {
  return action === 'send' ? 'decide' : action;
}

/** Whose message of a replaced report is carried on by what replaced it: the persons of a draft are owed nothing more. */
function heirsOf(report: FiledReport, by: FiledReport, box: Archive): readonly Recipient[] {
  return addresseesOf(report.draft ? report : by, box).recipients;
}

/** By the address, or as the same person of the same house whose address was corrected. */
function isAmong({ address, party, name }: Recipient, others: readonly Recipient[]): boolean {
  return others.some(
    (other) => isSame(other.address, address) || (other.party === party && other.name === name),
  );
}

/** What is unclear stays so until a person says what became of it, and nobody to whom it was owed gets lost. */
function actionOfReplaced({ state }: MailAccount, own: PlannedAction, carriedOn: boolean): PlannedAction {
  if (own === 'done' || state === 'UNKLAR') return own;
  return carriedOn || own === 'hold' ? 'replaced' : 'decide';
}

/** True for a message that was put off and is not due yet. German: Wartezeit. */
export function isWaiting({ action, notBefore }: PlannedMail, now: string): boolean {
  return action === 'send' && notBefore !== null && isPaused(notBefore, now);
}

/** Messages of replaced reports that wait for a person. German: liegen gebliebene Nachrichten. */
export function leftBehind(box: Archive): readonly PlannedMail[] {
  return filedReports(box)
    .filter((report) => replacementOf(box, report) !== null)
    .flatMap((report) => plan(report, box))
    .filter(({ action }) => action === 'decide');
}

/** Every message of every report in the archive but drafts, oldest first, for `status`. German: Zustellübersicht. */
export function deliveryStatus(box: Archive): readonly PlannedMail[] {
  return filedReports(box)
    .filter((report) => !report.draft)
    .flatMap((report) => plan(report, box));
}

function readied(account: MailAccount, { draft }: FiledReport): MailAccount {
  return draft && account.state === 'GEPLANT' ? { ...account, state: 'BEREIT' } : account;
}

function actionFor({ state }: MailAccount): PlannedAction {
  switch (state) {
    case 'GEPLANT':
      return 'hold';
    case 'BEREIT':
    case 'IN_ARBEIT':
    case 'VERSCHOBEN':
      return 'send';
    case 'ANGENOMMEN':
    case 'ERLEDIGT':
      return 'done';
    case 'ABGELEHNT':
    case 'UNKLAR':
      return 'decide';
  }
}
