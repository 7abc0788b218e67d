import { plan } from '../deliver/plan.ts';
import { mailsOpen } from '../diagnostic/catalogue/year-file.ts';
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import type { Archive, FiledReport } from '../domain/journal.ts';
import { reportName } from './report-title.ts';

/**
 * ARC-574 for messages of approved reports that are not with their recipients. Of a replaced version only those count
 * that no later one carries on.
 */
export function openMails(approved: readonly FiledReport[], archive: Archive): readonly Diagnostic[] {
  const mails = approved.flatMap((report) =>
    plan(report, archive)
      .filter(({ action }) => action !== 'done' && action !== 'replaced')
      .map(({ recipient, state }) => `${reportName(report)} an ${recipient.address} (${state})`),
  );
  return mails.length === 0 ? [] : [mailsOpen(null, { mails })];
}
