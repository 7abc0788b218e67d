import type { Approval } from '../domain/archive-entry.ts';
import { documentIdentifier } from '../domain/chain.ts';
import type { Dispatch } from '../domain/dispatch.ts';
import type { Mailer } from '../domain/effects.ts';
import { type Archive, approvalOf, type FiledReport } from '../domain/journal.ts';
import { hostOf, isMailAddress, tearsHead } from '../domain/mail-address.ts';
import { isFor } from '../domain/scope.ts';
import { sha256Hex } from '../domain/sha256.ts';
import { addresseesOf } from './addressees.ts';
import type { Letter } from './compose-mail.ts';
import { filedDispatch, objectIn } from './filed-dispatch.ts';
import { contentsSent } from './mail-ledger.ts';
import { readIdentifier } from './read-identifier.ts';
import {
  badAddress,
  badName,
  draftNotSent,
  draftWithoutDay,
  draftWithoutReturn,
  foreignHost,
  notADraft,
  notApproved,
  otherContent,
  otherDispatch,
  otherDocument,
  outOfScope,
  sampleRelease,
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
 * Errors  `ApprovalMissing` (exit 10) unless exactly these bytes are approved, or it is a draft with a day of return that
 *         shall go out as one, and no others ever went out under this report id; `ScopeViolation` (exit 11) when
 *         the PDF names another report, the dispatch belongs to another one or to somebody an edition of one
 *         side is not for, an address is not one plain address or its host is not allowed; `ArchiveDamaged` (exit 8) when an object is gone or changed.
 */
export function prepare(
  report: FiledReport,
  box: Archive,
  { drafts = false, also = [] }: SendingOptions = {},
): Omit<Letter, 'head' | 'sender' | 'approval'> & { readonly approval: Approval | null } {
  if (report.draft !== drafts) throw drafts ? notADraft(report) : draftNotSent(report);
  const approval = approvalOf(box, report.pdfSha256);
  if (!drafts && approval === null) throw notApproved(report);
  if (wentOutAs(report, box)) throw otherContent(report);
  const pdf = box.object(report.pdfSha256);
  const pdfSha256 = sha256Hex(pdf);
  const identifier = readIdentifier(pdf);
  const expected = documentIdentifier(report);
  if (identifier !== expected) throw otherDocument(report, identifier);
  const filed = filedDispatch(report, box);
  if (filed.identifier !== undefined && filed.identifier !== expected) throw otherDispatch(report);
  if (drafts && filed.draft === undefined) throw draftWithoutReturn(report);
  if (filed.draft?.returnBy === null && !wentOut(report, box)) throw draftWithoutDay(report);
  const { recipients, foreign } = addresseesOf(report, box, also);
  const dispatch = { ...filed, recipients: recipients.filter((each) => !foreign.includes(each)) };
  demandScope(report, dispatch);
  demandHosts(report, filed);
  return {
    dispatch,
    version: report.version,
    pdf,
    pdfSha256,
    approval,
    picture: objectIn(report, 'mail-picture', box),
  };
}

/** The sample's release is nobody's: with it a report goes to the outbox and to no server. Errors: MAI-680 (exit 10). */
export function demandRealRelease(
  report: FiledReport,
  approval: Pick<Approval, 'sample'> | null,
  { kind }: Pick<Mailer, 'kind'>,
): void {
  if (approval?.sample === true && kind !== 'postausgang') throw sampleRelease(report);
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
  const odd = [dispatch.sender, ...dispatch.recipients].find(({ name }) => tearsHead(name));
  if (odd !== undefined) throw badName(report, odd.name);
  const seen = addresses.map((address) => address.toLowerCase());
  const twice = seen.find((address, index) => seen.indexOf(address) !== index);
  if (twice !== undefined) throw sharedAddress(report, twice);
}

/**
 * Every address of the filed dispatch lies on an allowed host; archives older than the list have none. Of those who have
 * an earlier version, `addresseesOf` names the ones on other hosts: to them nothing goes without a person's word.
 */
function demandHosts(report: FiledReport, { allowedHosts, recipients }: Dispatch): void {
  const foreign = recipients.find(({ address }) => allowedHosts?.includes(hostOf(address)) === false);
  if (foreign !== undefined) throw foreignHost(report, foreign.address);
}

/** What an earlier version of the programme began to send is not left half sent. */
function wentOut({ reportId }: FiledReport, box: Archive): boolean {
  return contentsSent(box, reportId).size > 0;
}

/** The same report id must always mean the same bytes. */
function wentOutAs({ reportId, pdfSha256 }: FiledReport, box: Archive): boolean {
  return [...contentsSent(box, reportId)].some((sent) => sent !== pdfSha256);
}
