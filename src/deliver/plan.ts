import type { Dispatch, Recipient } from '../domain/dispatch.ts';
import { type Archive, type FiledReport, filedReports, replacementOf } from '../domain/journal.ts';
import { messageIdOf } from './compose-mail.ts';
import { accountOf, type MailAccount } from './mail-ledger.ts';

/**
 * What `versenden` will do about one message.
 *
 * send      it goes out now: never tried, put off, or broken off before the final dot
 * done      the recipient has it, or a person decided that nothing is left to do
 * decide    unclear or refused: a person decides, never the programme
 * hold      nobody has approved the report
 * replaced  it never goes out any more: a later version is approved, and that one is sent
 */
export type PlannedAction = 'send' | 'done' | 'decide' | 'hold' | 'replaced';

/** One row of the plan: who gets which report, and what happens about it. German: Versandplan. */
export interface PlannedMail extends MailAccount {
  readonly report: FiledReport;
  readonly recipient: Recipient;
  readonly messageId: string;
  readonly action: PlannedAction;
  /** The approved version that took the place of `report`, or null. */
  readonly replacedBy: FiledReport | null;
}

/** The messages of one report, in the order of its signatories. Reads the archive alone. */
export function plan(report: FiledReport, box: Archive): readonly PlannedMail[] {
  const dispatch = filedDispatch(report, box);
  const replacedBy = replacementOf(box, report);
  return dispatch.recipients.map((recipient) => {
    const account = accountOf(box, report.reportId, recipient.address);
    const messageId = account.messageId ?? messageIdOf(dispatch, report.version, recipient.address);
    const action = actionFor(account);
    const stopped = replacedBy !== null && action !== 'done';
    return { ...account, report, recipient, messageId, action: stopped ? 'replaced' : action, replacedBy };
  });
}

/** True for a message that was put off and is not due yet. German: Wartezeit. */
export function isWaiting({ action, notBefore }: PlannedMail, now: string): boolean {
  return action === 'send' && notBefore !== null && now < notBefore;
}

/** Every message of every report in the archive but drafts, oldest first, for `status`. German: Zustellübersicht. */
export function deliveryStatus(box: Archive): readonly PlannedMail[] {
  return filedReports(box)
    .filter((report) => !report.draft)
    .flatMap((report) => plan(report, box));
}

/** The filed dispatch of a report. Throws `ArchiveDamaged` when it is gone or changed. */
export function filedDispatch(report: FiledReport, box: Archive): Dispatch {
  return JSON.parse(new TextDecoder().decode(objectIn(report, 'versand', box) ?? undefined)) as Dispatch;
}

/** The bytes of the report's object in a role, or null when it has none. */
export function objectIn(report: FiledReport, role: string, box: Archive): Uint8Array | null {
  const object = report.objects.find((item) => item.role === role);
  return object ? box.object(object.sha256) : null;
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
