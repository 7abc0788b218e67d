import type { Receipt } from '../domain/archive-entry.ts';
import type { Clock, Mailer, OutgoingMail, Transmission } from '../domain/effects.ts';
import { type Archive, type Attempt, type FiledReport, replacementOf } from '../domain/journal.ts';
import { GAVE_UP, isOver, waitedBetween } from './back-off.ts';
import { buildMessage } from './build-message.ts';
import { composeMail, type Letter } from './compose-mail.ts';
import { earlierMessages } from './earlier-messages.ts';
import { stateAfter } from './mail-state.ts';
import { isWaiting, type PlannedMail, plan } from './plan.ts';
import { demandRealRelease, prepare, type SendingOptions } from './prepare.ts';
import { replacedVersion } from './refusals.ts';
import { demandNoStop, stoppingAll } from './stops.ts';

export interface DeliveryRequest {
  readonly box: Archive;
  /** Filed and approved reports, in the order they go out. */
  readonly reports: readonly FiledReport[];
  readonly options?: SendingOptions;
  /** True to try what was put off although it is not due yet. */
  readonly atOnce?: boolean;
}

/**
 * Sends what is filed and approved: station 7. German: Versand.
 *
 * Takes   reports of the archive; everything else about them comes from there.
 * Gives   one receipt per signatory, also for those who have their message already: a second run sends only
 *         what is missing. UNKLAR and ABGELEHNT stay as they are until a person decides. Of several approved
 *         versions of a report only the highest goes out; what a replaced one still owes has no receipt.
 * Order   every report is checked before the first message leaves (`prepare`). For each message the journal
 *         holds the attempt before the connection, the marker before the final dot, and the receipt after it.
 * Errors  those of `prepare`; a `ScopeViolation` among them is journaled and stops this run and every later one
 *         until a person looked; and `ApprovalMissing` when replaced versions alone are asked for and not all
 *         of their messages are out; a refusal by the server is a receipt, not an exception.
 */
export async function deliver(
  { box, reports, options = {}, atOnce = false }: DeliveryRequest,
  effects: { readonly mailer: Mailer; readonly clock: Clock },
): Promise<readonly Receipt[]> {
  const batch = lettersFor(reports, box, options, effects);
  demandNoStop(box);
  demandCurrent(reports, box);
  const receipts: Receipt[] = [];
  for (const { report, mails } of batch) {
    for (const row of plan(report, box, options.also).filter(isOwn)) {
      const mail = mails.get(row.recipient.address);
      const now = row.action === 'send' && (atOnce || !isWaiting(row, effects.clock.now()));
      receipts.push(mail && now ? await send(row, mail, box, effects) : receiptOf(row));
    }
  }
  return receipts;
}

/** What a replaced version still owes is not sent here: the later version carries it on, or a person decides. */
function isOwn({ action, replacedBy }: PlannedMail): boolean {
  return replacedBy === null || action === 'done';
}

/** True for a message nobody can call delivered; `versenden` then ends with exit 7. */
export function isOpen({ state }: Pick<Receipt, 'state'>): boolean {
  return state !== 'ANGENOMMEN' && state !== 'ERLEDIGT';
}

interface Batch {
  readonly report: FiledReport;
  readonly mails: Mails;
}

/** Every message of every report, checked before the first one leaves. */
function lettersFor(
  reports: readonly FiledReport[],
  box: Archive,
  options: SendingOptions,
  { mailer, clock }: { readonly mailer: Mailer; readonly clock: Clock },
): readonly Batch[] {
  const { sender } = mailer;
  const common = { head: box.head, ...(sender === undefined ? {} : { sender }) };
  return reports.map((report) => {
    // A replaced version is not sent, so what is wrong with it must not stop the one that counts.
    if (replacementOf(box, report) !== null) return { report, mails: NO_MAILS };
    const letter = stoppingAll(report, box, clock, () => prepare(report, box, options));
    demandRealRelease(report, letter.approval, mailer);
    return { report, mails: mailsOf({ ...letter, ...common }, report, box) };
  });
}

/** Whoever asks for nothing but replaced versions learns which one counts, instead of silence. */
function demandCurrent(reports: readonly FiledReport[], box: Archive): void {
  const rows = reports.flatMap((report) => plan(report, box));
  if (rows.some(({ replacedBy }) => replacedBy === null)) return;
  const owed = rows.find(({ action }) => action !== 'done');
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
  const outcome = outcomeOf(await mailer.send(mail, bytes, beforeDot), waitedUpTo(row, started.at));
  const receipt = { reportId, pdfSha256, recipient: key.recipient, messageId, ...outcome };
  const { at } = box.append({ kind: 'receipt', ...receipt }, clock.now());
  return { ...receipt, at };
}

function waitedUpTo({ lastTry, waited }: PlannedMail, now: string): number {
  return lastTry === null ? 0 : waited + waitedBetween(lastTry, now);
}

/** After five days of trying nobody waits any longer. */
function outcomeOf({ kind, answer }: Transmission, waited: number): Pick<Receipt, 'state' | 'answer'> {
  if (kind === 'deferred' && isOver(waited)) return { state: 'ABGELEHNT', answer: `${GAVE_UP} ${answer}` };
  return { state: stateAfter(kind), answer };
}

/** The receipt as the journal has it already. */
function receiptOf({ report, recipient, messageId, state, answer, at }: PlannedMail): Receipt {
  const { reportId, pdfSha256 } = report;
  return { reportId, pdfSha256, recipient: recipient.address, messageId, state, answer, at: at ?? '' };
}
