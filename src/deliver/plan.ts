import type { Recipient } from '../domain/dispatch.ts';
import { type Archive, type FiledReport, filedReports, replacementOf } from '../domain/journal.ts';
import { addresseesOf } from './addressees.ts';
import { messageIdOf } from './compose-mail.ts';
import { filedDispatch } from './filed-dispatch.ts';
import { accountOf, type MailAccount } from './mail-ledger.ts';

/**
 * What `versenden` will do about one message.
 *
 * send      it goes out now: never tried, put off, or broken off before the final dot
 * done      the recipient has it
 * decide    unclear or refused: a person decides, never the programme
 * hold      nobody has approved the report
 * replaced  it never goes out any more: a later version is approved, and that one is sent; or there is a later draft
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
  return addresseesOf(report, box, also).recipients.map((recipient) => {
    const account = readied(accountOf(box, report.reportId, recipient.address), report);
    const messageId = account.messageId ?? messageIdOf(dispatch, report.version, recipient.address);
    const action = actionFor(account);
    const stopped = replacedBy !== null && action !== 'done';
    return { ...account, report, recipient, messageId, action: stopped ? 'replaced' : action, replacedBy };
  });
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
      return 'done';
    case 'ABGELEHNT':
    case 'UNKLAR':
      return 'decide';
  }
}
