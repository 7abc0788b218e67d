import type { MailState, Receipt } from '../domain/archive-entry.ts';
import type { Clock, Mailer, OutgoingMail, Transmission } from '../domain/effects.ts';
import { type Archive, type Attempt, type FiledReport, replacementOf } from '../domain/journal.ts';
import { buildMessage } from './build-message.ts';
import { composeMail, type Letter } from './compose-mail.ts';
import { earlierMessages } from './earlier-messages.ts';
import { type PlannedMail, plan } from './plan.ts';
import { prepare, type SendingOptions } from './prepare.ts';
import { replacedVersion } from './refusals.ts';

export interface DeliveryRequest {
  readonly box: Archive;
  /** Filed and approved reports, in the order they go out. */
  readonly reports: readonly FiledReport[];
  readonly options?: SendingOptions;
}

const STATES: Readonly<Record<Transmission['kind'], MailState>> = {
  accepted: 'ANGENOMMEN',
  deferred: 'VERSCHOBEN',
  rejected: 'ABGELEHNT',
  unclear: 'UNKLAR',
};

/**
 * Sends what is filed and approved: station 7. German: Versand.
 *
 * Takes   reports of the archive; everything else about them comes from there.
 * Gives   one receipt per signatory, also for those who have their message already: a second run sends only
 *         what is missing. UNKLAR and ABGELEHNT stay as they are until a person decides. Of several approved
 *         versions of a report only the highest goes out; what a replaced one still owes has no receipt.
 * Order   every report is checked before the first message leaves (`prepare`). For each message the journal
 *         holds the attempt before the connection, the marker before the final dot, and the receipt after it.
 * Errors  those of `prepare`, and `ApprovalMissing` when replaced versions alone are asked for and not all
 *         of their messages are out; a refusal by the server is a receipt, not an exception.
 */
export async function deliver(
  { box, reports, options = {} }: DeliveryRequest,
  effects: { readonly mailer: Mailer; readonly clock: Clock },
): Promise<readonly Receipt[]> {
  const { sender } = effects.mailer;
  const common = { head: box.head, ...(sender === undefined ? {} : { sender }) };
  const batch = reports.map((report) => {
    // A replaced version is not sent, so what is wrong with it must not stop the one that counts.
    if (replacementOf(box, report) !== null) return { report, mails: NO_MAILS };
    return { report, mails: mailsOf({ ...prepare(report, box, options), ...common }, report, box) };
  });
  demandCurrent(reports, box);
  const receipts: Receipt[] = [];
  for (const { report, mails } of batch) {
    for (const row of plan(report, box, options.also).filter(({ action }) => action !== 'replaced')) {
      const mail = mails.get(row.recipient.address);
      receipts.push(mail && row.action === 'send' ? await send(row, mail, box, effects) : receiptOf(row));
    }
  }
  return receipts;
}

/** True for a message nobody can call delivered; `versenden` then ends with exit 7. */
export function isOpen(receipt: Receipt): boolean {
  return receipt.state !== 'ANGENOMMEN';
}

/** Whoever asks for nothing but replaced versions learns which one counts, instead of silence. */
function demandCurrent(reports: readonly FiledReport[], box: Archive): void {
  const rows = reports.flatMap((report) => plan(report, box));
  if (rows.some(({ replacedBy }) => replacedBy === null)) return;
  const owed = rows.find(({ action }) => action === 'replaced');
  if (owed?.replacedBy) throw replacedVersion(owed.report, owed.replacedBy);
}

type Mails = ReadonlyMap<string, OutgoingMail>;

const NO_MAILS: Mails = new Map();

/** Every message by its address. A mistake in a name or subject shows here, before the first one leaves. */
function mailsOf(letter: Letter, report: FiledReport, box: Archive): Mails {
  return new Map(
    letter.dispatch.recipients.map((one) => [
      one.address,
      composeMail(letter, one, earlierMessages(report, one.address, box)),
    ]),
  );
}

async function send(
  row: PlannedMail,
  mail: OutgoingMail,
  box: Archive,
  { mailer, clock }: { readonly mailer: Mailer; readonly clock: Clock },
): Promise<Receipt> {
  const { reportId, pdfSha256 } = row.report;
  const key = { reportId, recipient: row.recipient.address, number: row.attempts + 1 };
  const { messageId } = mail;
  const attempt: Attempt = { ...key, pdfSha256, messageId, transport: mailer.kind };
  const started = box.append({ kind: 'attempt', ...attempt }, clock.now());
  const bytes = buildMessage(mail, started.at);
  const beforeDot = () => void box.append({ kind: 'final-dot', ...key }, clock.now());
  const { kind, answer } = await mailer.send(mail, bytes, beforeDot);
  const receipt = { reportId, pdfSha256, recipient: key.recipient, messageId, state: STATES[kind], answer };
  const { at } = box.append({ kind: 'receipt', ...receipt }, clock.now());
  return { ...receipt, at };
}

/** The receipt as the journal has it already. */
function receiptOf({ report, recipient, messageId, state, answer, at }: PlannedMail): Receipt {
  const { reportId, pdfSha256 } = report;
  return { reportId, pdfSha256, recipient: recipient.address, messageId, state, answer, at: at ?? '' };
}
