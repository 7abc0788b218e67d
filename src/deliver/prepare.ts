import { documentIdentifier } from '../domain/chain.ts';
import type { Dispatch } from '../domain/dispatch.ts';
import { type Archive, approvalOf, type FiledReport } from '../domain/journal.ts';
import { isMailAddress } from '../domain/mail-address.ts';
import { isFor } from '../domain/scope.ts';
import { sha256Hex } from '../domain/sha256.ts';
import { addresseesOf } from './addressees.ts';
import type { Letter } from './compose-mail.ts';
import { filedDispatch, objectIn } from './filed-dispatch.ts';
import { readIdentifier } from './read-identifier.ts';
import {
  badAddress,
  draftNotSent,
  draftWithoutReturn,
  notADraft,
  notApproved,
  otherDispatch,
  otherDocument,
  outOfScope,
  sharedAddress,
} from './refusals.ts';

/** What is sent, besides approved reports to those they are for. */
export interface SendingOptions {
  /** True where drafts go out for opinions, and nothing else. */
  readonly drafts?: boolean;
  /** Addresses of the dispatch that get a correction though they have nothing that it corrects. */
  readonly also?: readonly string[];
}

/**
 * Reads back what is about to be sent and holds it against the journal. German: Versandprüfung.
 *
 * Errors  `ApprovalMissing` (exit 10) unless exactly these bytes are approved, or it is a draft that shall go out as
 *         one; `ScopeViolation` (exit 11) when
 *         the PDF names another report, the dispatch belongs to another one or to somebody an edition of one
 *         side is not for, or an address is not one plain
 *         address; `ArchiveDamaged` (exit 8) when an object is gone or changed.
 */
export function prepare(
  report: FiledReport,
  box: Archive,
  { drafts = false, also = [] }: SendingOptions = {},
): Omit<Letter, 'head' | 'sender'> {
  if (report.draft !== drafts) throw drafts ? notADraft(report) : draftNotSent(report);
  const approval = approvalOf(box, report.pdfSha256);
  if (!drafts && approval === null) throw notApproved(report);
  const pdf = box.object(report.pdfSha256);
  const pdfSha256 = sha256Hex(pdf);
  const identifier = readIdentifier(pdf);
  if (identifier !== documentIdentifier(report)) throw otherDocument(report, identifier);
  const filed = filedDispatch(report, box);
  if (drafts && filed.draft === undefined) throw draftWithoutReturn(report);
  const dispatch = { ...filed, recipients: addresseesOf(report, box, also).recipients };
  demandScope(report, dispatch);
  return {
    dispatch,
    version: report.version,
    pdf,
    pdfSha256,
    approval,
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
  const seen = addresses.map((address) => address.toLowerCase());
  const twice = seen.find((address, index) => seen.indexOf(address) !== index);
  if (twice !== undefined) throw sharedAddress(report, twice);
}
