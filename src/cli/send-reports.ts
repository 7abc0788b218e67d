import { openArchive } from '../archive/open-archive.ts';
import type { ReportStatus } from '../archive/reports.ts';
import { confirm } from '../deliver/confirmation.ts';
import { deliver, isOpen } from '../deliver/deliver.ts';
import { isWaiting, type PlannedMail, plan } from '../deliver/plan.ts';
import { prepare, type SendingOptions } from '../deliver/prepare.ts';
import { draftNotSent, replacedDraft } from '../deliver/refusals.ts';
import { noSuchReport } from '../diagnostic/catalogue/usage.ts';
import type { Files } from '../domain/effects.ts';
import { type Archive, type FiledReport, replacementOf } from '../domain/journal.ts';
import { smtpSettings } from '../effects/settings.ts';
import { systemClock } from '../effects/system-clock.ts';
import { alsoTo, correctionWarnings } from './also-to.ts';
import type { Given } from './arguments.ts';
import { chosenWords, draftNamed, draftsToSend, reportsToSend } from './choose-filed.ts';
import { clockFindings } from './clock-behind.ts';
import { type Answer, answer, type Call, refusal } from './command.ts';
import { staleFindings, unknownFindings } from './delivery-gate.ts';
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
  const sent = await withNotices(sending, effects, () =>
    deliver({ box: archive, reports, options, atOnce }, effects),
  );
  const receipts = sent.value;
  return answer({
    exit: mailExit(receipts),
    text: receiptsText(receipts, archive.records.slice(before), output),
    data: { zustellungen: receipts.map(receiptData), offen: receipts.filter(isOpen).length },
    diagnostics: [
      ...heard,
      ...correctionWarnings(reports, archive, options.also),
      ...mailTroubles(rowsOf(reports, archive, options.also), mailer.value),
      ...sent.diagnostics,
    ],
  });
}

function rowsOf(
  reports: readonly FiledReport[],
  archive: Archive,
  also: SendingOptions['also'] = [],
): readonly PlannedMail[] {
  return reports.flatMap((report) => plan(report, archive, also));
}

/**
 * What `--senden` sends: with `--entwurf` the newest drafts, otherwise the approved reports among those the call is about. When it names reports of which
 * none is approved, they go to `deliver` all the same, which refuses them with the reason (exit 10).
 */
function chosenReports({ given }: Call, archive: Archive): readonly ReportStatus[] {
  const found = toSend(given, archive);
  if (given.flag('entwurf')) return found;
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
  const reports = toSend(call.given, archive).map(({ entry }) => entry);
  if (call.given.flag('entwurf')) demandDrafts(reports, archive);
  const also = alsoTo(call.given, reports, archive);
  if (!also.ok) return refusal(also.diagnostics);
  const now = systemClock.now();
  const rows = rowsOf(reports, archive, also.value);
  if (rows.length === 0) return refusal([noSuchReport(null, { wanted: wantedFor(call) })]);
  const open = rows.filter((row) => row.action === 'send' && !isWaiting(row, now)).length;
  const undecided = rows.filter(({ action }) => action === 'decide');
  return answer({
    exit: undecided.length > 0 ? EXIT.mail : EXIT.done,
    text: `${mailRows(rows, archive, transport, now)}\n${nextStep(rows, open, call.given, now)}\n`,
    data: { plan: rows.map((row) => planData(row, archive, transport, now)), offen: open },
    diagnostics: [
      ...clockFindings(archive, systemClock),
      ...correctionWarnings(reports, archive, also.value),
      ...staleFindings(rows, archive),
      ...unknownFindings(rows),
      ...mailTroubles(undecided),
    ],
  });
}

/**
 * The reports a call is about. A draft that is named goes out with `--entwurf` alone.
 *
 * Errors  throws MAI-602 for a draft without it.
 */
function toSend(given: Given, archive: Archive): readonly ReportStatus[] {
  if (given.flag('entwurf')) return draftsToSend(given, archive);
  const found = reportsToSend(given, archive);
  const draft = found.length === 0 ? draftNamed(given, archive) : undefined;
  if (draft !== undefined) throw draftNotSent(draft.entry);
  return found;
}

/** The plan refuses what the sending would refuse. */
function demandDrafts(reports: readonly FiledReport[], archive: Archive): void {
  for (const report of reports) {
    const later = replacementOf(archive, report);
    if (later === null) prepare(report, archive, { drafts: true });
    else if (plan(report, archive).some(({ action }) => action !== 'done'))
      throw replacedDraft(report, later);
  }
}

function nextStep(rows: readonly PlannedMail[], open: number, given: Given, now: string): string {
  const words = [
    ...given.words,
    ...(given.flag('entwurf') ? ['--entwurf'] : []),
    ...(given.text('auch') === null ? [] : [`--auch ${given.text('auch')}`]),
  ];
  const has = (wanted: PlannedMail['action']) => rows.some(({ action }) => action === wanted);
  const steps = [
    open > 0
      ? `Nächster Schritt: npx zielbericht ${['versenden', ...words].join(' ')} --senden (${open} offen).`
      : '',
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
