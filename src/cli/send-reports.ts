import { openArchive } from '../archive/open-archive.ts';
import type { ReportStatus } from '../archive/reports.ts';
import { deliver } from '../deliver/deliver.ts';
import { type PlannedMail, plan } from '../deliver/plan.ts';
import { prepare } from '../deliver/prepare.ts';
import { draftNotSent, replacedDraft } from '../deliver/refusals.ts';
import { noSuchReport } from '../diagnostic/catalogue/usage.ts';
import { type Archive, type FiledReport, replacementOf } from '../domain/journal.ts';
import { smtpSettings } from '../effects/settings.ts';
import { systemClock } from '../effects/system-clock.ts';
import { alsoTo, correctionWarnings } from './also-to.ts';
import type { Given } from './arguments.ts';
import { chosenWords, draftNamed, draftsToSend, reportsToSend } from './choose-filed.ts';
import { type Answer, answer, type Call, refusal } from './command.ts';
import { EXIT } from './exit-codes.ts';
import { receiptData } from './json-words.ts';
import { mailExit, mailRows, receiptsText, type Transport, willText } from './mail-text.ts';
import { mailTroubles, toldBy } from './mail-troubles.ts';
import { mailerFor } from './mailer.ts';
import { openOutput } from './workplace.ts';
import { alone, progressTo } from './workshop.ts';

/** `versenden`: the plan, or with `--senden` the sending of everything that is approved and chosen. */
export async function sendReports(call: Call): Promise<Answer> {
  const workplace = openOutput(call.given, call.terminal);
  const drafts = call.given.flag('entwurf');
  if (!call.given.flag('senden')) return planAnswer(call, openArchive(workplace.output));
  return alone(workplace, async () => {
    const archive = openArchive(workplace.output);
    const chosen = chosenReports(call, archive);
    if (chosen.length === 0) return refusal([noSuchReport(null, { wanted: wantedFor(call) })]);
    const reports = chosen.map(({ entry }) => entry);
    const also = alsoTo(call.given, reports, archive);
    if (!also.ok) return refusal(also.diagnostics);
    const options = { drafts, also: also.value };
    const mailer = await mailerFor('as-set', workplace.output, call.terminal);
    if (!mailer.ok) return refusal(mailer.diagnostics);
    const before = archive.records.length;
    if (!call.given.flag('leise')) progressTo(call.terminal)({ station: 7, text: 'Versenden' });
    const receipts = await deliver(
      { box: archive, reports, options },
      { mailer: mailer.value, clock: systemClock },
    );
    return answer({
      exit: mailExit(receipts),
      text: receiptsText(receipts, archive.records.slice(before), workplace.output),
      data: {
        zustellungen: receipts.map(receiptData),
        offen: receipts.filter(({ state }) => state !== 'ANGENOMMEN').length,
      },
      diagnostics: [
        ...correctionWarnings(reports, archive, also.value),
        ...mailTroubles(receipts.map(toldBy), mailer.value),
      ],
    });
  });
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
  const rows = reports.flatMap((report) => plan(report, archive, also.value));
  if (rows.length === 0) return refusal([noSuchReport(null, { wanted: wantedFor(call) })]);
  const open = rows.filter(({ action }) => action === 'send').length;
  const undecided = rows.filter(({ action }) => action === 'decide');
  return answer({
    exit: undecided.length > 0 ? EXIT.mail : EXIT.done,
    text: `${mailRows(rows, archive, transport)}\n${nextStep(rows, open, call.given)}\n`,
    data: { plan: rows.map((row) => planData(row, archive, transport)), offen: open },
    diagnostics: [
      ...correctionWarnings(reports, archive, also.value),
      ...mailTroubles(undecided.map((row) => ({ ...row, address: row.recipient.address }))),
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

function nextStep(rows: readonly PlannedMail[], open: number, given: Given): string {
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
    has('hold') ? 'Freigabe fehlt: npx zielbericht status nennt den Bericht und den Befehl.' : '',
    has('decide') ? 'Eine Entscheidung ist nötig; die Meldung sagt, welche.' : '',
  ].filter((step) => step !== '');
  return steps.length === 0
    ? 'Es ist nichts zu versenden.'
    : `${steps.join('\n')}\nEs wurde nichts versandt.`;
}

function planData(row: PlannedMail, archive: Archive, transport: Transport) {
  const { report, recipient, state, messageId, attempts } = row;
  return {
    kennung: report.reportId,
    empfaenger: recipient.address,
    name: recipient.name,
    stand: state,
    vorgehen: willText(row, archive, transport),
    nachricht: messageId,
    versuche: attempts,
  };
}
