import {
  builtUpon,
  handedOver,
  signedAlready,
  withdrawalIncomplete,
  withdrawnNothing,
} from '../diagnostic/catalogue/approval.ts';
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import { done, failed, type Outcome } from '../diagnostic/outcome.ts';
import { describe, type Named } from '../diagnostic/report-words.ts';
import type { Withdrawal } from '../domain/archive-entry.ts';
import type { Clock } from '../domain/effects.ts';
import { type Archive, approvalOf, type FiledReport, filedReports, signaturesOf } from '../domain/journal.ts';
import { monthText, yearOf } from '../domain/month.ts';

export interface WithdrawalRequest {
  readonly report: FiledReport;
  readonly by: string;
  readonly reason: string;
  readonly account?: string;
  /** Who has the report or may have it (`deliver/`), and whether one of them only in the local outbox. */
  readonly handed: { readonly recipients: readonly string[]; readonly outbox: boolean };
}

/**
 * Takes an approval back. German: Rücknahme der Freigabe.
 *
 * Gives   the withdrawal; from here on nothing of the report goes out, until somebody approves it anew.
 * Errors  ARC-557 for a report nobody approved, ARC-558 once anything was handed over, ARC-559 where a later
 *         approved report builds upon it, ARC-560 for one that was signed, ARC-562 without name or reason.
 */
export function withdraw(request: WithdrawalRequest, box: Archive, clock: Clock): Outcome<Withdrawal> {
  const { report, account } = request;
  const [by, reason] = [request.by.trim(), request.reason.trim()];
  const obstacle = obstacleTo(request, box) ?? missing(by, reason, report);
  if (obstacle !== null) return failed(obstacle);
  const { reportId, pdfSha256 } = report;
  const withdrawal = { reportId, pdfSha256, by, reason, ...(account !== undefined && { account }) };
  const { at } = box.append({ kind: 'withdrawn', ...withdrawal }, clock.now());
  return done({ ...withdrawal, at });
}

function obstacleTo({ report, handed }: WithdrawalRequest, box: Archive): Diagnostic | null {
  const title = describe(report);
  if (approvalOf(box, report.pdfSha256) === null) return withdrawnNothing(null, { title });
  const { recipients, outbox } = handed;
  if (recipients.length > 0) return handedOver(null, { title, recipients, outbox, command: making(report) });
  const later = filedReports(box).find(
    (other) => other.predecessorId === report.reportId && approvalOf(box, other.pdfSha256) !== null,
  );
  if (later !== undefined) return builtUpon(null, { title, by: describe(later) });
  const signers = [...new Set(signaturesOf(box, report.pdfSha256).map(({ signer }) => signer))];
  return signers.length > 0 ? signedAlready(null, { title, signers }) : null;
}

function missing(by: string, reason: string, report: FiledReport): Diagnostic | null {
  const words = [by === '' ? 'der Name („--durch“)' : '', reason === '' ? 'der Grund („--grund“)' : ''];
  const told = words.filter((word) => word !== '').join(' und ');
  return told === '' ? null : withdrawalIncomplete(null, { title: describe(report), missing: told });
}

/** The command that makes the next version. */
export function making({ month, edition, scope, agreement }: Named): string {
  const period =
    edition === 'jahr' ? `jahresbericht --jahr ${yearOf(month)}` : `erstellen --monat ${monthText(month)}`;
  return `${period} --vereinbarung ${agreement}${scope === undefined ? '' : ` --bereich ${scope}`}`;
}
