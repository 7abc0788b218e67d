import { openArchive } from '../archive/open-archive.ts';
import type { ReportStatus } from '../archive/reports.ts';
import { confirm } from '../deliver/confirmation.ts';
import { deliver, isOpen } from '../deliver/deliver.ts';
import { isWaiting, type PlannedMail, plan } from '../deliver/plan.ts';
import { noSuchReport } from '../diagnostic/catalogue/usage.ts';
import type { Files } from '../domain/effects.ts';
import type { Archive, FiledReport } from '../domain/journal.ts';
import { smtpSettings } from '../effects/settings.ts';
import { systemClock } from '../effects/system-clock.ts';
import { chosenWords, reportsToSend } from './choose-filed.ts';
import { type Answer, answer, type Call, refusal } from './command.ts';
import { clockFindings, staleFindings, unknownFindings } from './delivery-gate.ts';
import { EXIT } from './exit-codes.ts';
import { receiptData } from './json-words.ts';
import { mailExit, mailRows, receiptsText, type Transport, willText } from './mail-text.ts';
import { mailTroubles } from './mail-troubles.ts';
import { mailerFor } from './mailer.ts';
import { sendProbes } from './send-probe.ts';
import { reasonText } from './why-text.ts';
import { noticesFor, withNotices } from './with-notices.ts';
import { openOutput } from './workplace.ts';
import { alone, progressTo } from './workshop.ts';

/** `versenden`: the plan, or with `--senden` the sending of everything that is approved and chosen. */
export async function sendReports(call: Call): Promise<Answer> {
  const workplace = openOutput(call.given, call.terminal);
  const probe = call.given.text('probe');
  if (!call.given.flag('senden') && probe === null) return planAnswer(call, openArchive(workplace.output));
  return alone(workplace, async () => {
    const archive = openArchive(workplace.output);
    const chosen = chosenReports(call, archive);
    if (chosen.length === 0) return refusal([noSuchReport(null, { wanted: wantedFor(call) })]);
    const reports = chosen.map(({ entry }) => entry);
    if (probe !== null) return sendProbes({ box: archive, reports, to: probe }, workplace.output, call);
    return sendNow(reports, archive, workplace.output, call);
  });
}

async function sendNow(
  reports: readonly FiledReport[],
  archive: Archive,
  output: Files,
  { given, terminal }: Call,
): Promise<Answer> {
  const mailer = await mailerFor('as-set', output, terminal);
  if (!mailer.ok) return refusal(mailer.diagnostics);
  const noticesTo = noticesFor(reports, archive, terminal);
  if (!noticesTo.ok) return refusal(noticesTo.diagnostics);
  const effects = { mailer: mailer.value, clock: systemClock };
  const rows = rowsOf(reports, archive);
  const heard = [...clockFindings(archive, systemClock), ...unknownFindings(rows)];
  const due = rows.filter(({ action }) => action === 'send');
  const stale = staleFindings(due, archive);
  if (stale.length > 0 && !given.flag('empfaenger-bestaetigt')) {
    return answer({
      exit: EXIT.open,
      text: 'Es wurde nichts versandt.\n',
      diagnostics: [...heard, ...stale],
    });
  }
  const before = archive.records.length;
  confirm(due, archive, systemClock);
  if (!given.flag('leise')) progressTo(terminal)({ station: 7, text: 'Versenden' });
  const sending = { box: archive, reports, noticesTo: noticesTo.value };
  const atOnce = given.flag('sofort');
  const sent = await withNotices(sending, effects, () => deliver({ box: archive, reports, atOnce }, effects));
  const receipts = sent.value;
  return answer({
    exit: mailExit(receipts),
    text: receiptsText(receipts, archive.records.slice(before), output),
    data: { zustellungen: receipts.map(receiptData), offen: receipts.filter(isOpen).length },
    diagnostics: [...heard, ...mailTroubles(rowsOf(reports, archive), mailer.value), ...sent.diagnostics],
  });
}

function rowsOf(reports: readonly FiledReport[], archive: Archive): readonly PlannedMail[] {
  return reports.flatMap((report) => plan(report, archive));
}

/**
 * What `--senden` sends: the approved reports among those the call is about. When it names reports of which
 * none is approved, they go to `deliver` all the same, which refuses them with the reason (exit 10).
 */
function chosenReports({ given }: Call, archive: Archive): readonly ReportStatus[] {
  const found = reportsToSend(given, archive);
  const approved = found.filter(({ approval }) => approval !== null);
  return approved.length > 0 ? approved : found;
}

function wantedFor({ given }: Call): string {
  return `${chosenWords(given)} zum Versenden`.trimStart();
}

function planAnswer(call: Call, archive: Archive): Answer {
  const settings = smtpSettings(call.terminal.environment);
  if (!settings.ok) return refusal(settings.diagnostics);
  const transport = settings.value === null ? 'postausgang' : 'smtp';
  const now = systemClock.now();
  const rows = rowsOf(
    reportsToSend(call.given, archive).map(({ entry }) => entry),
    archive,
  );
  if (rows.length === 0) return refusal([noSuchReport(null, { wanted: wantedFor(call) })]);
  const open = rows.filter((row) => row.action === 'send' && !isWaiting(row, now)).length;
  const undecided = rows.filter(({ action }) => action === 'decide');
  return answer({
    exit: undecided.length > 0 ? EXIT.mail : EXIT.done,
    text: `${mailRows(rows, archive, transport, now)}\n${nextStep(rows, open, now)}\n`,
    data: { plan: rows.map((row) => planData(row, archive, transport, now)), offen: open },
    diagnostics: [
      ...clockFindings(archive, systemClock),
      ...staleFindings(rows, archive),
      ...unknownFindings(rows),
      ...mailTroubles(undecided),
    ],
  });
}

function nextStep(rows: readonly PlannedMail[], open: number, now: string): string {
  const has = (wanted: PlannedMail['action']) => rows.some(({ action }) => action === wanted);
  const steps = [
    open > 0 ? `Nächster Schritt: npx zielbericht versenden --senden (${open} offen).` : '',
    rows.some((row) => isWaiting(row, now))
      ? 'Verschobene Nachrichten warten bis zu ihrer Zeit; --senden --sofort wartet nicht.'
      : '',
    has('hold') ? 'Freigabe fehlt: npx zielbericht status nennt den Bericht und den Befehl.' : '',
    has('decide') ? 'Eine Entscheidung ist nötig: npx zielbericht status nennt den Befehl.' : '',
  ].filter((step) => step !== '');
  return steps.length === 0
    ? 'Es ist nichts zu versenden.'
    : `${steps.join('\n')}\nEs wurde nichts versandt.`;
}

function planData(row: PlannedMail, archive: Archive, transport: Transport, now: string) {
  const { report, recipient, state, messageId, attempts } = row;
  return {
    kennung: report.reportId,
    empfaenger: recipient.address,
    name: recipient.name,
    warum: reasonText(row),
    zuletztBestaetigt: recipient.confirmedOn ?? null,
    stand: state,
    vorgehen: willText(row, archive, transport, now),
    naechsterVersuch: row.notBefore,
    nachricht: messageId,
    versuche: attempts,
  };
}
