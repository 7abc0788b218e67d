import type { ReportStatus } from '../archive/reports.ts';
import { germanMoment } from '../diagnostic/german-text.ts';
import { deputyWords, shortId } from '../diagnostic/report-words.ts';
import type { Approval } from '../domain/archive-entry.ts';

import { table } from './table.ts';

/** `M. Muster (Geschäftsführung), in Vertretung für Dr. A. Beispiel`: who approved, as people read it. */
export function approverText(approval: Approval): string {
  const { by, role } = approval;
  const deputy = deputyWords(approval);
  return `${role === '' ? by : `${by} (${role})`}${deputy === '' ? '' : `, ${deputy}`}`;
}

/** Who approved which report, when and why, or took the approval back; empty where nobody did. */
export function approvalRows(reports: readonly ReportStatus[]): string {
  const rows = reports.flatMap((report) => {
    const { approval, withdrawal, entry } = report;
    const id = shortId(entry.reportId);
    if (approval !== null) return [[id, approverText(approval), germanMoment(approval.at), approval.reason]];
    if (withdrawal === null) return [];
    return [[id, `zurückgenommen durch ${withdrawal.by}`, germanMoment(withdrawal.at), withdrawal.reason]];
  });
  const heading = ['Kennung', 'Freigabe durch', 'Am', 'Grund'];
  return rows.length === 0 ? '' : `\nFreigaben:\n${table(heading, rows)}`;
}
