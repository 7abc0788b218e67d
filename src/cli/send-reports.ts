import { openArchive } from '../archive/open-archive.ts';
import type { ReportStatus } from '../archive/reports.ts';
import { confirm } from '../deliver/confirmation.ts';
import { deliver, isOpen } from '../deliver/deliver.ts';
import type { SendingOptions } from '../deliver/prepare.ts';
import type { Files } from '../domain/effects.ts';
import type { Archive, FiledReport } from '../domain/journal.ts';
import { demandRoom } from '../effects/free-space.ts';
import { systemClock } from '../effects/system-clock.ts';
import { alsoTo, correctionWarnings } from './also-to.ts';
import { leftBehindOf, rowsOf, soughtBy, toSend } from './choose-mails.ts';
import { clockFindings } from './clock-behind.ts';
import { type Answer, answer, type Call, refusal } from './command.ts';
import { staleFindings, unknownFindings } from './delivery-gate.ts';
import { EXIT } from './exit-codes.ts';
import { receiptData } from './json-words.ts';
import { mailExit, receiptsText } from './mail-text.ts';
import { leftFindings, mailTroubles } from './mail-troubles.ts';
import { mailerFor } from './mailer.ts';
import { roomToSend } from './room.ts';
import { sendProbes } from './send-probe.ts';
import { showMailPlan } from './show-mail-plan.ts';
import { whyNone } from './why-none.ts';
import { noticesFor, withNotices } from './with-notices.ts';
import { openOutput } from './workplace.ts';
import { alone, progressTo } from './workshop.ts';

/** `versenden`: the plan, or with `--senden` the sending of everything that is approved and chosen. */
export async function sendReports(call: Call): Promise<Answer> {
  const workplace = openOutput(call.given, call.terminal);
  const probe = call.given.text('probe');
  if (!call.given.flag('senden') && probe === null) return showMailPlan(call, workplace.output);
  return alone(workplace, async () => {
    const archive = openArchive(workplace.output);
    const chosen = chosenReports(call, archive);
    if (chosen.length === 0) return refusal([whyNone(soughtBy(call), call.given, archive)]);
    const reports = chosen.map(({ entry }) => entry);
    const also = alsoTo(call.given, reports, archive);
    if (!also.ok) return refusal(also.diagnostics);
    if (probe !== null) return sendProbes({ box: archive, reports, to: probe }, workplace.output, call);
    const options = { drafts: call.given.flag('entwurf'), also: also.value };
    return sendNow({ reports, options }, archive, workplace.output, call);
  });
}

async function sendNow(
  { reports, options }: { readonly reports: readonly FiledReport[]; readonly options: SendingOptions },
  archive: Archive,
  output: Files,
  { given, terminal }: Call,
): Promise<Answer> {
  const mailer = await mailerFor('as-set', output, terminal);
  if (!mailer.ok) return refusal(mailer.diagnostics);
  const noticesTo = noticesFor(reports, archive, terminal);
  if (!noticesTo.ok) return refusal(noticesTo.diagnostics);
  const effects = { mailer: mailer.value, clock: systemClock };
  const rows = rowsOf(reports, archive, options.also);
  const heard = [...clockFindings(archive, systemClock), ...unknownFindings(rows)];
  const due = rows.filter(({ action }) => action === 'send');
  const vouched = given.flag('empfaenger-bestaetigt');
  const stale = staleFindings(due, archive, systemClock.now());
  if (stale.length > 0 && !vouched) {
    return answer({
      exit: EXIT.open,
      text: 'Es wurde nichts versandt.\n',
      diagnostics: [...heard, ...stale],
    });
  }
  if (due.length > 0) demandRoom(output.display(''), roomToSend(due.length));
  const before = archive.records.length;
  if (vouched) confirm(due, archive, systemClock);
  if (!given.flag('leise')) progressTo(terminal)({ station: 7, text: 'Versenden' });
  const sending = { box: archive, reports, noticesTo: noticesTo.value };
  const atOnce = given.flag('sofort');
  const sent = await withNotices(sending, effects, () =>
    deliver({ box: archive, reports, options, atOnce }, effects),
  );
  const receipts = sent.value;
  const left = leftBehindOf(reports, archive);
  return answer({
    exit: left.length > 0 ? EXIT.mail : mailExit(receipts),
    text: receiptsText(receipts, archive.records.slice(before), output),
    data: { zustellungen: receipts.map(receiptData), offen: receipts.filter(isOpen).length },
    diagnostics: [
      ...heard,
      ...correctionWarnings(reports, archive, options.also),
      ...mailTroubles(rowsOf(reports, archive, options.also), mailer.value),
      ...leftFindings(left),
      ...sent.diagnostics,
    ],
  });
}

/**
 * What `--senden` sends: with `--entwurf` the newest drafts, which nobody approves, otherwise the approved reports among
 * those the call is about. When it names reports of which none is approved, they go to `deliver` all the same, which
 * refuses them with the reason (exit 10).
 */
function chosenReports({ given }: Call, archive: Archive): readonly ReportStatus[] {
  const found = toSend(given, archive);
  const approved = found.filter(({ approval }) => approval !== null);
  return approved.length > 0 ? approved : found;
}
