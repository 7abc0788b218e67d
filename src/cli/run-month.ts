import { approve } from '../archive/approve.ts';
import type { Workshop } from '../commission.ts';
import { isWaiting, plan } from '../deliver/plan.ts';
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import { germanMoment } from '../diagnostic/german-text.ts';
import { shortId } from '../diagnostic/report-words.ts';
import { approvalOf, type FiledReport } from '../domain/journal.ts';
import { scopeField } from '../domain/scope.ts';
import { demandRoom } from '../effects/free-space.ts';
import { send } from '../pipeline.ts';
import { correctionWarnings } from './also-to.ts';
import { finishedIn } from './batch/batch.ts';
import { batchAnswer } from './batch/batch-answer.ts';
import { produceAll } from './batch/produce-all.ts';
import { changedFile } from './changed-file.ts';
import { leftBehindOf } from './choose-mails.ts';
import type { Answer, Call } from './command.ts';
import { authorIn } from './correction-options.ts';
import { staleFindings, unknownFindings } from './delivery-gate.ts';
import { EXIT, type Exit, exitFor } from './exit-codes.ts';
import { inWorkshop } from './in-workshop.ts';
import { mailExit, receiptsText } from './mail-text.ts';
import { leftFindings, mailTroubles } from './mail-troubles.ts';
import { periodIn, scopeToMake } from './period-options.ts';
import { roomToSend } from './room.ts';
import { accountField, type Terminal } from './terminal.ts';
import { noticesFor, withNotices } from './with-notices.ts';

const REASON = 'Freigabe im unbeaufsichtigten Monatslauf';

/** `monatslauf`: makes the reports, then releases and sends what the call allows; exit 5 where a person decides. */
export async function runMonth(call: Call): Promise<Answer> {
  const { given, terminal } = call;
  const period = periodIn(given);
  const wanted = {
    edition: period?.edition ?? 'monat',
    month: period?.month ?? null,
    draft: null,
    ...scopeField(scopeToMake(given)),
    author: authorIn(given, terminal),
  } as const;
  return inWorkshop(call, 'as-set', async ({ candidates, workshop, workplace, batch }) => {
    const rows = await produceAll(candidates, wanted, batch);
    const made = batchAnswer(rows, workplace, terminal);
    const reports = finishedIn(rows).map(({ entry }) => entry);
    const refused = releaseAll(reports, given.text('freigeben-als'), workshop, terminal);
    const sent = given.flag('senden') ? await sendApproved(reports, workshop, call) : NOTHING_SENT;
    const open = reports.filter((report) => !isFinished(report, workshop));
    return {
      ...made,
      exit: made.exit || exitFor(refused) || sent.exit || exitOfOpen(open, workshop),
      text: `${made.text}\n${sent.text}${open.map((report) => nextStep(report, workshop)).join('')}`,
      diagnostics: [...made.diagnostics, ...refused, ...sent.troubles],
    };
  });
}

function releaseAll(
  reports: readonly FiledReport[],
  by: string | null,
  { archive, effects }: Workshop,
  terminal: Pick<Terminal, 'account'>,
): readonly Diagnostic[] {
  if (by === null) return [];
  const release = (hash: string) =>
    approve({ hash, by, role: '', reason: REASON, ...accountField(terminal) }, archive, effects.clock);
  return reports
    .filter(({ pdfSha256 }) => approvalOf(archive, pdfSha256) === null)
    .flatMap((report) => {
      const changed = changedFile(report, effects.output);
      return changed === null ? release(report.reportId).diagnostics : [changed];
    });
}

const NOTHING_SENT = { exit: EXIT.done as Exit, text: '', troubles: [] as readonly Diagnostic[] };

async function sendApproved(
  reports: readonly FiledReport[],
  workshop: Workshop,
  { given, terminal }: Call,
): Promise<typeof NOTHING_SENT> {
  const { archive, effects } = workshop;
  const approved = reports.filter(({ pdfSha256 }) => approvalOf(archive, pdfSha256) !== null);
  if (approved.length === 0) return NOTHING_SENT;
  const noticesTo = noticesFor(approved, archive, terminal);
  if (!noticesTo.ok) return { ...NOTHING_SENT, exit: EXIT.definition, troubles: noticesTo.diagnostics };
  const rows = rowsOf(approved, workshop).filter(({ action }) => action === 'send');
  const stale = staleFindings(rows, archive, effects.clock.now());
  const heard = [...unknownFindings(rows), ...stale];
  // Nobody is there to say that these persons still hold their office.
  if (stale.length > 0) return { ...NOTHING_SENT, exit: EXIT.open, troubles: heard };
  if (rows.length > 0) demandRoom(effects.output.display(''), roomToSend(rows.length));
  const before = archive.records.length;
  const sending = { box: archive, reports: approved, noticesTo: noticesTo.value };
  const { value: receipts, diagnostics } = await withNotices(sending, effects, () =>
    send(approved, workshop, given.flag('sofort')),
  );
  const left = leftBehindOf(approved, archive);
  return {
    exit: left.length > 0 ? EXIT.mail : mailExit(receipts),
    text: receiptsText(receipts, archive.records.slice(before), effects.output),
    troubles: [
      ...heard,
      ...correctionWarnings(approved, archive),
      ...mailTroubles(rowsOf(approved, workshop), effects.mailer),
      ...leftFindings(left),
      ...diagnostics,
    ],
  };
}

function rowsOf(reports: readonly FiledReport[], { archive }: Workshop) {
  return reports.flatMap((report) => plan(report, archive));
}

/** Finished means approved, and every signatory has the message or gets that of a later version. */
function isFinished(report: FiledReport, { archive }: Workshop): boolean {
  return plan(report, archive).every(({ action }) => action === 'done' || action === 'replaced');
}

/** 7 where only a person can go on with a message, otherwise 5 where anything is open. */
function exitOfOpen(open: readonly FiledReport[], { archive }: Workshop): Exit {
  const mails = open.flatMap((report) => plan(report, archive));
  if (mails.some(({ action }) => action === 'decide')) return EXIT.mail;
  return open.length > 0 ? EXIT.open : EXIT.done;
}

function nextStep(report: FiledReport, { archive, effects }: Workshop): string {
  const id = shortId(report.reportId);
  const rows = plan(report, archive);
  const undecided = rows.filter(({ action }) => action === 'decide');
  const now = effects.clock.now();
  const waiting = rows.filter((row) => isWaiting(row, now)).flatMap(({ notBefore }) => notBefore ?? []);
  const sendable = rows.some((row) => row.action === 'send' && !isWaiting(row, now));
  const [due] = waiting.toSorted();
  const steps = [
    approvalOf(archive, report.pdfSha256) === null ? `npx zielbericht freigeben ${id} --durch NAME` : '',
    sendable ? `npx zielbericht versenden ${id} --senden` : '',
    due === undefined
      ? ''
      : `npx zielbericht versenden ${id} --senden (nächster Versuch ab ${germanMoment(due)})`,
    ...undecided.map(({ recipient, state }) => `klären: ${recipient.address} ${state}`),
  ];
  const open = steps.filter((step) => step !== '');
  return open.map((step) => `Nächster Schritt: ${step}\n`).join('');
}
