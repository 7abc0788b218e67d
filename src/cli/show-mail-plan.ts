import { headFindings } from '../archive/head-file.ts';
import { openArchive } from '../archive/open-archive.ts';
import { isWaiting, type PlannedMail, plan } from '../deliver/plan.ts';
import { prepare } from '../deliver/prepare.ts';
import { replacedDraft } from '../deliver/refusals.ts';
import type { Files } from '../domain/effects.ts';
import { type Archive, type FiledReport, replacementOf } from '../domain/journal.ts';
import { smtpSettings } from '../effects/settings.ts';
import { systemClock } from '../effects/system-clock.ts';
import { alsoTo, correctionWarnings } from './also-to.ts';
import type { Given } from './arguments.ts';
import { leftBehindOf, rowsOf, soughtBy, toSend } from './choose-mails.ts';
import { clockFindings } from './clock-behind.ts';
import { type Answer, answer, type Call, refusal } from './command.ts';
import { staleFindings, unknownFindings } from './delivery-gate.ts';
import { EXIT } from './exit-codes.ts';
import { mailRows, type Transport, willText } from './mail-text.ts';
import { leftFindings, mailTroubles } from './mail-troubles.ts';
import { whyNone } from './why-none.ts';
import { reasonText } from './why-text.ts';

/** `versenden` without `--senden`: who gets which edition, why, and what would happen now. Changes nothing. */
export function showMailPlan(call: Call, output: Files): Answer {
  const archive = openArchive(output);
  const lost = headFindings(archive, output);
  if (lost.length > 0) return refusal(lost);
  const settings = smtpSettings(call.terminal.environment);
  if (!settings.ok) return refusal(settings.diagnostics);
  const transport = settings.value === null ? 'postausgang' : 'smtp';
  const reports = toSend(call.given, archive).map(({ entry }) => entry);
  if (call.given.flag('entwurf')) demandDrafts(reports, archive);
  const also = alsoTo(call.given, reports, archive);
  if (!also.ok) return refusal(also.diagnostics);
  const now = systemClock.now();
  const rows = rowsOf(reports, archive, also.value);
  if (rows.length === 0) return refusal([whyNone(soughtBy(call), call.given, archive)]);
  const open = rows.filter((row) => row.action === 'send' && !isWaiting(row, now)).length;
  const undecided = rows.filter(({ action }) => action === 'decide');
  const left = leftBehindOf(reports, archive);
  return answer({
    exit: undecided.length + left.length > 0 ? EXIT.mail : EXIT.done,
    text: `${mailRows(rows, archive, transport, now)}\n${nextStep(rows, open, call.given, now)}\n`,
    data: { plan: rows.map((row) => planData(row, archive, transport, now)), offen: open },
    diagnostics: [
      ...clockFindings(archive, systemClock),
      ...correctionWarnings(reports, archive, also.value),
      ...staleFindings(rows, archive, now),
      ...unknownFindings(rows),
      ...mailTroubles(undecided),
      ...leftFindings(left),
    ],
  });
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
