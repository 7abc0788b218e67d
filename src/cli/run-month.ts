import { approve } from '../archive/approve.ts';
import { plan } from '../deliver/plan.ts';
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import { approvalOf, type FiledReport } from '../domain/journal.ts';
import { send, type Workshop } from '../pipeline.ts';
import { finishedIn, produceAll } from './batch.ts';
import { batchAnswer, shortId } from './batch-answer.ts';
import type { Answer, Call } from './command.ts';
import { EXIT } from './exit-codes.ts';
import { inWorkshop } from './in-workshop.ts';
import { mailExit, receiptsText } from './mail-text.ts';
import { periodIn } from './period-options.ts';

const REASON = 'Freigabe im unbeaufsichtigten Monatslauf';

/** `monatslauf`: makes the reports, then releases and sends what the call allows; exit 5 where a person decides. */
export async function runMonth(call: Call): Promise<Answer> {
  const { given, terminal } = call;
  const period = periodIn(given);
  const wanted = { edition: period?.edition ?? 'monat', month: period?.month ?? null, draft: null } as const;
  return inWorkshop(call, 'as-set', async ({ candidates, workshop, workplace }) => {
    const rows = await produceAll(candidates, wanted, workshop, terminal);
    const made = batchAnswer(rows, workplace, terminal);
    const reports = finishedIn(rows).map(({ entry }) => entry);
    const refused = releaseAll(reports, given.text('freigeben-als'), workshop);
    const sent = given.flag('senden') ? await sendApproved(reports, workshop) : { exit: EXIT.done, text: '' };
    const open = reports.filter((report) => !isFinished(report, workshop));
    return {
      ...made,
      exit: made.exit || sent.exit || (open.length > 0 ? EXIT.open : EXIT.done),
      text: `${made.text}\n${sent.text}${open.map((report) => nextStep(report, workshop)).join('')}`,
      diagnostics: [...made.diagnostics, ...refused],
    };
  });
}

function releaseAll(
  reports: readonly FiledReport[],
  by: string | null,
  { archive, effects }: Workshop,
): readonly Diagnostic[] {
  if (by === null) return [];
  return reports
    .filter(({ pdfSha256 }) => approvalOf(archive, pdfSha256) === null)
    .flatMap(
      ({ reportId: hash }) =>
        approve({ hash, by, role: '', reason: REASON }, archive, effects.clock).diagnostics,
    );
}

async function sendApproved(reports: readonly FiledReport[], workshop: Workshop) {
  const { archive, effects } = workshop;
  const approved = reports.filter(({ pdfSha256 }) => approvalOf(archive, pdfSha256) !== null);
  if (approved.length === 0) return { exit: EXIT.done, text: '' };
  const before = archive.records.length;
  const receipts = await send(approved, workshop);
  return {
    exit: mailExit(receipts),
    text: receiptsText(receipts, archive.records.slice(before), effects.output),
  };
}

/** Finished means approved, and every signatory has the message. */
function isFinished(report: FiledReport, { archive }: Workshop): boolean {
  return plan(report, archive).every(({ action }) => action === 'done');
}

function nextStep({ reportId, pdfSha256 }: FiledReport, { archive }: Workshop): string {
  const approved = approvalOf(archive, pdfSha256) !== null;
  const id = shortId(reportId);
  return `Nächster Schritt: zielbericht ${approved ? `versenden ${id} --senden` : `freigeben ${id} --durch NAME`}\n`;
}
