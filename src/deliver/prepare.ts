import { documentIdentifier } from '../domain/chain.ts';
import type { Dispatch } from '../domain/dispatch.ts';
import { type Archive, approvalOf, type FiledReport } from '../domain/journal.ts';
import { hostOf, isMailAddress } from '../domain/mail-address.ts';
import { isFor } from '../domain/scope.ts';
import { sha256Hex } from '../domain/sha256.ts';
import type { Letter } from './compose-mail.ts';
import { contentsSent } from './mail-ledger.ts';
import { filedDispatch, objectIn } from './plan.ts';
import { readIdentifier } from './read-identifier.ts';
import {
  badAddress,
  draftNotSent,
  foreignHost,
  notApproved,
  otherContent,
  otherDispatch,
  otherDocument,
  outOfScope,
  sharedAddress,
} from './refusals.ts';

/**
 * Reads back what is about to be sent and holds it against the journal. German: Versandprüfung.
 *
 * Errors  `ApprovalMissing` (exit 10) unless exactly these bytes are approved, and no others ever went out under
 *         this report id; `ScopeViolation` (exit 11) when
 *         the PDF names another report, the dispatch belongs to another one or to somebody an edition of one
 *         side is not for, an address is not one plain address or its host is not allowed; `ArchiveDamaged` (exit 8) when an object is gone or changed.
 */
export function prepare(report: FiledReport, box: Archive): Omit<Letter, 'head' | 'sender'> {
  if (report.draft) throw draftNotSent(report);
  if (!approvalOf(box, report.pdfSha256)) throw notApproved(report);
  if (wentOutAs(report, box)) throw otherContent(report);
  const pdf = box.object(report.pdfSha256);
  const pdfSha256 = sha256Hex(pdf);
  const identifier = readIdentifier(pdf);
  const expected = documentIdentifier(report);
  if (identifier !== expected) throw otherDocument(report, identifier);
  const dispatch = filedDispatch(report, box);
  if (dispatch.identifier !== undefined && dispatch.identifier !== expected) throw otherDispatch(report);
  demandScope(report, dispatch);
  return {
    dispatch,
    version: report.version,
    pdf,
    pdfSha256,
    picture: objectIn(report, 'mail-picture', box),
  };
}

function demandScope(report: FiledReport, dispatch: Dispatch): void {
  if (dispatch.reportId !== report.reportId || dispatch.agreement !== report.agreement) {
    throw otherDispatch(report);
  }
  const stranger = dispatch.recipients.find(({ party }) => !isFor(report.scope, party));
  if (stranger !== undefined) throw outOfScope(report, stranger.name);
  const addresses = dispatch.recipients.map(({ address }) => address);
  for (const address of [dispatch.sender.address, dispatch.replyTo, ...addresses]) {
    if (!isMailAddress(address)) throw badAddress(report, address);
  }
  // Archives older than the list of hosts have none.
  const { allowedHosts } = dispatch;
  const foreign = addresses.find((address) => allowedHosts?.includes(hostOf(address)) === false);
  if (foreign !== undefined) throw foreignHost(report, foreign);
  const seen = addresses.map((address) => address.toLowerCase());
  const twice = seen.find((address, index) => seen.indexOf(address) !== index);
  if (twice !== undefined) throw sharedAddress(report, twice);
}

/** The same report id must always mean the same bytes. */
function wentOutAs({ reportId, pdfSha256 }: FiledReport, box: Archive): boolean {
  return [...contentsSent(box, reportId)].some((sent) => sent !== pdfSha256);
}
