import { approve } from '../archive/approve.ts';
import { openArchive } from '../archive/open-archive.ts';
import { listReports } from '../archive/reports.ts';
import { plan } from '../deliver/plan.ts';
import { shortId } from '../diagnostic/report-words.ts';
import type { Archive, FiledReport } from '../domain/journal.ts';
import { systemClock } from '../effects/system-clock.ts';
import { approverText } from './approval-words.ts';
import { changedFile } from './changed-file.ts';
import { reportToApprove } from './choose-filed.ts';
import { clockFindings } from './clock-behind.ts';
import { type Answer, answer, type Call, refusal } from './command.ts';
import { fieldCount } from './field-count.ts';
import { approvalData } from './json-words.ts';
import { reportTitle } from './report-title.ts';
import { accountField } from './terminal.ts';
import { openOutput } from './workplace.ts';
import { alone } from './workshop.ts';

/** `freigeben`: finds the one report that is meant and releases it. Errors: BED-212, BED-213, ARC-501 to 505, ARC-553 to 556, ARC-561, ARC-595, ARC-599. */
export async function approveReport({ given, terminal }: Call): Promise<Answer> {
  const workplace = openOutput(given, terminal);
  return alone(workplace, () => {
    const archive = openArchive(workplace.output);
    const report = reportToApprove(given, archive);
    if (!report.ok) return refusal(report.diagnostics);
    const { entry } = report.value;
    const changed = report.value.approval === null ? changedFile(entry, workplace.output) : null;
    if (changed) return refusal([changed]);
    const deputyFor = given.text('in-vertretung');
    const request = {
      hash: entry.reportId,
      by: given.text('durch') ?? '',
      role: given.text('funktion') ?? '',
      reason: given.text('grund') ?? '',
      ...(deputyFor !== null && { deputyFor }),
      ...accountField(terminal),
    };
    const late = clockFindings(archive, systemClock);
    const approval = approve(request, archive, systemClock);
    if (!approval.ok) return refusal(approval.diagnostics);
    const done = report.value.approval === null ? 'Freigegeben' : 'War bereits freigegeben';
    return answer({
      text: `${done} durch ${approverText(approval.value)}: ${reportTitle(entry)}\nPrüfsumme ${entry.pdfSha256}\n${nextStep(entry, archive)}${fieldsText(entry, archive)}`,
      data: { kennung: entry.reportId, ...approvalData(approval.value) },
      diagnostics: [...approval.diagnostics, ...late],
    });
  });
}

/** Sending, unless every message has been handed over. */
function nextStep(entry: FiledReport, archive: Archive): string {
  if (!plan(entry, archive).some(({ action }) => action === 'send')) return '';
  return `Nächster Schritt: npx zielbericht versenden ${shortId(entry.reportId)} --senden\n`;
}

/** Who reads that a report is released shall know that it can be signed, too. */
function fieldsText({ reportId }: FiledReport, archive: Archive): string {
  const report = listReports(archive).find(({ entry }) => entry.reportId === reportId);
  const count = report ? fieldCount(report, archive) : null;
  if (count === null || count.signed === count.all) return '';
  return `Felder für Unterschriften, noch leer: ${count.all - count.signed}. npx zielbericht unterschreiben ${shortId(reportId)}\n`;
}
