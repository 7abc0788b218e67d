import { germanDay } from '../compose/format-german.ts';
import { unconfirmed } from '../deliver/confirmation.ts';
import type { PlannedMail } from '../deliver/plan.ts';
import { recipientStale, recipientUnknown } from '../diagnostic/catalogue/mail-decision.ts';
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import { shortId } from '../diagnostic/report-words.ts';
import type { Archive } from '../domain/journal.ts';
import { reportTitle } from './report-title.ts';

/** Recipients whose confirmation is old: one finding per report (MAI-656). */
export function staleFindings(
  rows: readonly PlannedMail[],
  box: Archive,
  now: string,
): readonly Diagnostic[] {
  const reports = Map.groupBy(unconfirmed(rows, box, now), ({ report }) => report);
  return [...reports].map(([report, stale]) =>
    recipientStale(null, {
      report: reportTitle(report),
      command: `versenden ${shortId(report.reportId)}${report.draft ? ' --entwurf' : ''} --senden`,
      recipients: stale.map(({ recipient: { name, address, confirmedOn } }) => ({
        name,
        address,
        confirmedOn: confirmedOn === undefined ? '' : germanDay(confirmedOn),
      })),
    }),
  );
}

/** Recipients of whom nobody said when they were confirmed, in one notice (MAI-657). */
export function unknownFindings(rows: readonly PlannedMail[]): readonly Diagnostic[] {
  const open = rows.filter(({ action }) => action === 'send' || action === 'hold');
  const unknown = open.filter(({ recipient }) => recipient.confirmedOn === undefined);
  const names = [...new Set(unknown.map(({ recipient }) => recipient.name))];
  return names.length === 0 ? [] : [recipientUnknown(null, { names })];
}
