import { openArchive } from '../archive/open-archive.ts';
import type { ReportStatus } from '../archive/reports.ts';
import { deliver } from '../deliver/deliver.ts';
import { type PlannedMail, plan } from '../deliver/plan.ts';
import { noSuchReport } from '../diagnostic/catalogue/usage.ts';
import type { Archive } from '../domain/journal.ts';
import { smtpSettings } from '../effects/settings.ts';
import { systemClock } from '../effects/system-clock.ts';
import { chosenWords, reportsToSend } from './choose-filed.ts';
import { clockFindings } from './clock-behind.ts';
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
  if (!call.given.flag('senden')) return planAnswer(call, openArchive(workplace.output));
  return alone(workplace, async () => {
    const archive = openArchive(workplace.output);
    const chosen = chosenReports(call, archive);
    if (chosen.length === 0) return refusal([noSuchReport(null, { wanted: wantedFor(call) })]);
    const mailer = await mailerFor('as-set', workplace.output, call.terminal);
    if (!mailer.ok) return refusal(mailer.diagnostics);
    const before = archive.records.length;
    const late = clockFindings(archive, systemClock);
    if (!call.given.flag('leise')) progressTo(call.terminal)({ station: 7, text: 'Versenden' });
    const reports = chosen.map(({ entry }) => entry);
    const receipts = await deliver({ box: archive, reports }, { mailer: mailer.value, clock: systemClock });
    return answer({
      exit: mailExit(receipts),
      text: receiptsText(receipts, archive.records.slice(before), workplace.output),
      data: {
        zustellungen: receipts.map(receiptData),
        offen: receipts.filter(({ state }) => state !== 'ANGENOMMEN').length,
      },
      diagnostics: [...mailTroubles(receipts.map(toldBy), mailer.value), ...late],
    });
  });
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
  const rows = reportsToSend(call.given, archive).flatMap(({ entry }) => plan(entry, archive));
  if (rows.length === 0) return refusal([noSuchReport(null, { wanted: wantedFor(call) })]);
  const open = rows.filter(({ action }) => action === 'send').length;
  const undecided = rows.filter(({ action }) => action === 'decide');
  return answer({
    exit: undecided.length > 0 ? EXIT.mail : EXIT.done,
    text: `${mailRows(rows, archive, transport)}\n${nextStep(rows, open)}\n`,
    data: { plan: rows.map((row) => planData(row, archive, transport)), offen: open },
    diagnostics: mailTroubles(undecided.map((row) => ({ ...row, address: row.recipient.address }))),
  });
}

function nextStep(rows: readonly PlannedMail[], open: number): string {
  const has = (wanted: PlannedMail['action']) => rows.some(({ action }) => action === wanted);
  const steps = [
    open > 0 ? `Nächster Schritt: npx zielbericht versenden --senden (${open} offen).` : '',
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
