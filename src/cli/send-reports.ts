import { openArchive } from '../archive/open-archive.ts';
import type { ReportStatus } from '../archive/reports.ts';
import { deliver } from '../deliver/deliver.ts';
import { type PlannedMail, plan } from '../deliver/plan.ts';
import { noSuchReport } from '../diagnostic/catalogue/usage.ts';
import type { Archive } from '../domain/journal.ts';
import { systemClock } from '../effects/system-clock.ts';
import { filedReportsFor } from './choose-filed.ts';
import { type Answer, answer, type Call, refusal } from './command.ts';
import { receiptData } from './json-words.ts';
import { mailExit, mailRows, receiptsText, WILL } from './mail-text.ts';
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
    if (chosen.length === 0) return refusal([noSuchReport(null, { wanted: 'zum Versenden' })]);
    const mailer = await mailerFor('as-set', workplace.output, call.terminal);
    if (!mailer.ok) return refusal(mailer.diagnostics);
    const before = archive.records.length;
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
    });
  });
}

/**
 * What `--senden` sends: the approved reports among those the call is about. When it names reports of which
 * none is approved, they go to `deliver` all the same, which refuses them with the reason (exit 10).
 */
function chosenReports({ given }: Call, archive: Archive): readonly ReportStatus[] {
  const found = filedReportsFor(given, archive);
  const approved = found.filter(({ approval }) => approval !== null);
  return approved.length > 0 ? approved : found;
}

function planAnswer({ given }: Call, archive: Archive): Answer {
  const rows = filedReportsFor(given, archive).flatMap(({ entry }) => plan(entry, archive));
  if (rows.length === 0) return refusal([noSuchReport(null, { wanted: 'zum Versenden' })]);
  const open = rows.filter(({ action }) => action === 'send').length;
  return answer({
    text: `${mailRows(rows)}\n${nextStep(rows, open)}\n`,
    data: { plan: rows.map(planData), offen: open },
  });
}

function nextStep(rows: readonly PlannedMail[], open: number): string {
  if (open > 0)
    return `Nächster Schritt: zielbericht versenden --senden (${open} offen). Es wurde nichts versandt.`;
  const held = rows.some(({ action }) => action === 'hold');
  return held
    ? 'Nächster Schritt: zielbericht freigeben. Es wurde nichts versandt.'
    : 'Es ist nichts zu versenden.';
}

function planData({ report, recipient, state, action, messageId, attempts }: PlannedMail) {
  return {
    kennung: report.reportId,
    empfaenger: recipient.address,
    name: recipient.name,
    stand: state,
    vorgehen: WILL[action],
    nachricht: messageId,
    versuche: attempts,
  };
}
