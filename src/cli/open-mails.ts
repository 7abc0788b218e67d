import { plan } from '../deliver/plan.ts';
import { mailsOpen } from '../diagnostic/catalogue/year-file.ts';
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import { type Archive, type FiledReport, replacementOf } from '../domain/journal.ts';
import { reportName } from './report-title.ts';

/** ARC-574 for messages of approved reports that are not with their recipients; a replaced version never goes out. */
export function openMails(approved: readonly FiledReport[], archive: Archive): readonly Diagnostic[] {
  const mails = approved
    .filter((report) => replacementOf(archive, report) === null)
    .flatMap((report) =>
      plan(report, archive)
        .filter(({ state }) => state !== 'ANGENOMMEN' && state !== 'ERLEDIGT')
        .map(({ recipient, state }) => `${reportName(report)} an ${recipient.address} (${state})`),
    );
  return mails.length === 0 ? [] : [mailsOpen(null, { mails })];
}
